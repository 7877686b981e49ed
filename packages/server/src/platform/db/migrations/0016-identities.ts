// Who signed in and by what: identities of ProConnect and FranceConnect, sessions that say their proof.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await freeParticipantsOfMailboxes(db, table)

  await table('identities', {
    identity_index: 'text primary key',
    participant_id: 'text',
    provider: 'text',
    issuer: 'text',
    linked_at: 'text',
  })
  await table('departures', {
    state_hash: 'text primary key',
    browser_hash: 'text',
    provider: 'text',
    nonce: 'text',
    intent_id: 'text?',
    linking: 'text?',
    created_at: 'text',
    expires_at: 'text',
  })

  // Those that are open end here: they say nothing of what proved them.
  await db.schema.dropTable('sessions').execute()
  await table('sessions', {
    token_hash: 'text primary key',
    id: 'text unique',
    participant_id: 'text',
    proof: 'text',
    siren: 'text?',
    device: 'text',
    id_token: 'text?',
    created_at: 'text',
    seen_at: 'text',
    idle_at: 'text',
    expires_at: 'text',
  })
  const indexes: Record<string, [string, string[]]> = {
    identities_by_participant: ['identities', ['participant_id']],
    departures_by_expiry: ['departures', ['expires_at']],
    sessions_by_expiry: ['sessions', ['expires_at']],
    sessions_by_participant: ['sessions', ['participant_id']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}

/** Someone known by an identity has proved no mailbox: the address there only receives receipts. */
async function freeParticipantsOfMailboxes(
  db: Kysely<unknown>,
  table: ReturnType<typeof tableMaker>,
) {
  await table('participants_by_proof', {
    id: 'text primary key',
    email_index: 'text? unique',
    email_sealed: 'text',
    created_at: 'text',
  })
  const columns = sql.raw('id, email_index, email_sealed, created_at')
  await sql`insert into participants_by_proof (${columns})
    select ${columns} from participants`.execute(db)
  await db.schema.dropTable('participants').execute()
  await db.schema.alterTable('participants_by_proof').renameTo('participants').execute()
}
