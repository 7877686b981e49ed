// Two participants that turn out to be one person: joined while one of them has done nothing yet.
import { moveCases } from '../cases/store.ts'
import type { Trx } from '../db/database.ts'
import { moveMandates } from '../mandates/grants-store.ts'
import { moveContestLinks } from '../mandates/notice-store.ts'
import { moveIdentities } from '../providers/store.ts'
import { refuse } from '../refusal.ts'
import { moveRegistrations } from '../site-registrations/store.ts'
import { deleteSessionsOf } from './session-store.ts'
import { deleteParticipant, findParticipant, hasActed, proveMailbox } from './store.ts'

/**
 * Once both have acted they stay apart: each may have supported the same proposal, and what was
 * counted, receipted and published is not rewritten.
 */
export async function absorb(trx: Trx, { from, to }: { from: string; to: string }) {
  if (await hasActed(trx, from)) refuse('identity_taken')
  const [absorbed, kept] = [await findParticipant(trx, from), await findParticipant(trx, to)]
  // Each may hold a mailbox of its own, and one person has one here.
  if (absorbed?.email_index && kept?.email_index) refuse('identity_taken')
  await moveIdentities(trx, { from, to })
  await moveMandates(trx, { from, to })
  await moveContestLinks(trx, { from, to })
  await moveCases(trx, { from, to })
  await moveRegistrations(trx, { from, to })
  await deleteSessionsOf(trx, from)
  await deleteParticipant(trx, from)
  if (absorbed?.email_index) {
    const { email_index, email_sealed } = absorbed
    await proveMailbox(trx, to, { email_index, email_sealed })
  }
}
