// The mail to a town hall: what was done in its name, when, and how to say that it was not its doing.

import type { Letter } from '../../mail/letter.ts'
import { letterText } from '../../mail/letter-text.ts'
import { letterHtml } from '../../mail/letter-view.tsx'
import { type DueMail, type MailKind, oneByOne } from '../../mail/outbox.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { formatDate } from '../../platform/language/dates.ts'
import { keepPeople } from '../../platform/personal-data/keep-person.ts'
import { hashToken, type Secrets } from '../../platform/secrets.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { findParticipant } from '../participants/store.ts'
import { titlesOf } from './act-titles.ts'
import { actWords } from './acts-words.ts'
import { actsPath, contestPath, contestToken } from './contest-link.ts'
import { addressesOf, endedOf, eventsOf, keepContestLinks } from './notice-store.ts'

type Event = Awaited<ReturnType<typeof eventsOf>>[number]

declare module '../../mail/mail-facts.ts' {
  interface MailFacts {
    /** Numbers of the events that it tells. */
    town_hall_notice: { acts: number[] }
  }
}

export const townHallNotice: MailKind<'town_hall_notice'> = { write: oneByOne(write) }

/** None to whoever acted, who has the receipt; none to an address that has left the directory. */
async function write(deps: Deps, { subject, to, facts }: DueMail<'town_hall_notice'>) {
  const { database, secrets } = deps
  const { db } = database
  const territory = await findTerritory(db, subject ?? '')
  if (!territory || !to) return undefined
  const territoryId = territory.id
  if (!(await addressesOf(db, territoryId)).includes(to)) return undefined
  const events = await retried(db, async (trx) => {
    // Whoever erases their account meanwhile is in no link that is written after.
    await keepPeople(trx, database, authorsOf(await eventsOf(trx, facts.acts)))
    const found = await eventsOf(trx, facts.acts)
    // Known since the act was read, unless our secret has changed since.
    await keepContestLinks(
      trx,
      found.map(({ seq, participant_id }) =>
        contestLink(secrets, { territoryId, eventSeq: seq, participantId: participant_id }),
      ),
    )
    return found
  })
  const authors = await mailboxesOfAuthors(deps, events)
  const others = events.filter((event) => authors.get(event.participant_id ?? '') !== to)
  if (others.length === 0) return undefined
  const titles = await titlesOf(deps, others)
  const ended = await endedOf(db, territoryId)
  const about = { label: territory.label, territoryId, to, ended }
  const letter = letterOf(deps, { ...about, events: others, titles })
  const { language, subject: line } = letter
  return { language, subject: line, text: letterText(letter), html: letterHtml(letter) }
}

type Contestable = { territoryId: string; eventSeq: number; participantId: string | null }

export function contestLink(secrets: Pick<Secrets, 'digest'>, act: Contestable) {
  return {
    token_hash: hashToken(contestToken(secrets, act)),
    territory_id: act.territoryId,
    participant_id: act.participantId ?? '',
    event_seq: act.eventSeq,
  }
}

const authorsOf = (events: Event[]) => [
  ...new Set(events.flatMap((event) => event.participant_id ?? [])),
]

async function mailboxesOfAuthors({ database, secrets }: Deps, events: Event[]) {
  const known = new Map<string, string>()
  for (const id of authorsOf(events)) {
    const person = await findParticipant(database.db, id)
    if (person) known.set(id, secrets.unseal(person.email_sealed))
  }
  return known
}

type Parts = {
  label: string
  territoryId: string
  to: string
  ended: string
  events: Event[]
  titles: Map<string, string>
}

function letterOf({ config, secrets }: Deps, parts: Parts): Letter {
  const { label, territoryId, to, ended, events, titles } = parts
  const { baseUrl } = config
  const isOne = events.length === 1
  return {
    language: 'fr',
    subject: isOne
      ? `Un acte au nom de ${label} dans la consultation`
      : `${events.length} actes au nom de ${label} dans la consultation`,
    greeting: 'Bonjour,',
    lead: `Quelqu’un qui a prouvé pouvoir agir au nom de ${label} a confirmé ce qui suit. Si c’est bien une personne de vos services ou de votre assemblée, vous n’avez rien à faire.`,
    items: events.map((event) => ({
      heading: actWords(event.kind),
      // A mail of one act has its heading in the HTML only: the text must say it as well.
      paragraphs: [sentenceOf(event, titles.get(event.subject))],
      facts: [{ label: 'Le', value: formatDate(event.at) }],
      link: {
        text: 'Ce n’est pas nous : contester cet acte',
        url: baseUrl + contestPath(contestToken(secrets, { territoryId, eventSeq: event.seq })),
      },
    })),
    closing: [
      'Une contestation est examinée par l’équipe de l’Incubateur, qui peut annuler l’acte.',
    ],
    signature: 'L’équipe de l’Incubateur des Territoires',
    footer: {
      reason: `Vous recevez ce message parce que l’annuaire de l’administration donne cette adresse pour ${label}.`,
      links: [
        {
          text: 'Voir tous les actes en notre nom',
          url: baseUrl + actsPath(secrets, { territoryId, email: to, ended }),
        },
      ],
    },
  }
}

function sentenceOf({ kind }: Event, title: string | undefined) {
  return title ? `${actWords(kind)} : « ${title} ».` : `${actWords(kind)}.`
}
