// Participants and the codes mailed to them. Addresses are stored sealed.
import type { Selectable } from 'kysely'
import type { Database, Db, Trx } from '../../platform/db/database.ts'
import type { Language } from '../../platform/language/language.ts'

export type ParticipantTables = {
  participants: {
    id: string
    /** Of the mailbox that a code came back from; null for whoever is known by an identity only. */
    email_index: string | null
    /** Where receipts go. */
    email_sealed: string
    created_at: string
  }
  sign_in_codes: {
    id: string
    email_index: string
    email_sealed: string
    intent_id: string
    code_hash: string
    attempts: number
    created_at: string
    expires_at: string
    used_at: string | null
  }
  /** The last time a code came back from their mailbox, and the language of that browser. */
  participant_visits: { participant_id: string; language: Language; verified_at: string }
}

export type SignInCode = Selectable<ParticipantTables['sign_in_codes']>
export type ParticipantRow = Selectable<ParticipantTables['participants']>

export async function insertCode(trx: Trx, code: SignInCode) {
  await trx.insertInto('sign_in_codes').values(code).execute()
}

export async function deleteCode(db: Db, id: string) {
  await db.deleteFrom('sign_in_codes').where('id', '=', id).execute()
}

/** Of a mailbox that is its owner's no more: nothing else would lead to them. */
export async function deleteCodesTo(trx: Trx, emailIndexes: string[]) {
  if (emailIndexes.length === 0) return
  await trx.deleteFrom('sign_in_codes').where('email_index', 'in', emailIndexes).execute()
}

/** When codes were asked for with this address since a time, the newest first. */
export async function codesSince(db: Db | Trx, emailIndexes: string[], since: string) {
  const rows = await db
    .selectFrom('sign_in_codes')
    .select('created_at')
    .where('email_index', 'in', emailIndexes)
    .where('created_at', '>', since)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => row.created_at)
}

export async function findCode(db: Db | Trx, id: string) {
  return db.selectFrom('sign_in_codes').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Counts one try in the database itself: parallel guesses each take one of the `most`. */
export async function takeAttempt(trx: Trx, id: string, most: number) {
  return trx
    .updateTable('sign_in_codes')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('attempts', '<', most)
    .where('used_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

export async function useCode(trx: Trx, id: string, at: string) {
  const used = await trx
    .updateTable('sign_in_codes')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

/** The participant of this mailbox, made at their first code. */
export async function keepParticipant(
  trx: Trx,
  participant: ParticipantRow & { email_index: string },
  emailIndexes: string[],
): Promise<ParticipantRow> {
  const known = await findByMailbox(trx, emailIndexes)
  if (known) return known
  await trx
    .insertInto('participants')
    .values(participant)
    .onConflict((conflict) => conflict.column('email_index').doNothing())
    .execute()
  return trx
    .selectFrom('participants')
    .selectAll()
    .where('email_index', '=', participant.email_index)
    .executeTakeFirstOrThrow()
}

export async function insertParticipant(trx: Trx, participant: ParticipantRow) {
  await trx.insertInto('participants').values(participant).execute()
}

/** Where receipts go follows what the provider says, until a mailbox is proved. */
export async function refreshContact(trx: Trx, id: string, emailSealed: string) {
  await trx
    .updateTable('participants')
    .set({ email_sealed: emailSealed })
    .where('id', '=', id)
    .where('email_index', 'is', null)
    .execute()
}

export async function deleteParticipant(trx: Trx, id: string) {
  await trx.deleteFrom('participants').where('id', '=', id).execute()
}

/** By the index that any of our secrets makes. */
export async function findByMailbox(db: Db | Trx, emailIndexes: string[]) {
  return db
    .selectFrom('participants')
    .selectAll()
    .where('email_index', 'in', emailIndexes)
    .executeTakeFirst()
}

/** From now on this mailbox is theirs, and receives their receipts. */
export async function proveMailbox(
  trx: Trx,
  id: string,
  mailbox: { email_index: string; email_sealed: string },
) {
  await trx.updateTable('participants').set(mailbox).where('id', '=', id).execute()
}

/** In the order of ids, each held until commit; those that are gone are left out. */
export async function holdParticipants(
  trx: Trx,
  ids: string[],
  holdRows: Database['holdRows'],
): Promise<Map<string, ParticipantRow>> {
  const wanted = trx.selectFrom('participants').selectAll().where('id', 'in', ids).orderBy('id')
  const rows = await holdRows(wanted).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function findParticipant(db: Db | Trx, id: string) {
  return db.selectFrom('participants').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A provider's word proves no mailbox: of an earlier visit only the language changes. */
export async function recordLanguage(trx: Trx, visit: ParticipantTables['participant_visits']) {
  const { language } = visit
  await trx
    .insertInto('participant_visits')
    .values(visit)
    .onConflict((conflict) => conflict.column('participant_id').doUpdateSet({ language }))
    .execute()
}

export async function recordVisit(trx: Trx, visit: ParticipantTables['participant_visits']) {
  const { language, verified_at } = visit
  await trx
    .insertInto('participant_visits')
    .values(visit)
    .onConflict((conflict) =>
      conflict.column('participant_id').doUpdateSet({ language, verified_at }),
    )
    .execute()
}

export async function deleteExpiredCodes(db: Db, before: string) {
  await db.deleteFrom('sign_in_codes').where('expires_at', '<=', before).execute()
}
