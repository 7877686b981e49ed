// Traces of acts given lately: what the signs of the next are compared with.
import type { Db, Trx } from '../db/database.ts'
import { earliest, type SuspicionRule, type SuspicionRules, type Trace } from './rules.ts'
import type { QuarantineTables } from './store.ts'

export async function insertTraces(trx: Trx, traces: QuarantineTables['act_traces'][]) {
  if (traces.length > 0) await trx.insertInto('act_traces').values(traces).execute()
}

const looked = {
  same_block: 'block',
  same_mailbox: 'mailbox',
  numbered_mailboxes: 'numbered',
} as const satisfies Partial<Record<SuspicionRule, keyof Trace>>

const most = 2000

/**
 * Those that share a sign with one of these, as far back as its rule looks, the newest first. These
 * are of one moment. A query a sign: asked for any of them at once, SQLite reads every trace of the
 * day.
 */
export async function tracesLike(
  trx: Trx,
  traces: Trace[],
  rules: SuspicionRules,
): Promise<Trace[]> {
  const found: Trace[] = []
  for (const rule of ['same_block', 'same_mailbox', 'numbered_mailboxes'] as const) {
    const name = looked[rule]
    const signed = traces.filter((trace) => trace[name] !== null)
    const [first] = signed
    if (!first) continue
    let alike = trx
      .selectFrom('act_traces')
      .selectAll()
      .where(name, 'in', [...new Set(signed.flatMap((trace) => trace[name] ?? []))])
      .where('at', '>', earliest(rule, first.at, rules))
    if (rule !== 'same_block') {
      const of = [...new Set(signed.map((trace) => trace.proposal_id))]
      alike = alike.where('proposal_id', 'in', of)
    }
    found.push(...(await alike.orderBy('at', 'desc').limit(most).execute()))
  }
  return found
}

export async function deleteTraces(db: Db, before: string) {
  await db.deleteFrom('act_traces').where('at', '<=', before).execute()
}
