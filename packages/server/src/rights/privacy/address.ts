// Changing one's address: proved by a code to the new one, told to the old one, other sessions ended.

import { codeMail } from '../../mail/code-mail.ts'
import { leaveLinksBehind } from '../../mail/links.ts'
import { MailError } from '../../mail/mailer.ts'
import { purposes } from '../../mail/purposes.ts'
import { settingsOf } from '../../mail/settings-store.ts'
import { askCode } from '../../people/participants/ask-code.ts'
import { requireFresh } from '../../people/participants/fresh.ts'
import { mailboxIndexesOf } from '../../people/participants/mailbox-indexes.ts'
import { revokeOthers } from '../../people/participants/session-store.ts'
import { takeCode } from '../../people/participants/sign-in.ts'
import {
  deleteCodesTo,
  findByMailbox,
  findParticipant,
  proveMailbox,
  recordVisit,
  useCode,
} from '../../people/participants/store.ts'
import type { Visitor } from '../../people/participants/visitor.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import type { Asker } from '../../platform/http/asker.ts'
import type { Context } from '../../platform/http/context.ts'
import type { Language } from '../../platform/language/language.ts'
import { keepPerson } from '../../platform/personal-data/keep-person.ts'
import { refuse } from '../../platform/refusal.ts'
import { movedMail } from './moved-mail.ts'

type Asking = { email: string; asker: Asker }

/** The answer is the same whether someone else has this address or not. */
export async function askForAddress(c: Context, visitor: Visitor, { email, asker }: Asking) {
  const { language } = await settingsOf(c.get('deps').database.db, visitor.participantId)
  const purpose = purposes.move(visitor)
  return askCode(c, { email, purpose, compose: codeMail(purpose, language), asker })
}

type Typed = { challenge: string; typed: string; asker: Asker }

export async function changeAddress(deps: Deps, visitor: Visitor, { challenge, ...typed }: Typed) {
  const { database, clock, secrets } = deps
  requireFresh(visitor, clock())
  const { participantId, tokenHash } = visitor
  const given = { challenge, ...typed, purpose: purposes.move(visitor) }
  const { email_sealed } = await takeCode(deps, given)
  const email = secrets.unseal(email_sealed)
  const email_index = secrets.digest('mailbox', email)
  const at = clock().toISOString()
  const { language } = await settingsOf(database.db, participantId)
  await retried(database.db, async (trx) => {
    await database.hold(trx, secrets.lockName('mailbox', email))
    await keepPerson(trx, database, participantId)
    if (!(await useCode(trx, challenge, at))) refuse('code_used')
    const holder = await findByMailbox(trx, secrets.digests('mailbox', email))
    if (holder && holder.id !== participantId) refuse('identity_taken')
    const own = await findParticipant(trx, participantId)
    // Else they would outlive an erasure, which looks for those of the mailbox that it finds.
    if (own && !holder) await deleteCodesTo(trx, mailboxIndexesOf(deps, own))
    await leaveLinksBehind(trx, deps, { participantId, email })
    await proveMailbox(trx, participantId, { email_index, email_sealed })
    await recordVisit(trx, { participant_id: participantId, language, verified_at: at })
    await revokeOthers(trx, participantId, tokenHash)
    await append(trx, [
      {
        kind: 'account.corrected',
        subject: participantId,
        participantId,
        at,
        data: { what: 'address' },
      },
    ])
  })
  await tellOld(deps, visitor, language)
}

/** From memory, once: the old address is not kept. */
async function tellOld({ mailer, log, config }: Deps, visitor: Visitor, language: Language) {
  try {
    await mailer.send({
      to: visitor.email,
      isAwaited: true,
      ...movedMail(language, config.baseUrl),
    })
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    log.warn({ fault: error.fault }, 'the mail of a changed address did not leave')
  }
}
