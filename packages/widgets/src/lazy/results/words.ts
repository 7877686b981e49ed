// What the results of a consultation say, in both languages.
import { formatsIn } from '../core.ts'

type Words = Record<
  'received' | 'proposals' | 'supports' | 'kept' | 'referents' | 'projects' | 'services',
  [one: string, many: string]
> & {
  funnel: string
  residents: (amount: string) => string
  asOf: (date: string) => string
  upTo: (year: number) => string
  empty: string
  granted: string
  ofEnvelope: (amount: string) => string
  participants: string
  code: string
  ofServices: (amount: string) => string
  used: string
  report: string
}

const fr: Words = {
  funnel: 'De la contribution au service',
  received: ['contribution reçue', 'contributions reçues'],
  proposals: ['proposition publiée', 'propositions publiées'],
  supports: ['soutien de collectivité', 'soutiens de collectivités'],
  residents: (amount) => `et, à part, ${amount} d’habitants`,
  kept: ['proposition retenue', 'propositions retenues'],
  referents: ['territoire référent', 'territoires référents'],
  projects: ['projet financé', 'projets financés'],
  services: ['service numérique', 'services numériques'],
  asOf: (date) => `Chiffres du ${date}.`,
  upTo: (year) => `Chiffres à la fin de ${year}.`,
  empty: 'Pas encore de contribution : les chiffres viendront avec elles.',
  granted: 'Montant accordé',
  ofEnvelope: (amount) => ` sur ${amount}`,
  participants: 'Collectivités qui ont pris part',
  code: 'Services au code ouvert',
  ofServices: (amount) => ` sur ${amount}`,
  used: 'Collectivités qui utilisent un service',
  report: 'Tout le bilan',
}

const en: Words = {
  funnel: 'From contribution to service',
  received: ['contribution received', 'contributions received'],
  proposals: ['proposal published', 'proposals published'],
  supports: ['support of a local authority', 'supports of local authorities'],
  residents: (amount) => `and, apart, ${amount} of residents`,
  kept: ['proposal kept', 'proposals kept'],
  referents: ['referent territory', 'referent territories'],
  projects: ['project funded', 'projects funded'],
  services: ['digital service', 'digital services'],
  asOf: (date) => `Figures of ${date}.`,
  upTo: (year) => `Figures at the end of ${year}.`,
  empty: 'No contribution yet: figures will come with them.',
  granted: 'Amount granted',
  ofEnvelope: (amount) => ` of ${amount}`,
  participants: 'Local authorities that took part',
  code: 'Services with open source code',
  ofServices: (amount) => ` of ${amount}`,
  used: 'Local authorities that use a service',
  report: 'The whole report',
}

export function wordsIn(language: string) {
  const english = language === 'en'
  return { ...(english ? en : fr), ...formatsIn(english ? 'en-GB' : 'fr') }
}
