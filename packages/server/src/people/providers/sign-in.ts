// Signing in by an identity: the same issuer and subject are the same person, and nothing else is.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Language } from '../../platform/language/language.ts'
import { refuse } from '../../platform/refusal.ts'
import { type Browser, type Opened, openSession } from '../participants/open-session.ts'
import { insertParticipant, recordLanguage, refreshContact } from '../participants/store.ts'
import type { Arrival } from './client.ts'
import { keepArrival } from './keep-arrival.ts'
import type { ProviderName } from './names.ts'

type SignIn = {
  provider: ProviderName
  arrival: Arrival
  browser: Browser
  language: Language
  /** Nobody else than this participant. */
  onlyAs?: string | undefined
}

export async function signInByIdentity(
  deps: Deps,
  { provider, arrival, browser, language, onlyAs }: SignIn,
): Promise<Opened> {
  const { database, secrets, ids, clock } = deps
  const at = clock().toISOString()
  const email_sealed = secrets.seal(arrival.email)
  return retried(database.db, async (trx) => {
    const fresh = ids.uuid()
    const kept = { provider, arrival, participantId: fresh }
    const { participant_id: id } = await keepArrival(trx, deps, kept)
    if (onlyAs !== undefined && id !== onlyAs) refuse('identity_not_yours')
    if (id === fresh) {
      await insertParticipant(trx, { id, email_index: null, email_sealed, created_at: at })
    } else await refreshContact(trx, id, email_sealed)
    await recordLanguage(trx, { participant_id: id, language, verified_at: at })
    const { siren, idToken, provedAt } = arrival
    const proved = { proof: provider, siren, idToken, provedAt }
    return openSession(trx, deps, { participantId: id, ...proved, browser })
  })
}
