// Signing in by an identity: the same issuer and subject are the same person, and nothing else is.
import type { Deps } from '../deps.ts'
import type { Language } from '../language/language.ts'
import { type Browser, type Opened, openSession } from '../participants/open-session.ts'
import { insertParticipant, recordLanguage, refreshContact } from '../participants/store.ts'
import type { Arrival } from './client.ts'
import type { ProviderName } from './names.ts'
import { keepIdentity } from './store.ts'

type SignIn = { provider: ProviderName; arrival: Arrival; browser: Browser; language: Language }

export async function signInByIdentity(
  deps: Deps,
  { provider, arrival, browser, language }: SignIn,
): Promise<Opened> {
  const { database, secrets, ids, clock } = deps
  const at = clock().toISOString()
  const email_sealed = secrets.seal(arrival.email)
  return database.db.transaction().execute(async (trx) => {
    const fresh = ids.uuid()
    const { participant_id: id } = await keepIdentity(trx, {
      identity_index: identityIndex(deps, arrival),
      participant_id: fresh,
      provider,
      issuer: arrival.issuer,
      subject_sealed: secrets.seal(arrival.subject),
      linked_at: at,
    })
    if (id === fresh) {
      await insertParticipant(trx, { id, email_index: null, email_sealed, created_at: at })
    } else await refreshContact(trx, id, email_sealed)
    await recordLanguage(trx, { participant_id: id, language, verified_at: at })
    const { siren, idToken } = arrival
    return openSession(trx, deps, { participantId: id, proof: provider, siren, idToken, browser })
  })
}

/** An issuer is an address, without spaces: the two cannot run into each other. */
export function identityIndex(
  { secrets }: Pick<Deps, 'secrets'>,
  { issuer, subject }: Pick<Arrival, 'issuer' | 'subject'>,
) {
  return secrets.digest('identity', `${issuer} ${subject}`)
}
