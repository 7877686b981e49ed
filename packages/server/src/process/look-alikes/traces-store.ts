// Traces of acts given lately: what the signs of the next are compared with.
import { sql } from 'kysely'
import { among } from '../../platform/db/among.ts'
import { hotSelect } from '../../platform/db/hot-reads.ts'
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

const readLike = hotSelect((db, { text, list }) =>
  db
    .selectFrom('act_traces')
    .selectAll()
    .where((row) =>
      // A crowd from one block is one whatever it supports.
      row.or([
        row.and([among(db, 'block', list('blocks')), row('at', '>', text('sinceBlock'))]),
        row.and([
          among(db, family, list('families')),
          row('at', '>', text('sinceMailbox')),
          among(db, 'proposal_id', list('ids')),
        ]),
      ]),
    )
    .orderBy('at', 'desc')
    .limit(most),
)

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
  const since = (rule: SuspicionRule) => earliest(rule, first.at, rules)
  const [sinceMailbox = first.at] = [since('same_mailbox'), since('numbered_mailboxes')].sort()
  const given = {
    ids: [...new Set(traces.map((trace) => trace.proposal_id))],
    blocks: [...new Set(traces.flatMap(({ block }) => block ?? []))],
    families: [...new Set(traces.map((trace) => trace.numbered ?? trace.mailbox))],
    sinceBlock: since('same_block'),
    sinceMailbox,
  }
  return readLike(trx, given, undefined)
}

export async function deleteTraces(db: Db, before: string) {
  await db.deleteFrom('act_traces').where('at', '<=', before).execute()
}
