// The mails that follow a decision of the team: what became of a contribution, or of a support.
import type { RecordedEvent } from '../events/events.ts'
import { formatMoment } from '../language/dates.ts'

type Links = { subject: string; subjectUrl: string; trackingUrl: string | null }

const subjects: Partial<Record<RecordedEvent['kind'], string>> = {
  'contribution.redirected': 'Votre contribution est réorientée',
  'contribution.rejected': 'Votre contribution n’a pas été retenue',
  'contribution.grouped': 'Votre contribution rejoint une proposition',
  'contribution.grouping_announced': 'Votre contribution rejoint une proposition',
  'contribution.decision_undone': 'Votre contribution est de nouveau à l’étude',
  'support.moved': 'Votre soutien suit une proposition réunie avec une autre',
}

/** Undefined for what is no decision, and for a decision that its contributor is not told. */
export function outcomeMail(event: RecordedEvent, links: Links) {
  const isBack = event.kind === 'contribution.decision_undone' && event.data.to === 'grouped'
  const subject = subjects[isBack ? 'contribution.grouped' : event.kind]
  const sentence = event.kind === 'support.moved' ? movedSentence(event, links) : event.data.reply
  if (!subject || !sentence) return undefined
  const next = links.trackingUrl
    ? `Suivre ma contribution (lien privé) :\n${links.trackingUrl}`
    : `Voir la proposition :\n${links.subjectUrl}`
  return {
    subject,
    text: `Bonjour,

${sentence}

Décidé le ${formatMoment(event.at)}

${next}

Une question, un désaccord ? Répondez à ce message : l’équipe vous lira.

L'équipe de l'Incubateur des Territoires
`,
  }
}

function movedSentence({ data }: RecordedEvent, { subject }: Links) {
  const inNameOf = data.territory ? ` au nom de : ${data.territory}` : ''
  const kept = data.kept
    ? 'Il y est repris tel quel : vous n’avez rien à faire.'
    : 'Vous la souteniez déjà : un seul soutien y compte.'
  return `La proposition que vous souteniez${inNameOf} a été réunie avec « ${subject} », ou en a été séparée de nouveau. ${kept} Récépissé : ${data.receipt}`
}
