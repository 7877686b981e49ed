// Identities, and those who left for a provider and have not come back yet.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'
import type { ProviderName } from '../../platform/settings/providers.ts'

export type ProviderTables = {
  /** Whom an issuer calls by a subject: a keyed digest of both, since nothing else is needed. */
  identities: {
    identity_index: string
    participant_id: string
    provider: ProviderName
    issuer: string
    /** Sealed: what the index is made of, so that it can be made with another key. */
    subject_sealed: string | null
    linked_at: string
  }
  departures: {
    state_hash: string
    /** Of a cookie: only the browser that left may come back. */
    browser_hash: string
    provider: ProviderName
    nonce: string
    /** What was being confirmed. */
    intent_id: string | null
    /** The participant who adds this identity to theirs; null for signing in. */
    linking: string | null
    /** For the team: `sign_in`, `step_up`, or the digest of an invitation. */
    staff_purpose: string | null
    /** The digest of the session whose owner shows anew that they are there. */
    proving: string | null
    created_at: string
    expires_at: string
  }
}

export type Identity = Selectable<ProviderTables['identities']>
export type Departure = Selectable<ProviderTables['departures']>

export async function insertDeparture(db: Db, departure: Departure) {
  await db.insertInto('departures').values(departure).execute()
}

type Return = Pick<Departure, 'state_hash' | 'browser_hash' | 'provider'>

/** Takes it away: of two that come back with the same state, one finds it. */
export async function takeDeparture(db: Db, { state_hash, browser_hash, provider }: Return) {
  return db
    .deleteFrom('departures')
    .where('state_hash', '=', state_hash)
    .where('browser_hash', '=', browser_hash)
    .where('provider', '=', provider)
    .returningAll()
    .executeTakeFirst()
}

/** Signing out ends what this browser had begun elsewhere. */
export async function deleteDeparturesOf(db: Db, browserHash: string) {
  await db.deleteFrom('departures').where('browser_hash', '=', browserHash).execute()
}

export async function deleteExpiredDepartures(db: Db, now: string) {
  await db.deleteFrom('departures').where('expires_at', '<=', now).execute()
}

/** Keeps the first participant of this identity; answers what is stored. */
export async function keepIdentity(
  trx: Trx,
  identity: Identity,
  indexes: string[],
): Promise<Identity> {
  const known = await trx
    .selectFrom('identities')
    .selectAll()
    .where('identity_index', 'in', indexes)
    .executeTakeFirst()
  if (known) return renewIdentity(trx, known, identity)
  await trx
    .insertInto('identities')
    .values(identity)
    .onConflict((conflict) => conflict.column('identity_index').doNothing())
    .execute()
  return trx
    .selectFrom('identities')
    .selectAll()
    .where('identity_index', '=', identity.identity_index)
    .executeTakeFirstOrThrow()
}

/** From here on under today's key, and with what another key will need. */
async function renewIdentity(trx: Trx, known: Identity, identity: Identity) {
  const { identity_index, subject_sealed } = identity
  if (known.identity_index === identity_index && known.subject_sealed) return known
  await trx
    .updateTable('identities')
    .set({ identity_index, subject_sealed })
    .where('identity_index', '=', known.identity_index)
    .execute()
  return { ...known, identity_index, subject_sealed }
}

export async function identitiesOf(db: Db | Trx, participantId: string) {
  return db
    .selectFrom('identities')
    .selectAll()
    .where('participant_id', '=', participantId)
    .orderBy('linked_at')
    .orderBy('identity_index')
    .execute()
}
