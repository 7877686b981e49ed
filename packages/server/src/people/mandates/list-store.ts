// Mandates on record: those of acts and those granted, of a territory or of a person.
import type { Db } from '../../platform/db/database.ts'
import type { Evidence } from './rules.ts'

export type Recorded = {
  participant_id: string
  territory_id: string
  evidence: Evidence
  granted_at: string
  ends_at: string | null
}

type Of = { territoryId: string } | { participantId: string }

const columnOf = (of: Of) =>
  'territoryId' in of
    ? ({ column: 'territory_id', value: of.territoryId } as const)
    : ({ column: 'participant_id', value: of.participantId } as const)

/** Those that acts left, those that were granted, and what ended. */
export async function mandatesOnRecord(db: Db, of: Of) {
  const { column, value } = columnOf(of)
  const granted = await db
    .selectFrom('mandate_grants')
    .selectAll()
    .where(column, '=', value)
    .execute()
  const acted = await db.selectFrom('mandates').selectAll().where(column, '=', value).execute()
  const ended = await db.selectFrom('mandate_ends').selectAll().where(column, '=', value).execute()
  const reGranted = new Set(granted.map(keyOf))
  const recorded: Recorded[] = [
    ...granted,
    // The act says when it was first used; the grant says until when it holds.
    ...acted.filter((row) => !reGranted.has(keyOf(row))).map((row) => ({ ...row, ends_at: null })),
  ]
  return { recorded, ended }
}

const keyOf = (row: Pick<Recorded, 'participant_id' | 'territory_id' | 'evidence'>) =>
  `${row.participant_id} ${row.territory_id} ${row.evidence}`

export async function mailboxesOf(db: Db, participantIds: string[]) {
  if (participantIds.length === 0) return new Map<string, string>()
  const rows = await db
    .selectFrom('participants')
    .select(['id', 'email_sealed'])
    .where('id', 'in', participantIds)
    .execute()
  return new Map(rows.map((row) => [row.id, row.email_sealed]))
}
