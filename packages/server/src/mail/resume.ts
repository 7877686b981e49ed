// A mailbox that works anew, as the team found out: its bounces until now no longer count.
import type { Trx } from '../platform/db/database.ts'
import { append } from '../platform/events/journal.ts'
import { refuse } from '../platform/refusal.ts'
import { hardBouncesSince, saveResumed } from './bounce-store.ts'
import { hardBouncesBeforeStop } from './rules.ts'

type Resuming = Record<'participantId' | 'staffId' | 'at', string>

export async function resume(trx: Trx, { participantId, staffId, at }: Resuming) {
  const bounces = await hardBouncesSince(trx, participantId)
  if (bounces.length < hardBouncesBeforeStop) refuse('mailbox_not_stopped')
  await saveResumed(trx, participantId, at)
  const fact = { subject: participantId, participantId, staffId, at }
  await append(trx, [{ kind: 'mailbox.resumed', ...fact, data: { bounces: bounces.length } }])
}
