// Sends the mails that ask town halls to agree: each under a lease, tried again, and settled once.

import { MailError } from '../../mail/mailer.ts'
import { lease as leaseMilliseconds, nextTry } from '../../mail/next-try.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { paths } from '../../platform/paths.ts'
import { repeat } from '../../platform/repeat.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { agreementLetter } from './agreement-letter.ts'
import { agreementToken } from './agreement-link.ts'
import {
  type AgreementMail,
  dueAgreementMails,
  settleAgreementMail,
  statesOfAsking,
  takeAgreementMail,
} from './agreement-mail-store.ts'
import { findRegistration, type RegistrationRow, updateRegistration } from './store.ts'

const together = 20

export function startAgreementMails(deps: Deps, everyMilliseconds = 2000) {
  const work = () => sendAgreementMails(deps)
  return repeat(deps.log, { name: 'agreement mails', everyMilliseconds, work })
}

export async function sendAgreementMails(deps: Deps) {
  const { database, clock, ids } = deps
  for (const id of await dueAgreementMails(database.db, clock().toISOString(), together)) {
    const now = clock()
    const until = new Date(now.getTime() + leaseMilliseconds).toISOString()
    const taking = { lease: ids.uuid(), until, now: now.toISOString() }
    const mail = await takeAgreementMail(database.db, id, taking)
    if (mail) await sendOne(deps, mail)
  }
}

async function sendOne(deps: Deps, mail: AgreementMail) {
  const row = await findRegistration(deps.database.db, mail.registration_id)
  // Answered meanwhile, asked again, given up, or nobody's any more: that link is dead.
  if (!row || !isOpen(row, mail)) return settle(deps, mail, { state: 'dropped', fault: null })
  try {
    const letter = await write(deps, row)
    if (!letter) return judge(deps, mail, { fault: 'unwritable', status: 'none' })
    await deps.mailer.send({ to: mail.email, id: mail.id, ...letter })
    return settle(deps, mail, { state: 'sent', fault: null })
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    return judge(deps, mail, error)
  }
}

const isOpen = ({ state, asked_at, participant_id }: RegistrationRow, mail: AgreementMail) =>
  state === 'asked' && asked_at === mail.asked_at && participant_id !== null

async function write({ database, secrets, config }: Deps, row: RegistrationRow) {
  const token = agreementToken(secrets, row)
  const territory = await findTerritory(database.db, row.territory_id)
  if (!token) return undefined
  const url = `${config.baseUrl}${paths.siteAgreement(token)}`
  return agreementLetter(territory?.label ?? row.territory_id, url)
}

type Failure = Pick<MailError, 'fault' | 'status'>

async function judge(deps: Deps, mail: AgreementMail, { fault, status }: Failure) {
  const { id, attempts, tried_at } = mail
  const now = deps.clock()
  const dueAt = nextTry(fault, { attempts, triedAt: tried_at ?? now.toISOString(), now })
  const seen = { mail: id, fault, status, attempts }
  if (dueAt) {
    deps.log.info({ ...seen, nextTry: dueAt }, 'a town hall is asked about a site later')
    return settle(deps, mail, { state: 'waiting', fault, due_at: dueAt })
  }
  deps.log.warn(seen, 'a town hall could not be asked about a site')
  const isRefused = fault === 'mailbox_refused' || fault === 'message_refused'
  const state = isRefused ? ('refused' as const) : ('given_up' as const)
  return settle(deps, mail, { state, fault: `${fault} ${status}` })
}

type Settled = Pick<AgreementMail, 'state' | 'fault'> & { due_at?: string }

async function settle(deps: Deps, mail: AgreementMail, change: Settled) {
  const { database, clock } = deps
  const at = clock().toISOString()
  const isLost = change.state === 'refused' || change.state === 'given_up'
  await retried(database.db, async (trx) => {
    // Of two mails that are lost at once, the second sees that the first is.
    if (isLost) await database.hold(trx, `agreement of ${mail.registration_id}`)
    const isOver = change.state !== 'waiting'
    await settleAgreementMail(trx, mail, { ...change, ...(isOver && { settled_at: at }) })
    if (!isLost) return
    const states = await statesOfAsking(trx, mail)
    const row = await findRegistration(trx, mail.registration_id)
    const mayArrive = states.includes('sent') || states.includes('waiting')
    if (!row || mayArrive || !isOpen(row, mail)) return
    // No official address takes our mail: the team finds another way to ask.
    const back = { state: 'with_team' as const, answer_until: null, link_hash: null }
    if (!(await updateRegistration(trx, row, back))) return
    const data = { territoryId: row.territory_id, team: true }
    const { id: subject, participant_id: participantId } = row
    await append(trx, [{ kind: 'site.agreement_asked', subject, participantId, data, at }])
  })
}
