// Supports say where they were given, and those that a merge left out are rows like the others.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

type Remembered = {
  from_proposal: string
  into_proposal: string
  supporter: string
  dropped: string | null
}

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema.alterTable('supports').addColumn('given_on', text).execute()
  await tableMaker(db, dialect)('supports_beside', {
    proposal_id: 'text',
    supporter: 'text',
    kind: 'text',
    territory_id: 'text?',
    participant_id: 'text?',
    evidence: 'text',
    intent_id: 'text?',
    site_key: 'text?',
    receipt: 'text primary key',
    recorded_at: 'text',
    given_on: 'text?',
  })
  const index = (name: string, column: string) =>
    db.schema.createIndex(name).on('supports_beside').columns([column]).execute()
  await index('supports_beside_by_supporter', 'supporter')
  await index('supports_beside_by_proposal', 'proposal_id')
  await fill(db)
  await db.schema.dropTable('merged_supports').execute()
}

/** From what each merge that stands had kept for its undoing; what was withdrawn since stays so. */
async function fill(db: Kysely<unknown>) {
  const { rows: merges } = await sql<{ id: string; merged_into: string }>`
    select id, merged_into from proposals where merged_into is not null`.execute(db)
  const mergedInto = new Map(merges.map((row) => [row.id, row.merged_into]))
  const { rows } = await sql<Remembered>`select * from merged_supports`.execute(db)
  const movedTo = new Map(
    rows
      .filter(({ dropped }) => dropped === null)
      .map((row) => [`${row.into_proposal} ${row.supporter}`, row.from_proposal]),
  )
  for (const { from_proposal, supporter, dropped } of rows) {
    const place = last(from_proposal, (id) => mergedInto.get(id))
    const givenOn = last(from_proposal, (id) => movedTo.get(`${id} ${supporter}`))
    if (dropped !== null) {
      await keepBeside(db, { place, supporter, givenOn, dropped })
    } else if (mergedInto.get(from_proposal) === place) {
      await sql`update supports set given_on = ${givenOn}
        where proposal_id = ${place} and supporter = ${supporter}`.execute(db)
    }
  }
}

function last(id: string, next: (id: string) => string | undefined) {
  let found = id
  for (let further = next(found); further !== undefined; further = next(found)) found = further
  return found
}

type Beside = { place: string; supporter: string; givenOn: string; dropped: string }

async function keepBeside(db: Kysely<unknown>, { place, supporter, givenOn, dropped }: Beside) {
  const { rows: counted } = await sql`select receipt from supports
    where proposal_id = ${place} and supporter = ${supporter}`.execute(db)
  if (counted.length === 0) return
  const row: Record<string, string | null> = JSON.parse(dropped)
  await sql`insert into supports_beside (proposal_id, supporter, kind, territory_id,
    participant_id, evidence, intent_id, site_key, receipt, recorded_at, given_on)
    values (${place}, ${supporter}, ${row.kind}, ${row.territory_id}, ${row.participant_id},
    ${row.evidence}, ${row.intent_id}, ${row.site_key}, ${row.receipt}, ${row.recorded_at},
    ${givenOn})`.execute(db)
}
