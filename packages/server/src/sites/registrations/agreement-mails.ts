// The mails that ask a town hall to agree to a site: each while it may answer; all lost, the team decides.

import { type DueMail, type MailKind, type Outcome, oneByOne } from '../../mail/outbox.ts'
import { mailsAbout } from '../../mail/outbox-store.ts'
import { fromJson } from '../../platform/db/json.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { paths } from '../../platform/paths.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { agreementLetter } from './agreement-letter.ts'
import { agreementToken } from './agreement-link.ts'
import { findRegistration, type RegistrationRow, updateRegistration } from './store.ts'

const kind = 'agreement_request'

declare module '../../mail/mail-facts.ts' {
  interface MailFacts {
    /** Of which asking: the registration's own while its link works. */
    agreement_request: { askedAt: string }
  }
}

type Asking = DueMail<typeof kind>

export const agreementRequest: MailKind<typeof kind> = {
  write: oneByOne(write),

  async settled(trx, deps, { mail, outcome }) {
    if (isLost(outcome)) await giveToTeam(trx, deps, { mail, at: outcome.at })
  },
}

const isLost = ({ state }: Outcome) => state === 'refused' || state === 'given_up'

async function write({ database, secrets, config }: Deps, mail: Asking) {
  const row = await openRegistration(database.db, mail)
  // Answered meanwhile, asked again, given up, or nobody's any more: that link is dead.
  if (!row) return undefined
  const token = agreementToken(secrets, row)
  if (!token) return 'unwritable'
  const territory = await findTerritory(database.db, row.territory_id)
  const url = `${config.baseUrl}${paths.siteAgreement(token)}`
  return agreementLetter(territory?.label ?? row.territory_id, url)
}

async function openRegistration(db: Db | Trx, { subject, facts }: Asking) {
  const row = await findRegistration(db, subject ?? '')
  return row && isOpen(row, facts.askedAt) ? row : undefined
}

const isOpen = ({ state, asked_at, participant_id }: RegistrationRow, askedAt: string) =>
  state === 'asked' && asked_at === askedAt && participant_id !== null

/** No official address takes our mail: the team finds another way to ask. */
async function giveToTeam(
  trx: Trx,
  { database }: Deps,
  { mail, at }: { mail: Asking; at: string },
) {
  // Of two mails that are lost at once, the second sees that the first is.
  await database.hold(trx, `agreement of ${mail.subject}`)
  const row = await openRegistration(trx, mail)
  if (!row) return
  const states = await statesOfAsking(trx, row.id, mail.facts.askedAt)
  if (states.includes('sent') || states.includes('waiting')) return
  const back = { state: 'with_team' as const, answer_until: null, link_hash: null }
  if (!(await updateRegistration(trx, row, back))) return
  const data = { territoryId: row.territory_id, team: true }
  const { id: subject, participant_id: participantId } = row
  await append(trx, [{ kind: 'site.agreement_asked', subject, participantId, data, at }])
}

/** Where the mails of one asking stand. */
export async function statesOfAsking(db: Db | Trx, registrationId: string, askedAt: string) {
  const mails = await mailsAbout(db, kind, registrationId)
  return mails.flatMap(({ state, facts }) => {
    const asking = fromJson(facts)
    return 'askedAt' in asking && asking.askedAt === askedAt ? [state] : []
  })
}
