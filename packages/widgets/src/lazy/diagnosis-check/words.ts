// What the check for a diagnosis says, in both languages.
import type { DiagnosisEligibility } from '@parvis/sdk'
import { formatsIn } from '../core.ts'

type Reason = DiagnosisEligibility['reason']

const fr = {
  title: 'Ma collectivité a-t-elle droit à un diagnostic numérique ?',
  verdicts: {
    under_threshold: 'peut demander un diagnostic.',
    over_threshold: 'dépasse le seuil.',
    kind_not_concerned:
      'n’est pas concernée : le diagnostic s’adresse aux communes et aux intercommunalités.',
    population_unknown: 'a une population que nos sources ne donnent pas.',
    territory_ended: 'n’existe plus.',
  } satisfies Record<Reason, string>,
  nextSteps: {
    under_threshold:
      'Un élu ou un agent le demande avec l’adresse électronique de la collectivité.',
    over_threshold:
      'Le diagnostic est réservé aux plus petites. Si votre commune est dans une petite intercommunalité, celle-ci peut le demander : cherchez-la.',
    kind_not_concerned: 'Cherchez une commune ou une intercommunalité.',
    population_unknown: 'Écrivez à l’équipe de la consultation, qui vérifiera avec vous.',
    territory_ended: 'Cherchez la collectivité qui l’a remplacée.',
  } satisfies Record<Reason, string>,
  population: 'Population',
  kinds: { municipal: 'municipale', total: 'totale' },
  inhabitants: (amount: string, kind: string) => `${amount} habitants (population ${kind})`,
  threshold: 'Seuil',
  thresholds: { '<': 'moins de', '<=': 'au plus' },
  habitants: 'habitants',
  source: 'Source',
  request: 'Demander un diagnostic',
  requested: 'Votre demande est enregistrée. Merci !',
}

const en: typeof fr = {
  title: 'May my local authority have a digital diagnosis?',
  verdicts: {
    under_threshold: 'may ask for a diagnosis.',
    over_threshold: 'is above the threshold.',
    kind_not_concerned: 'is not concerned: diagnoses are for communes and their groupings.',
    population_unknown: 'has a population that our sources do not give.',
    territory_ended: 'no longer exists.',
  },
  nextSteps: {
    under_threshold:
      'An elected official or an agent asks for it with the local authority’s e-mail address.',
    over_threshold:
      'Diagnoses are for the smallest ones. If your commune is in a small grouping, that one may ask: look for it.',
    kind_not_concerned: 'Look for a commune or a grouping.',
    population_unknown: 'Write to the team of the consultation, who will check with you.',
    territory_ended: 'Look for the one that took its place.',
  },
  population: 'Population',
  kinds: { municipal: 'municipal', total: 'total' },
  inhabitants: (amount, kind) => `${amount} inhabitants (${kind} population)`,
  threshold: 'Threshold',
  thresholds: { '<': 'fewer than', '<=': 'at most' },
  habitants: 'inhabitants',
  source: 'Source',
  request: 'Ask for a diagnosis',
  requested: 'Your request is recorded. Thank you!',
}

export function wordsIn(language: string) {
  const english = language === 'en'
  return { ...(english ? en : fr), ...formatsIn(english ? 'en-GB' : 'fr') }
}

export type Words = ReturnType<typeof wordsIn>
