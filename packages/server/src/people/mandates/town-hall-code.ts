// A code sent to an official address of the town hall, typed by the person who works there.

import { passInFrench } from '../../mail/code-mail.ts'
import { purposes } from '../../mail/purposes.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Asker } from '../../platform/http/asker.ts'
import { maskedMailbox } from '../../platform/mail-domains/mailbox.ts'
import { paths } from '../../platform/paths.ts'
import { keepPerson } from '../../platform/personal-data/keep-person.ts'
import { refuse } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { sendCode, takeCode } from '../participants/sign-in.ts'
import { useCode } from '../participants/store.ts'
import type { Visitor } from '../participants/visitor.ts'
import { grantMandate } from './change.ts'
import { codesAskedBy } from './code-store.ts'
import { addressesOf, keepContestLinks } from './notice-store.ts'
import { yearAfter } from './term.ts'

export const townHallCodesADay = 5

type Asked = { visitor: Pick<Visitor, 'participantId' | 'sessionId'>; territoryId: string }
type Asking = Asked & { choice: number; asker: Asker }

/** What is shown of the addresses: enough for a colleague to know which, and nothing to a stranger. */
export async function maskedAddresses({ database }: Deps, territoryId: string) {
  return (await addressesOf(database.db, territoryId)).map(maskedMailbox)
}

export async function sendTownHallCode(deps: Deps, asking: Asking) {
  const { database, secrets, config } = deps
  const { visitor, territoryId, choice } = asking
  const { participantId } = visitor
  const territory = await findTerritory(database.db, territoryId)
  if (!territory) return refuse('territory_not_found')
  if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
  const to = (await addressesOf(database.db, territoryId))[choice]
  if (!to) return refuse('official_address_missing')
  const ownLimit = ownLimitOf(deps, participantId)
  await ownLimit.require(database.db)
  const token = secrets.digest('contest', `code ${participantId} ${territoryId}`)
  const link = {
    token_hash: hashToken(token),
    territory_id: territoryId,
    participant_id: participantId,
    event_seq: null,
  }
  await retried(database.db, async (trx) => {
    await keepPerson(trx, database, participantId)
    await keepContestLinks(trx, [link])
  })
  const contestUrl = `${config.baseUrl}${paths.contest(token)}`
  const compose = (code: string, pass: string | undefined) =>
    mandateMail({ code, pass, label: territory.label, contestUrl })
  const { asker } = asking
  const purpose = purposes.mandate(visitor, territoryId)
  return sendCode(deps, { email: to, purpose, compose, asker, ownLimit })
}

/** Counted under a lock in the transaction of the code, or forty at once would each find room. */
function ownLimitOf({ clock }: Deps, participantId: string) {
  return {
    lock: `town hall codes of ${participantId}`,
    async require(db: Db | Trx) {
      const dayAgo = new Date(clock().getTime() - 86_400_000).toISOString()
      if ((await codesAskedBy(db, participantId, dayAgo)) >= townHallCodesADay) {
        refuse('mail_limit_reached', { minutes: 24 * 60 })
      }
    },
  }
}

type Typed = Asked & { challenge: string; typed: string; asker: Asker }

export async function grantByCode(deps: Deps, given: Typed) {
  const { visitor, territoryId, challenge, typed, asker } = given
  const { participantId } = visitor
  const purpose = purposes.mandate(visitor, territoryId)
  await takeCode(deps, { challenge, typed, asker, purpose })
  const at = deps.clock().toISOString()
  const endsAt = yearAfter(deps.clock())
  await retried(deps.database.db, async (trx) => {
    await keepPerson(trx, deps.database, participantId)
    if (!(await useCode(trx, challenge, at))) refuse('code_used')
    const grant = { participantId, territoryId, evidence: 'official_code' as const, endsAt }
    await grantMandate(trx, grant, { at, staffId: null, reason: null })
  })
}

type Told = { code: string; pass: string | undefined; label: string; contestUrl: string }

/** Nothing of the asker is in it: a domain that they chose would speak to the town hall for them. */
function mandateMail({ code, pass, label, contestUrl }: Told) {
  return {
    language: 'fr' as const,
    subject: `${code} : code pour agir au nom de ${label}`,
    text: `Bonjour,

Une personne demande à agir au nom de ${label} dans la consultation : soutenir des
propositions, devenir territoire référent, demander un service ou un diagnostic.

C'est à elle de vous le demander. Si vous la connaissez, et si elle travaille bien chez vous
ou y est élue, donnez-lui ce code : ${code}
Il est valable dix minutes et ne sert qu'une fois. Avec lui, elle pourra agir en votre nom
pendant un an ; vous serez prévenus de chacun de ses actes et pourrez les contester.

Ce n'est pas nous, nous ne la connaissons pas : ne donnez pas le code, et dites-le ici.
${contestUrl}
${pass ? passInFrench(pass) : ''}
L'équipe de l'Incubateur des Territoires
`,
  }
}
