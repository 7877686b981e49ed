// Bounces in the database: one row a mail and severity, however often its server tells it.
import type { Db, Trx } from '../platform/db/tables.ts'

/** Written as it is, which holds it: whoever erases or joins its reader does so before or after. */
export async function bouncedMail(trx: Trx, id: string) {
  return trx
    .updateTable('outgoing_mails')
    .set((row) => ({ state: row.ref('state') }))
    .where('id', '=', id)
    .returning('participant_id')
    .executeTakeFirst()
}

type Row = {
  mailId: string
  /** Null: to a town hall, or to the team. */
  participantId: string | null
  severity: 'hard' | 'soft'
  status: string
  source: 'smtp' | 'dsn'
  at: string
}

/** False when it was recorded before. */
export async function insertBounce(trx: Trx, { mailId, participantId, ...rest }: Row) {
  const inserted = await trx
    .insertInto('mail_bounces')
    .values({ mail_id: mailId, participant_id: participantId, ...rest })
    .onConflict((conflict) => conflict.columns(['mail_id', 'severity']).doNothing())
    .returning('mail_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The hard bounces of this person since their mailbox last proved that it works. */
export async function hardBouncesSince(db: Db | Trx, participantId: string) {
  const proofs = await Promise.all([
    db
      .selectFrom('participant_visits')
      .select('verified_at as at')
      .where('participant_id', '=', participantId)
      .executeTakeFirst(),
    db
      .selectFrom('mail_settings')
      .select('resumed_at as at')
      .where('participant_id', '=', participantId)
      .executeTakeFirst(),
  ])
  const provedAt = proofs
    .map((proof) => proof?.at ?? '')
    .sort()
    .at(-1)
  const rows = await db
    .selectFrom('mail_bounces')
    .select('at')
    .where('participant_id', '=', participantId)
    .where('severity', '=', 'hard')
    .where('at', '>', provedAt ?? '')
    .execute()
  return rows.map(({ at }) => at)
}

export async function saveResumed(trx: Trx, participantId: string, at: string) {
  await trx
    .insertInto('mail_settings')
    .values({ participant_id: participantId, resumed_at: at })
    .onConflict((conflict) => conflict.column('participant_id').doUpdateSet({ resumed_at: at }))
    .execute()
}
