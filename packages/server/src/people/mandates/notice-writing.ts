// The mail to a town hall: what was done in its name, when, and how to say that it was not its doing.

import type { Letter } from '../../mail/letter.ts'
import { letterText } from '../../mail/letter-text.ts'
import { letterHtml } from '../../mail/letter-view.tsx'
import type { Mail } from '../../mail/mailer.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { formatDate } from '../../platform/language/dates.ts'
import { hashToken } from '../../platform/secrets.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { keepPeople } from '../participants/keep-person.ts'
import { findParticipant } from '../participants/store.ts'
import { titlesOf } from './act-titles.ts'
import { actWords } from './acts-words.ts'
import { actsPath, contestPath, contestToken } from './contest-link.ts'
import { addressesOf, eventsOf, keepContestLinks } from './notice-store.ts'

type Event = Awaited<ReturnType<typeof eventsOf>>[number]

/** One a town hall's address; none to whoever acted, who has the receipt. */
export async function writeNotice(
  deps: Deps,
  territoryId: string,
  seqs: number[],
): Promise<Mail[]> {
  const { database, secrets } = deps
  const { db } = database
  const territory = await findTerritory(db, territoryId)
  if (!territory) return []
  const events = await retried(db, async (trx) => {
    // Whoever erases their account meanwhile is in no link that is written after.
    await keepPeople(trx, database, authorsOf(await eventsOf(trx, seqs)))
    const found = await eventsOf(trx, seqs)
    await keepContestLinks(
      trx,
      found.map((event) => ({
        token_hash: hashToken(contestToken(secrets, { territoryId, eventSeq: event.seq })),
        territory_id: territoryId,
        participant_id: event.participant_id ?? '',
        event_seq: event.seq,
      })),
    )
    return found
  })
  const titles = await titlesOf(deps, events)
  const authors = await mailboxesOfAuthors(deps, events)
  return (await addressesOf(db, territoryId)).flatMap((to) => {
    const others = events.filter((event) => authors.get(event.participant_id ?? '') !== to)
    if (others.length === 0) return []
    const letter = letterOf(deps, { label: territory.label, territoryId, events: others, titles })
    const { language, subject } = letter
    return [{ to, language, subject, text: letterText(letter), html: letterHtml(letter) }]
  })
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

type Parts = { label: string; territoryId: string; events: Event[]; titles: Map<string, string> }

function letterOf({ config, secrets }: Deps, parts: Parts): Letter {
  const { label, territoryId, events, titles } = parts
  const { baseUrl } = config
  const isOne = events.length === 1
  return {
    language: 'fr',
    subject: isOne
      ? `Un acte au nom de ${label} dans la consultation`
      : `${events.length} actes au nom de ${label} dans la consultation`,
    greeting: 'Bonjour,',
    lead: `Quelqu’un qui a prouvé pouvoir agir au nom de ${label} a confirmé ce qui suit. Si c’est bien l’un·e de vos agents ou élu·es, vous n’avez rien à faire.`,
    items: events.map((event) => ({
      heading: actWords(event.kind),
      // A mail of one act has its heading in the HTML only: the text must say it as well.
      paragraphs: [sentenceOf(event, titles.get(event.subject))],
      facts: [{ label: 'Le', value: formatDate(event.at) }],
      link: {
        text: 'Ce n’est pas nous : contester cet acte',
        url: baseUrl + contestPath(secrets, { territoryId, eventSeq: event.seq }),
      },
    })),
    closing: [
      'Une contestation est examinée par l’équipe de l’Incubateur, qui peut annuler l’acte.',
    ],
    signature: 'L’équipe de l’Incubateur des Territoires',
    footer: {
      reason: `Vous recevez ce message parce que l’annuaire de l’administration donne cette adresse pour ${label}.`,
      links: [
        { text: 'Voir tous les actes en notre nom', url: baseUrl + actsPath(secrets, territoryId) },
      ],
    },
  }
}

function sentenceOf({ kind }: Event, title: string | undefined) {
  return title ? `${actWords(kind)} : « ${title} ».` : `${actWords(kind)}.`
}
