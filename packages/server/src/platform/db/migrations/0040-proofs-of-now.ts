// When the person behind a session last showed who they are, and departures that are to show it anew.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('sessions').addColumn('proved_at', 'text').execute()
  // A code was typed as these were opened; nobody asked the providers when the others had signed in.
  await sql`update sessions set proved_at = created_at where proof = 'email'`.execute(db)
  await db.schema.alterTable('departures').addColumn('proving', 'text').execute()
}
