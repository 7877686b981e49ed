// Traces of acts given lately: what the signs of the next are compared with.
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { SuspicionRules } from '../../platform/settings/suspicion.ts'
import { earliest, signOf, type Trace } from './rules.ts'
import type { LookAlikeTables } from './tables.ts'

export async function insertTraces(trx: Trx, traces: LookAlikeTables['act_traces'][]) {
  if (traces.length > 0) await trx.insertInto('act_traces').values(traces).execute()
}

const most = 2000

/**
 * Those that share a sign with one of these, as far back as its rule looks, the newest first. These
 * are of one moment.
 */
export async function tracesLike(
  trx: Trx,
  traces: Trace[],
  rules: SuspicionRules,
): Promise<Trace[]> {
  const [first] = traces
  if (!first) return []
  const ids = [...new Set(traces.map((trace) => trace.proposal_id))]
  return trx
    .selectFrom('act_traces')
    .selectAll()
    .where((row) => {
      const alike = (rule: 'same_block' | 'same_mailbox' | 'numbered_mailboxes') => {
        const shared = [...new Set(traces.flatMap((trace) => trace[signOf[rule]] ?? []))]
        if (shared.length === 0) return []
        const since = earliest(rule, first.at, rules)
        return [row.and([row(signOf[rule], 'in', shared), row('at', '>', since)])]
      }
      // A crowd from one block is one whatever it supports.
      const mailboxes = row.or([...alike('same_mailbox'), ...alike('numbered_mailboxes')])
      return row.or([...alike('same_block'), row.and([mailboxes, row('proposal_id', 'in', ids)])])
    })
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
}

export async function deleteTraces(db: Db, before: string) {
  await db.deleteFrom('act_traces').where('at', '<=', before).execute()
}
