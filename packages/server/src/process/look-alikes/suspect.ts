// Leaves a trace of each support, and says which of them look like those given just before.
import type { Trx } from '../../platform/db/tables.ts'
import type { SuspicionRules } from '../../platform/settings/suspicion.ts'
import { recollect, remember, suspicionOf, type Trace } from './rules.ts'
import { insertTraces, tracesLike } from './traces-store.ts'

export type Traced = Trace & { receipt: string }

/** By receipt. The acts of one moment are looked at one after another, as if each came alone. */
export async function suspectedAmong(trx: Trx, traces: Traced[], rules: SuspicionRules) {
  const [first] = traces
  const suspected = new Map<string, { rule: keyof SuspicionRules; groupKey: string }>()
  if (!first) return suspected
  const before = recollect(await tracesLike(trx, traces, rules), first.at, rules)
  for (const trace of traces) {
    const found = suspicionOf(trace, before, rules)
    if (found) {
      const { rule, sign } = found
      const minute = rule === 'same_block' ? `.${trace.at.slice(0, 16).replace(/\D/g, '')}` : ''
      suspected.set(trace.receipt, { rule, groupKey: `${rule}.${sign}${minute}` })
    }
    remember(before, trace)
  }
  await insertTraces(trx, traces)
  return suspected
}
