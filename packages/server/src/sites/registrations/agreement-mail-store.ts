// Mails that ask a town hall to agree: waiting, taken under a lease, settled.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'

export type AgreementMailTables = {
  agreement_mails: {
    /** Also the mail's Message-ID: the same whenever it is sent again. */
    id: string
    registration_id: string
    /** An official address, as the public directory gave it. */
    email: string
    /** Of which asking: the registration's own while its link works. */
    asked_at: string
    /** `dropped`: nobody is asked any more. */
    state: 'waiting' | 'sent' | 'refused' | 'given_up' | 'dropped'
    due_at: string
    attempts: number
    tried_at: string | null
    fault: string | null
    lease: string | null
    leased_until: string | null
    settled_at: string | null
  }
}

export type AgreementMail = Selectable<AgreementMailTables['agreement_mails']>
type Asking = Pick<AgreementMail, 'registration_id' | 'asked_at'>

export async function insertAgreementMails(
  trx: Trx,
  { registration_id, asked_at }: Asking,
  addressed: { id: string; email: string }[],
) {
  const rows = addressed.map((one) => ({
    ...one,
    registration_id,
    asked_at,
    state: 'waiting' as const,
    due_at: asked_at,
    attempts: 0,
    tried_at: null,
    fault: null,
    lease: null,
    leased_until: null,
    settled_at: null,
  }))
  await trx.insertInto('agreement_mails').values(rows).execute()
}

export async function dueAgreementMails(db: Db, now: string, limit: number) {
  const rows = await db
    .selectFrom('agreement_mails')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

type Lease = { lease: string; until: string; now: string }

/** Undefined when another process was faster. */
export async function takeAgreementMail(db: Db, id: string, { lease, until, now }: Lease) {
  return db
    .updateTable('agreement_mails')
    .set((row) => ({
      lease,
      leased_until: until,
      attempts: row('attempts', '+', 1),
      tried_at: row.fn.coalesce('tried_at', row.val(now)),
    }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', now)]))
    .returningAll()
    .executeTakeFirst()
}

type Change = Partial<Pick<AgreementMail, 'state' | 'due_at' | 'fault' | 'settled_at'>>

/** Only for whoever still holds the lease. */
export async function settleAgreementMail(
  trx: Trx,
  { id, lease }: Pick<AgreementMail, 'id' | 'lease'>,
  change: Change,
) {
  await trx
    .updateTable('agreement_mails')
    .set({ ...change, lease: null, leased_until: null })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute()
}

/** Where the mails of one asking stand. */
export async function statesOfAsking(db: Db | Trx, { registration_id, asked_at }: Asking) {
  const rows = await db
    .selectFrom('agreement_mails')
    .select('state')
    .where('registration_id', '=', registration_id)
    .where('asked_at', '=', asked_at)
    .execute()
  return rows.map(({ state }) => state)
}

export async function purgeAgreementMails(
  trx: Trx,
  { before, limit }: { before: string; limit: number },
) {
  const rows = await trx
    .selectFrom('agreement_mails')
    .select('id')
    .where('settled_at', '<', before)
    .limit(limit)
    .execute()
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await trx.deleteFrom('agreement_mails').where('id', 'in', ids).execute()
  return rows.length
}
