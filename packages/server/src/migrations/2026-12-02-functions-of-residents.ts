// The function that residents once gave is kept nowhere: rows, history, what imports brought, what waits.
import { type Kysely, ParseJSONResultsPlugin, sql } from 'kysely'

type Change = { field: string; before: string | null; after: string | null }
type Author = { profile: string; function: string }

export async function up(db: Kysely<unknown>) {
  await cleanHistories(db)
  await sql`update contributions set function = '' where profile = 'resident'`.execute(db)
  await cleanSources(db)
  await cleanIntents(db)
}

/** A function that was given as an agent stays, so that a correction of the profile can be undone. */
async function cleanHistories(db: Kysely<unknown>) {
  const { rows } = await sql<Author & { id: string }>`select id, profile, function
    from contributions where id in (
      select contribution_id from contribution_revisions
      where changes like '%"field":"function"%' or changes like '%"field":"profile"%'
    )`.execute(db)
  for (const { id, ...now } of rows) await cleanHistory(db, id, now)
}

async function cleanHistory(db: Kysely<unknown>, id: string, now: Author) {
  const { rows } = await sql<{ version: number; changes: Change[] }>`select version, changes
    from contribution_revisions where contribution_id = ${id} order by version desc`.execute(
    reading(db, 'changes'),
  )
  let after = now
  for (const { version, changes } of rows) {
    const before = {
      profile: valueBefore(changes, 'profile') ?? after.profile,
      function: valueBefore(changes, 'function') ?? after.function,
    }
    const cleaned = JSON.stringify(changesOf(changes, before, after))
    if (cleaned !== JSON.stringify(changes)) {
      await sql`update contribution_revisions set changes = ${cleaned}
        where contribution_id = ${id} and version = ${version}`.execute(db)
    }
    after = before
  }
}

const valueBefore = (changes: Change[], name: string) =>
  changes.find(({ field }) => field === name)?.before

function changesOf(changes: Change[], then: Author, now: Author) {
  const change: Change = { field: 'function', before: keptOf(then), after: keptOf(now) }
  const others = changes.filter(({ field }) => field !== 'function')
  if (change.before === change.after) return others
  const at = changes.findIndex(({ field }) => field === 'function')
  return others.toSpliced(at < 0 ? others.length : at, 0, change)
}

const keptOf = (author: Author) => (author.profile === 'resident' ? '' : author.function)

/** What differs from what was brought was edited here: both lose it. */
async function cleanSources(db: Kysely<unknown>) {
  const { rows } = await sql<{ id: string }>`select contribution_id as id
    from contribution_sources where brought like '%"profile":"resident"%'`.execute(db)
  for (const { id } of rows) {
    const [row] = (
      await sql<{ brought: Author }>`select brought from contribution_sources
        where contribution_id = ${id}`.execute(reading(db, 'brought'))
    ).rows
    if (row?.brought.profile !== 'resident' || !row.brought.function) continue
    row.brought.function = ''
    await sql`update contribution_sources set brought = ${JSON.stringify(row.brought)}
      where contribution_id = ${id}`.execute(db)
  }
}

async function cleanIntents(db: Kysely<unknown>) {
  const { rows } = await sql<{ id: string; payload: { contribution?: Partial<Author> } }>`
    select id, payload from intents where payload like '%"profile":"resident"%'`.execute(
    reading(db, 'payload'),
  )
  for (const { id, payload } of rows) {
    if (payload.contribution?.profile !== 'resident') continue
    delete payload.contribution.function
    await sql`update intents set payload = ${JSON.stringify(payload)} where id = ${id}`.execute(db)
  }
}

/** A text within that looks like JSON stays a text. */
const reading = (db: Kysely<unknown>, column: string) =>
  db.withPlugin(
    new ParseJSONResultsPlugin({ shouldParse: (_, path) => path.endsWith(`]."${column}"`) }),
  )
