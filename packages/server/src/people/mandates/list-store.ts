// Mandates on record: those of acts and those granted, of a territory or of a person.
import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { EndRow } from './grants-store.ts'
import type { Evidence } from './rules.ts'

export type Recorded = {
  participant_id: string
  territory_id: string
  evidence: Evidence
  granted_at: string
  ends_at: string | null
}

type Pair = { participantId: string; territoryId: string }
/** Of a territory, of people, or of one person for a territory. */
export type Of = Pair | { territoryId: string } | { participantId: string } | { people: string[] }

/** Those that acts left, those that were granted, and what ended. */
export async function mandatesOnRecord(db: Db | Trx, of: Of) {
  const people = 'people' in of ? of.people : 'participantId' in of ? [of.participantId] : null
  const conditions = [
    ...(people ? [sql`participant_id in (${sql.join(people)})`] : []),
    ...('territoryId' in of ? [sql`territory_id = ${of.territoryId}`] : []),
  ]
  const theirs = sql<boolean>`${sql.join(conditions, sql` and `)}`
  const granted = await db.selectFrom('mandate_grants').selectAll().where(theirs).execute()
  const acted = await db.selectFrom('mandates').selectAll().where(theirs).execute()
  const ended: EndRow[] = await db.selectFrom('mandate_ends').selectAll().where(theirs).execute()
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
