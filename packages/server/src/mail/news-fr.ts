// What mails say of decisions, openings, meetings and silences, in French.

import type { EventData } from '../platform/events/events.ts'
import { formatCents, formatLastDay, formatMoment } from '../platform/language/dates.ts'
import { type About, fact, type Said, type SomeWords } from './words.ts'

const seeProposal = ({ url }: About<unknown>) => ({ text: 'Voir la proposition', url })
const follow = ({ url }: About<unknown>) => ({ text: 'Suivre ma contribution (lien privé)', url })

type Decided = EventData['proposal.kept']
type Moved = EventData['consultation.phase_moved']

/** A decision with the committee's reasons, in its own words. */
function decision(told: About<Decided>, said: Omit<Said, 'facts'>, amount = ''): Said {
  const reason = fact(told, 'reason')
  const corrects = told.event.data.correction ? ['Cette décision en corrige une autre.'] : []
  return {
    ...said,
    paragraphs: [...said.paragraphs, ...corrects, ...(reason ? ['Les raisons du comité :'] : [])],
    ...(reason && { reply: reason }),
    facts: [
      { label: 'Comité', value: fact(told, 'committeeTitle') },
      { label: 'Montant accordé', value: amount },
      { label: 'Décidé', value: `le ${formatMoment(told.event.at)}` },
    ],
  }
}

const ofProposal =
  (heading: string, sentence: (title: string) => string) => (told: About<Decided>) =>
    decision(told, {
      heading,
      paragraphs: [sentence(`« ${told.title} », à laquelle vous avez pris part`)],
      link: seeProposal(told),
    })

const ofContribution =
  (heading: string, sentence: string) => (told: About<EventData['contribution.selected']>) => {
    const { amountCents } = told.event.data
    const amount = typeof amountCents === 'number' ? formatCents(amountCents) : ''
    return decision(told, { heading, paragraphs: [sentence], link: follow(told) }, amount)
  }

type Meeting = EventData['meeting.near'] & { reason?: string }

const meeting = (heading: string, sentence: string) => (told: About<Meeting>) => ({
  heading,
  paragraphs: [`Groupe de travail « ${fact(told, 'group')} » : ${sentence}`],
  facts: [
    { label: 'Réunion', value: fact(told, 'title') },
    { label: 'Début', value: `le ${formatMoment(fact(told, 'startsAt'))}` },
    { label: 'Lieu', value: fact(told, 'place') },
    { label: 'Raison', value: fact(told, 'reason') },
  ],
  link: { text: 'Voir le groupe de travail et son agenda', url: told.url },
})

export const newsInFrench = {
  'proposal.kept': ofProposal(
    'Une proposition est retenue',
    (title) => `Le comité a retenu la proposition ${title}.`,
  ),
  'proposal.set_aside': ofProposal(
    'Une proposition n’est pas retenue',
    (title) =>
      `Le comité n’a pas retenu la proposition ${title}. Une prochaine séance pourra y revenir.`,
  ),
  'proposal.reopened': ofProposal(
    'Une proposition est de nouveau à l’étude',
    (title) => `La décision du comité est levée pour la proposition ${title}.`,
  ),
  'contribution.selected': ofContribution(
    'Votre contribution est sélectionnée',
    'Le comité a sélectionné votre contribution. L’équipe vous contactera pour la suite.',
  ),
  'contribution.not_selected': ofContribution(
    'Votre contribution n’est pas sélectionnée',
    'Le comité n’a pas sélectionné votre contribution. Une prochaine séance pourra y revenir.',
  ),
  'contribution.reopened': ofContribution(
    'Votre contribution est de nouveau à l’étude',
    'La décision du comité au sujet de votre contribution est levée.',
  ),
  'consultation.phase_opened': (told) => ({
    heading: 'Une étape de la consultation commence',
    paragraphs: [
      `Consultation « ${told.title} » : l’étape « ${fact(told, 'title')} » est ouverte.`,
    ],
    facts: [{ label: 'Jusqu’au', value: lastDay(told) }],
    link: { text: 'Voir la consultation', url: told.url },
  }),
  'consultation.phase_moved': (told) => ({
    heading: 'Les dates d’une étape changent',
    paragraphs: [
      `Consultation « ${told.title} » : voici les nouvelles dates de l’étape « ${fact(told, 'title')} ».`,
      ...(fact(told, 'reason') ? ['La raison donnée par l’équipe :'] : []),
    ],
    ...(fact(told, 'reason') && { reply: fact(told, 'reason') }),
    facts: [
      { label: 'Ouverture', value: `le ${formatMoment(fact(told, 'opensAt'))}` },
      { label: 'Jusqu’au', value: lastDay(told) || 'sans date de fin' },
      { label: 'Avant ce changement', value: formerLastDay(told) },
    ],
    link: { text: 'Voir la consultation', url: told.url },
  }),
  'meeting.planned': meeting('Une réunion est prévue', 'une réunion est prévue.'),
  'meeting.changed': meeting('Une réunion a changé', 'voici ce qui est prévu maintenant.'),
  'meeting.cancelled': meeting('Une réunion est annulée', 'la réunion n’aura pas lieu.'),
  'meeting.near': meeting('Rappel : une réunion approche', 'la réunion a lieu bientôt.'),
  'referent.without_news': (told) => ({
    heading: 'Où en est la proposition dont vous êtes référent',
    paragraphs: [
      `Votre collectivité est territoire référent de la proposition « ${told.title} », et nous ne vous avons rien dit depuis deux mois. Rien n’est perdu : son état et ses prochaines réunions sont sur sa page.`,
      'Si vous n’avez plus de temps à y donner, vous pouvez vous retirer depuis cette page. Si vous attendez quelque chose de nous, répondez à ce message.',
    ],
    link: seeProposal(told),
  }),
} satisfies SomeWords

function formerLastDay({ event: { data } }: About<Moved>) {
  if (data.closesAtBefore === data.closesAt) return ''
  return data.closesAtBefore ? `jusqu’au ${formatLastDay(data.closesAtBefore)}` : 'sans date de fin'
}

function lastDay(told: About<Pick<Moved, 'closesAt'>>) {
  return told.event.data.closesAt ? formatLastDay(fact(told, 'closesAt')) : ''
}
