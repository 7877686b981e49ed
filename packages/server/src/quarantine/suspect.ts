// Leaves a trace of each support, and says which of them look like those given just before.
import type { Trx } from '../db/database.ts'
import type { SuspicionRules, Trace } from './rules.ts'
import { suspicionOf } from './rules.ts'
import { insertTraces, tracesLike } from './store.ts'

export type Traced = Trace & { receipt: string }

const day = 86_400_000

/** By receipt. The acts of one batch are looked at one after another, as if each came alone. */
export async function suspectedAmong(trx: Trx, traces: Traced[], rules: SuspicionRules) {
  const [first] = traces
  const suspected = new Map<string, { rule: keyof SuspicionRules; groupKey: string }>()
  if (!first) return suspected
  const since = new Date(Date.parse(first.at) - day).toISOString()
  const before = await tracesLike(trx, traces, since)
  for (const trace of traces) {
    const found = suspicionOf(trace, before, rules)
    if (found) {
      const { rule, sign } = found
      const minute = rule === 'same_block' ? `.${trace.at.slice(0, 16).replace(/\D/g, '')}` : ''
      suspected.set(trace.receipt, { rule, groupKey: `${rule}.${sign}${minute}` })
    }
    before.push(trace)
  }
  await insertTraces(trx, traces)
  return suspected
}
