// Who is in the working groups of a proposal: its referents by right, and groupings that joined.

import type { Selectable } from 'kysely'
import type { ActsOf } from '../../people/mandates/contested.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { eventOf } from '../../platform/events/journal.ts'
import { territoryLabel } from '../../platform/territories/store.ts'
import type { WorkingGroupTables } from './tables.ts'

export type GroupMemberRow = Selectable<WorkingGroupTables['working_group_members']>

/** Inserts it unless the territory is one already; answers the row that is stored. */
export async function insertMember(trx: Trx, row: GroupMemberRow) {
  const inserted = await trx
    .insertInto('working_group_members')
    .values(row)
    .onConflict((conflict) => conflict.columns(['proposal_id', 'territory_id']).doNothing())
    .returning('receipt')
    .executeTakeFirst()
  if (inserted) return { stored: row, isNew: true }
  const stored = await trx
    .selectFrom('working_group_members')
    .selectAll()
    .where('proposal_id', '=', row.proposal_id)
    .where('territory_id', '=', row.territory_id)
    .executeTakeFirstOrThrow()
  return { stored, isNew: false }
}

export async function findMember(db: Db, proposalId: string, territoryId: string) {
  return db
    .selectFrom('working_group_members')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .where('territory_id', '=', territoryId)
    .executeTakeFirst()
}

/** `receipt`: only if it is still the joining that was read. */
export async function deleteMember(
  trx: Trx,
  proposalId: string,
  territoryId: string,
  receipt?: string,
) {
  return trx
    .deleteFrom('working_group_members')
    .where('proposal_id', '=', proposalId)
    .where('territory_id', '=', territoryId)
    .$if(receipt !== undefined, (query) => query.where('receipt', '=', receipt ?? ''))
    .returningAll()
    .executeTakeFirst()
}

/** Those that this person joined in the territory's name. */
export async function deleteMembersBy(
  trx: Trx,
  { participantId, territoryId, receipt = '' }: ActsOf,
) {
  return trx
    .deleteFrom('working_group_members')
    .where('territory_id', '=', territoryId)
    .where((row) =>
      row.or([row('participant_id', '=', participantId), row('receipt', '=', receipt)]),
    )
    .returningAll()
    .execute()
}

/** How it last joined or left, and who of the team did it; undefined when it never did. */
export async function lastMembership(trx: Trx, proposalId: string, territoryId: string) {
  const rows = await trx
    .selectFrom('events')
    .selectAll()
    .where('subject', '=', proposalId)
    .where('kind', 'in', ['working_group.joined', 'working_group.left'])
    .orderBy('seq', 'desc')
    .execute()
  const last = rows
    .map(eventOf)
    .find(({ data }) => 'territoryId' in data && data.territoryId === territoryId)
  if (!last) return undefined
  const act = last.kind === 'working_group.left' ? 'remove' : 'add'
  return { staff_id: last.staffId ?? null, at: last.at, act }
}

/** Everyone with their sealed contact, the oldest first. */
export async function membersOf(db: Db, proposalIds: string[]) {
  if (proposalIds.length === 0) return []
  const referents = await db
    .selectFrom('referents as members')
    .innerJoin('territories', 'territories.id', 'members.territory_id')
    .leftJoin('participants', 'participants.id', 'members.participant_id')
    .select(columns)
    .where('members.proposal_id', 'in', proposalIds)
    .execute()
  const groupings = await db
    .selectFrom('working_group_members as members')
    .innerJoin('territories', 'territories.id', 'members.territory_id')
    .leftJoin('participants', 'participants.id', 'members.participant_id')
    .select(columns)
    .where('members.proposal_id', 'in', proposalIds)
    .execute()
  return [
    ...referents.map((row) => toMember(row, true)),
    ...groupings.map((row) => toMember(row, false)),
  ].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

export type FoundMember = ReturnType<typeof toMember>

const columns = [
  'members.proposal_id',
  'members.territory_id',
  'members.recorded_at',
  'members.contact',
  'members.receipt',
  'participants.email_sealed',
  'territories.kind',
  'territories.name',
  'territories.department_name',
] as const

type Found = Pick<
  GroupMemberRow,
  'proposal_id' | 'territory_id' | 'recorded_at' | 'contact' | 'receipt'
> &
  Parameters<typeof territoryLabel>[0] & { email_sealed: string | null }

function toMember(row: Found, byRight: boolean) {
  const { territory_id: id, kind, name } = row
  return {
    proposalId: row.proposal_id,
    byRight,
    since: row.recorded_at,
    territory: { id, kind, name, label: territoryLabel(row) },
    receipt: byRight ? null : row.receipt,
    sealedContact: row.contact,
    sealedEmail: row.email_sealed,
  }
}

function order({ since, territory }: FoundMember) {
  return `${since} ${territory.id}`
}
