// In which language the texts of a service are: French, unless a source or the team says otherwise.
import type { Kysely } from 'kysely'
import { columnAdder, type Dialect } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await columnAdder(db, dialect)('services', {
    tagline_language: "text default 'fr'",
    description_language: "text default 'fr'",
  })
}
