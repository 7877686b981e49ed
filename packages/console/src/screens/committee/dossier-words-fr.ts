// What is judged, in French.
export const words = {
  dossier: 'Ce qui est à juger',
  contributions: (count: number) => (count === 1 ? 'Une contribution' : `${count} contributions`),
  kinds: { need: 'Besoin', service: 'Service existant' },
  profiles: {
    elected: 'élu ou élue',
    agent: 'agent ou agente',
    partner: 'partenaire',
    resident: 'habitant ou habitante',
    unknown: 'profil inconnu',
  },
  supports: (territories: number, residents: number) =>
    `Soutiens : ${territories} de collectivités, ${residents} d’habitants`,
  service: 'Le service',
  funding: 'À quoi servirait le financement',
  inProposals: 'Dans',
  more: (left: number) => `Afficher les suivantes (${left})`,
  failed: 'Le texte n’a pas pu être lu.',
  loading: 'Chargement…',
}

export type Words = typeof words
