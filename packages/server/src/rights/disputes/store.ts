// Cases that the team decides: a right to act to be verified, an act that a town hall contests.

import type { Selectable } from 'kysely'
import { fromJson, toJson } from '../../platform/db/json.ts'
import { type Asked, countOf, type Order, pageAt, pagesOf, text } from '../../platform/db/keyset.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion, type Versioned } from '../../platform/db/versioned.ts'
import { fold } from '../../platform/text/fold.ts'
import type { DisputeTables, Withdrawn } from './tables.ts'

export type CaseRow = Selectable<DisputeTables['cases']>

/** Opens it, unless it is there already. */
export async function insertCase(trx: Trx, row: CaseRow) {
  const inserted = await trx
    .insertInto('cases')
    .values(row)
    .onConflict((conflict) => conflict.column('live_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function findCase(db: Db | Trx, id: string) {
  return db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findCaseByKey(db: Db | Trx, liveKey: string) {
  return db.selectFrom('cases').selectAll().where('live_key', '=', liveKey).executeTakeFirst()
}

/** When this person's cases for a verification were opened, the earliest first. */
export async function openedSince(trx: Trx, participantId: string, since: string) {
  const rows = await trx
    .selectFrom('cases')
    .select('opened_at')
    .where('kind', '=', 'verification')
    .where('participant_id', '=', participantId)
    .where('opened_at', '>', since)
    .orderBy('opened_at')
    .execute()
  return rows.map((row) => row.opened_at)
}

type Decided = Pick<CaseRow, 'state' | 'decided_at' | 'staff_id' | 'reason'> &
  Partial<Pick<CaseRow, 'message'>>

/** False when someone changed it meanwhile. */
export async function updateCase(trx: Trx, at: Versioned, decided: Decided) {
  return updateAtVersion(trx.updateTable('cases').set(decided), at)
}

type Filter = Asked & {
  state?: CaseRow['state'] | undefined
  kind?: CaseRow['kind'] | undefined
  q?: string | undefined
  offset?: number | undefined
}

const oldestFirst: Order<CaseRow> = [text('opened_at'), text('id')]

export async function pageOfCases(db: Db, { state, kind, q, ...asked }: Filter) {
  let query = db.selectFrom('cases').selectAll()
  if (state) query = query.where('state', '=', state)
  if (kind) query = query.where('kind', '=', kind)
  for (const word of q ? fold(q).split(' ').filter(Boolean) : []) {
    query = query.where('territory_id', 'in', (inner) =>
      inner.selectFrom('territories').select('id').where('search_key', 'like', `%${word}%`),
    )
  }
  return { ...(await pageAt(query, oldestFirst, asked)), total: await countOf(query) }
}

export function openCases(db: Db) {
  const open = db.selectFrom('cases').selectAll().where('state', '=', 'open')
  return pagesOf(open, oldestFirst, 200)
}

/** Of the contested act: it is found by it also once its author's account is gone. */
export async function receiptOf(trx: Trx, eventSeq: number) {
  const event = await trx
    .selectFrom('events')
    .select('data')
    .where('seq', '=', eventSeq)
    .executeTakeFirst()
  const data = event && fromJson(event.data)
  return data && 'receipt' in data && typeof data.receipt === 'string' ? data.receipt : undefined
}

/** Another act of the same person whose contest is upheld. */
export async function otherUpheldContest(trx: Trx, row: CaseRow) {
  return trx
    .selectFrom('cases')
    .select('id')
    .where('kind', '=', 'contest')
    .where('state', '=', 'upheld')
    .where('participant_id', '=', row.participant_id)
    .where('territory_id', '=', row.territory_id)
    .where('id', '!=', row.id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export async function keepWithdrawals(trx: Trx, caseId: string, acts: Withdrawn[]) {
  if (acts.length === 0) return
  const kept = await trx
    .selectFrom('case_withdrawals')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const from = Number(kept?.last ?? -1) + 1
  await trx
    .insertInto('case_withdrawals')
    .values(
      acts.map((act, at) => ({
        case_id: caseId,
        position: from + at,
        ...concernOf(act),
        act: toJson(act),
      })),
    )
    .execute()
}

type Concern = Pick<CaseWithdrawal, 'kind' | 'territory_id' | 'subject'>
type CaseWithdrawal = DisputeTables['case_withdrawals']

/** By which `intents/contested-store.ts` finds it. */
function concernOf(act: Withdrawn): Concern {
  if ('support' in act) {
    const { territory_id, given_on, proposal_id } = act.support
    return { kind: 'support', territory_id, subject: given_on ?? proposal_id }
  }
  if ('request' in act) {
    const { kind, territory_id, subject } = act.request
    return { kind: `${kind}_request`, territory_id, subject }
  }
  const [kind, row] =
    'referent' in act ? (['referent', act.referent] as const) : (['member', act.member] as const)
  return { kind, territory_id: row.territory_id, subject: row.proposal_id }
}

/** What a case keeps out of the counts, each with its title where it has one. */
export async function withdrawalsOf(trx: Trx, caseId: string) {
  return trx
    .selectFrom('case_withdrawals')
    .leftJoin('proposals', 'proposals.id', 'case_withdrawals.subject')
    .leftJoin('services', 'services.id', 'case_withdrawals.subject')
    .select(['case_withdrawals.kind', 'case_withdrawals.subject'])
    .select(({ fn }) => fn.coalesce('proposals.title', 'services.name').as('title'))
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute()
}

/** Takes them: what is given back is given back once. */
export async function takeWithdrawals(trx: Trx, caseId: string) {
  const rows = await trx
    .deleteFrom('case_withdrawals')
    .where('case_id', '=', caseId)
    .returning(['position', 'act'])
    .execute()
  return rows.sort((a, b) => a.position - b.position).map(({ act }) => fromJson(act))
}
