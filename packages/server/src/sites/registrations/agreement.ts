// Asking the town hall: one mail to each official address, one link that works for two weeks.

import { putMails } from '../../mail/outbox.ts'
import { addressesOf } from '../../people/mandates/notice-store.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireProofNow } from './addresses.ts'
import { agreementHash } from './agreement-link.ts'
import { answerTime, day, isOver, mailsADay, requireMayAskNow } from './rules.ts'
import { requireStep } from './steps.ts'
import { countAskedOf, type RegistrationRow, updateRegistration } from './store.ts'

/**
 * The mails wait in the same commit. Where the directory gives no address the team decides; and where
 * others had this town hall asked enough today, or they would keep everyone else's sites away.
 */
export async function askTownHall(deps: Deps, row: RegistrationRow, blocks: string[]) {
  const { database, clock } = deps
  const now = clock()
  requireStep(row, 'ask')
  requireMayAskNow(row, now)
  await requireProofNow(deps, row, blocks)
  const addresses = await addressesOf(database.db, row.territory_id)
  const asked_at = now.toISOString()
  await retried(database.db, async (trx) => {
    await database.hold(trx, `sites for ${row.territory_id}`)
    const since = new Date(now.getTime() - day).toISOString()
    const isEnough = (await countAskedOf(trx, row.territory_id, since)) >= mailsADay
    // A link that works loses nothing by waiting.
    if (isEnough && row.state === 'asked' && !isOver(row, asked_at)) {
      refuse('mail_limit_reached', { minutes: 24 * 60 })
    }
    const isWithTeam = addresses.length === 0 || isEnough
    const asking = isWithTeam ? toTeam : askingOf(deps, row, now)
    if (!(await updateRegistration(trx, row, asking))) refuse('changed_meanwhile')
    if (!isWithTeam) {
      const asked = {
        kind: 'agreement_request',
        subject: row.id,
        facts: { askedAt: asked_at },
      } as const
      await putMails(
        trx,
        deps,
        addresses.map((address) => ({ ...asked, to: { address } })),
      )
    }
    const data = { territoryId: row.territory_id, team: isWithTeam }
    const { id: subject, participant_id: participantId } = row
    const kind = 'site.agreement_asked'
    await append(trx, [{ kind, subject, participantId, data, at: asked_at }])
  })
}

/** A link that it had stops working: two would decide otherwise. */
const toTeam = { state: 'with_team' as const, link_hash: null, answer_until: null }

function askingOf({ secrets }: Deps, { id }: RegistrationRow, now: Date) {
  const asked_at = now.toISOString()
  return {
    state: 'asked' as const,
    asked_at,
    link_hash: agreementHash(secrets, { id, asked_at }),
    answer_until: new Date(now.getTime() + answerTime).toISOString(),
  }
}
