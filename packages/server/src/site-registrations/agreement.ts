// Asking the town hall: one mail to its official addresses, one link that works for two weeks.
import { retried } from '../db/retry.ts'
import type { Deps } from '../deps.ts'
import { append } from '../events/journal.ts'
import { addressesOf } from '../mandates/notice-store.ts'
import { MailError } from '../notifications/mailer.ts'
import { refuse } from '../refusal.ts'
import { hashToken } from '../secrets.ts'
import { findTerritory } from '../territories/store.ts'
import { answerTime, day, mailsADay, requireMayAsk } from './rules.ts'
import {
  countAskedOf,
  findRegistration,
  type RegistrationRow,
  updateRegistration,
} from './store.ts'

/** Where the directory gives no address the team decides. */
export async function askTownHall(deps: Deps, row: RegistrationRow) {
  const { database, clock, secrets, config } = deps
  const now = clock()
  requireMayAsk(row, now)
  const addresses = await addressesOf(database.db, row.territory_id)
  const token = secrets.token()
  const asking =
    addresses.length === 0
      ? { state: 'with_team' as const }
      : {
          ...{ state: 'asked' as const, asked_at: now.toISOString(), link_hash: hashToken(token) },
          answer_until: new Date(now.getTime() + answerTime).toISOString(),
        }
  await retried(database.db, async (trx) => {
    await database.hold(trx, `sites for ${row.territory_id}`)
    const since = new Date(now.getTime() - day).toISOString()
    const isWithTeam = addresses.length === 0
    if (!isWithTeam && (await countAskedOf(trx, row.territory_id, since)) >= mailsADay) {
      refuse('mail_limit_reached', { minutes: 24 * 60 })
    }
    if (!(await updateRegistration(trx, row, asking))) refuse('changed_meanwhile')
    const data = { territoryId: row.territory_id, team: isWithTeam }
    const { id: subject, participant_id: participantId } = row
    const at = now.toISOString()
    await append(trx, [{ kind: 'site.agreement_asked', subject, participantId, data, at }])
  })
  if (addresses.length === 0) return
  const territory = await findTerritory(database.db, row.territory_id)
  const url = `${config.baseUrl}/accords-de-site/${token}`
  await send(deps, row.id, { addresses, mail: agreementMail(territory?.label ?? '', url) })
}

type Mail = ReturnType<typeof agreementMail>

/** When none leaves, it is as if nobody had been asked: the webmaster may ask again at once. */
async function send(
  deps: Deps,
  id: string,
  { addresses, mail }: { addresses: string[]; mail: Mail },
) {
  let sent = 0
  for (const to of addresses) {
    try {
      await deps.mailer.send({ to, ...mail })
      sent += 1
    } catch (error) {
      if (!(error instanceof MailError)) throw error
      deps.log.warn({ fault: error.fault }, 'a town hall could not be asked about a site')
    }
  }
  if (sent > 0) return
  const row = await findRegistration(deps.database.db, id)
  const back = { state: 'proved' as const, asked_at: null, answer_until: null, link_hash: null }
  if (row?.state === 'asked') await updateRegistration(deps.database.db, row, back)
  refuse('mail_not_sent')
}

/** Nothing that a visitor typed is in it: the page behind the link names everything. */
function agreementMail(label: string, url: string) {
  return {
    language: 'fr' as const,
    subject: `Un site web demande à porter la consultation au nom de ${label}`,
    text: `Bonjour,

Quelqu'un qui a prouvé gérer un site web demande à y afficher la consultation nationale
au nom de ${label} : les habitants pourront y soutenir des propositions et y déposer
des contributions, toujours confirmées chez nous.

Cette page dit de quel site il s'agit et qui le demande. Rien n'est décidé en l'ouvrant :
un bouton accepte, un autre refuse. Le lien est valable quatorze jours.
${url}

Sans réponse de votre part, rien n'est affiché en votre nom.

L'équipe de l'Incubateur des Territoires
`,
  }
}
