// Traces of acts given lately: what the signs of the next are compared with.
import { type RawBuilder, sql } from 'kysely'
import { among } from '../../platform/db/among.ts'
import { hotInsert } from '../../platform/db/hot-writes.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { SuspicionRule, SuspicionRules } from '../../platform/settings/suspicion.ts'
import { earliest, type Trace } from './rules.ts'
import type { LookAlikeTables } from './tables.ts'

export const insertTraces = hotInsert<LookAlikeTables['act_traces'], unknown>(
  {
    receipt: 'text',
    proposal_id: 'text',
    participant_id: 'text',
    at: 'text',
    block: 'text',
    mailbox: 'text',
    numbered: 'text',
    disposable: 'text',
  },
  (trx, traces) => trx.insertInto('act_traces').values(traces),
)

const most = 2000

/** One mailbox has one numbered form, or none: what shares either shares this, and one index finds it. */
const family = sql<string>`coalesce(numbered, mailbox)`

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
      const alike = (column: string | RawBuilder<string>, signs: string[], since: string) =>
        signs.length === 0 ? [] : [row.and([among(trx, column, signs), row('at', '>', since)])]
      const blocks = [...new Set(traces.flatMap(({ block }) => block ?? []))]
      const families = [...new Set(traces.map(({ numbered, mailbox }) => numbered ?? mailbox))]
      const since = (rule: SuspicionRule) => earliest(rule, first.at, rules)
      const [mailbox, numbered] = [since('same_mailbox'), since('numbered_mailboxes')]
      // A crowd from one block is one whatever it supports.
      return row.or([
        ...alike('block', blocks, since('same_block')),
        ...alike(family, families, mailbox < numbered ? mailbox : numbered).map((one) =>
          row.and([one, among(trx, 'proposal_id', ids)]),
        ),
      ])
    })
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
}

export async function deleteTraces(db: Db, before: string) {
  await db.deleteFrom('act_traces').where('at', '<=', before).execute()
}
