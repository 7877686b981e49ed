// How each kind of consultation is named, and how it asks people to take part.
import type { ConsultationKind } from './kinds.ts'

export const kindWords: Record<ConsultationKind, string> = {
  consultation: 'Consultation',
  call_for_investigations: 'Appel à investigations',
  call_for_interest: 'Appel à manifestation d’intérêt',
}

type Intake = { action: string; title: string; lead: string }

export const intakeWords: Record<ConsultationKind, Intake> = {
  consultation: {
    action: 'Partager un besoin',
    title: 'Partager un besoin ou un service existant',
    lead: 'Cinq minutes suffisent. Élus, agents, partenaires et habitants.',
  },
  call_for_investigations: {
    action: 'Proposer un sujet d’investigation',
    title: 'Proposer un sujet d’investigation',
    lead: 'Dites le problème à comprendre, pour qui, et ce que votre collectivité en sait déjà. Une investigation dure douze semaines.',
  },
  call_for_interest: {
    action: 'Manifester votre intérêt',
    title: 'Manifester l’intérêt de votre collectivité',
    lead: 'Dites ce que votre collectivité attend, et ce qu’elle peut apporter. Cela ne l’engage pas encore.',
  },
}
