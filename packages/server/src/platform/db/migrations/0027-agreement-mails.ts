// Mails that ask a town hall to agree to a site: one row an address, each with its own tries.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await tableMaker(db, dialect)('agreement_mails', {
    id: 'text primary key',
    registration_id: 'text',
    email: 'text',
    asked_at: 'text',
    state: 'text',
    due_at: 'text',
    attempts: 'integer',
    tried_at: 'text?',
    fault: 'text?',
    lease: 'text?',
    leased_until: 'text?',
    settled_at: 'text?',
  })
  const indexes: Record<string, string[]> = {
    agreement_mails_by_state: ['state', 'due_at'],
    agreement_mails_by_registration: ['registration_id', 'asked_at'],
    agreement_mails_by_end: ['settled_at'],
  }
  for (const [name, by] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on('agreement_mails').columns(by).execute()
  }
}
