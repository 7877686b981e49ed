// The identity of whoever came from a provider, kept once, whichever of our secrets made its index.

import type { Trx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Arrival } from './client.ts'
import type { ProviderName } from './names.ts'
import { keepIdentity } from './store.ts'

type Kept = { provider: ProviderName; arrival: Arrival; participantId: string }

export async function keepArrival(
  trx: Trx,
  { database, secrets, clock }: Deps,
  { provider, arrival, participantId }: Kept,
) {
  // An issuer is an address, without spaces: the two cannot run into each other.
  const text = `${arrival.issuer} ${arrival.subject}`
  // Two processes may make different indexes of it while a secret is being replaced.
  await database.hold(trx, secrets.lockName('identity', text))
  const identity = {
    identity_index: secrets.digest('identity', text),
    participant_id: participantId,
    provider,
    issuer: arrival.issuer,
    subject_sealed: secrets.seal(text),
    linked_at: clock().toISOString(),
  }
  return keepIdentity(trx, identity, secrets.digests('identity', text))
}
