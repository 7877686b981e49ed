// The mails that follow an act: its receipt, to whoever confirmed it.
import type { RecordedEvent } from '../events/events.ts'
import { formatMoment } from '../language/dates.ts'

type Links = {
  subject: string
  subjectUrl: string
  trackingUrl: string | null
  /** Says what `subjectUrl` shows; default: the proposal. */
  see?: string
}

type Wording = { subject: string; sentence: (event: RecordedEvent, links: Links) => string }

const inNameOf = ({ data }: RecordedEvent) =>
  data.territory ? `au nom de : ${data.territory}` : 'à titre personnel'

// Of the acts that a participant confirms; the team's are told otherwise.
const wordings: Partial<Record<RecordedEvent['kind'], Wording>> = {
  'support.recorded': {
    subject: 'Votre soutien est enregistré',
    sentence: (event, { subject }) =>
      `Votre soutien à la proposition « ${subject} » est enregistré, ${inNameOf(event)}.`,
  },
  'support.withdrawn': {
    subject: 'Votre soutien est retiré',
    sentence: (event, { subject }) =>
      `Le soutien à la proposition « ${subject} » est retiré, ${inNameOf(event)}.`,
  },
  'contribution.received': {
    subject: 'Votre contribution est reçue',
    sentence: ({ data }) =>
      `Votre contribution « ${data.title} » est reçue. L'équipe va la lire, puis la regrouper dans une proposition ou vous dire vers qui la tourner.`,
  },
  'referent.signed_up': {
    subject: 'Votre collectivité est territoire référent',
    sentence: ({ data }, { subject }) =>
      `${data.territory} est maintenant territoire référent de la proposition « ${subject} ». L'équipe vous contactera.`,
  },
  'referent.withdrawn': {
    subject: "Votre collectivité n'est plus territoire référent",
    sentence: ({ data }, { subject }) =>
      `${data.territory} n'est plus territoire référent de la proposition « ${subject} ».`,
  },
  'service.requested': {
    subject: 'Votre demande de service est enregistrée',
    sentence: ({ data }, { subject }) =>
      `La demande du service « ${subject} » pour ${data.territory} est enregistrée. L'équipe vous contactera.`,
  },
  'service.request_withdrawn': {
    subject: 'Votre demande de service est retirée',
    sentence: ({ data }, { subject }) =>
      `La demande du service « ${subject} » pour ${data.territory} est retirée.`,
  },
}

/** Undefined for what no participant did. */
export function receiptMail(event: RecordedEvent, links: Links) {
  const wording = wordings[event.kind]
  if (!wording) return undefined
  return {
    subject: wording.subject,
    text: `Bonjour,

${wording.sentence(event, links)}

Récépissé : ${event.data.receipt}
Enregistré le ${formatMoment(event.at)}

${links.trackingUrl ? `Suivre ma contribution (lien privé) :\n${links.trackingUrl}` : `${links.see ?? 'Voir la proposition'} :\n${links.subjectUrl}`}

Ce n'est pas vous ? Répondez à ce message : l'équipe vérifiera.

L'équipe de l'Incubateur des Territoires
`,
  }
}
