// Asking the town hall: one mail to each official address, one link that works for two weeks.
import { retried } from '../db/retry.ts'
import type { Deps } from '../deps.ts'
import { append } from '../events/journal.ts'
import { addressesOf } from '../mandates/notice-store.ts'
import { refuse } from '../refusal.ts'
import { agreementHash } from './agreement-link.ts'
import { insertAgreementMails } from './agreement-mail-store.ts'
import { answerTime, day, mailsADay, requireMayAskNow } from './rules.ts'
import { requireStep } from './steps.ts'
import { countAskedOf, type RegistrationRow, updateRegistration } from './store.ts'

/** The mails wait in the same commit. Where the directory gives no address the team decides. */
export async function askTownHall(deps: Deps, row: RegistrationRow) {
  const { database, clock, ids } = deps
  const now = clock()
  requireStep(row, 'ask')
  requireMayAskNow(row, now)
  const addresses = await addressesOf(database.db, row.territory_id)
  const isWithTeam = addresses.length === 0
  const asked_at = now.toISOString()
  const asking = isWithTeam ? { state: 'with_team' as const } : askingOf(deps, row, now)
  await retried(database.db, async (trx) => {
    await database.hold(trx, `sites for ${row.territory_id}`)
    const since = new Date(now.getTime() - day).toISOString()
    if (!isWithTeam && (await countAskedOf(trx, row.territory_id, since)) >= mailsADay) {
      refuse('mail_limit_reached', { minutes: 24 * 60 })
    }
    if (!(await updateRegistration(trx, row, asking))) refuse('changed_meanwhile')
    if (!isWithTeam) {
      const addressed = addresses.map((email) => ({ id: ids.uuid(), email }))
      await insertAgreementMails(trx, { registration_id: row.id, asked_at }, addressed)
    }
    const data = { territoryId: row.territory_id, team: isWithTeam }
    const { id: subject, participant_id: participantId } = row
    const kind = 'site.agreement_asked'
    await append(trx, [{ kind, subject, participantId, data, at: asked_at }])
  })
}

function askingOf({ secrets }: Deps, { id }: RegistrationRow, now: Date) {
  const asked_at = now.toISOString()
  return {
    ...{ state: 'asked' as const, asked_at, link_hash: agreementHash(secrets, { id, asked_at }) },
    answer_until: new Date(now.getTime() + answerTime).toISOString(),
  }
}
