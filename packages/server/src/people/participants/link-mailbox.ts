// Adding a mailbox to one's own identities, proved by a code; the address of before is told.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { refuse } from '../../platform/refusal.ts'
import { absorb } from './absorb.ts'
import { keepPerson } from './keep-person.ts'
import { type Try, takeCode } from './sign-in.ts'
import { findByMailbox, findParticipant, proveMailbox, useCode } from './store.ts'
import { tellJoined } from './tell-joined.ts'
import type { Visitor } from './visitor.ts'

type Owner = Pick<Visitor, 'participantId' | 'email'>

export async function linkMailbox(deps: Deps, given: Try, visitor: Owner) {
  const { participantId } = visitor
  const { email_sealed } = await takeCode(deps, given)
  const email = deps.secrets.unseal(email_sealed)
  const email_index = deps.secrets.digest('mailbox', email)
  const joined = await retried(deps.database.db, async (trx) => {
    // Two that add the same mailbox at once would each find it free.
    await deps.database.hold(trx, deps.secrets.lockName('mailbox', email))
    if (!(await useCode(trx, given.challenge, deps.clock().toISOString()))) refuse('code_used')
    const holder = await findByMailbox(trx, deps.secrets.digests('mailbox', email))
    if (holder?.id === participantId) return false
    const own = await findParticipant(trx, participantId)
    if (own?.email_index) refuse('identity_taken')
    if (holder) await absorb(trx, deps, { from: holder.id, to: participantId })
    else {
      await keepPerson(trx, deps.database, participantId)
      await proveMailbox(trx, participantId, { email_index, email_sealed })
    }
    return true
  })
  if (joined) await tellJoined(deps, { participantId, to: visitor.email })
}
