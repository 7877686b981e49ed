// The words of the site map in both languages.

export const siteMapWords = {
  fr: {
    here: 'Cette page en français',
    lead: 'Toutes les pages que chacun peut ouvrir.',
    participation: 'Participer',
    consultations: 'Consultations et appels',
    report: 'Le bilan, en chiffres',
    committees: 'Comités de sélection',
    proposals: 'Propositions',
    groups: 'Groupes de travail',
    services: 'Services',
    data: 'Données ouvertes',
    partners: 'Pour les sites des collectivités',
    about: 'À propos de ce service',
    rest: 'La suite, dans la liste',
  },
  en: {
    here: 'This page in English',
    lead: 'Every page that anyone may open. Titles are in French, as they were given.',
    participation: 'Take part',
    consultations: 'Consultations and calls',
    report: 'The report, in figures',
    committees: 'Selection committees',
    proposals: 'Proposals',
    groups: 'Working groups',
    services: 'Services',
    data: 'Open data',
    partners: 'For the sites of local authorities',
    about: 'About this service',
    rest: 'The rest, in the list',
  },
}
