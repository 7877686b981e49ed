// What the elements and their attributes are, in plain words, for whoever chooses among them.
import type { ElementName } from './elements.ts'

type Said = { title: string; about: string; link: string }

export type ElementWords = {
  elements: Record<ElementName, Said>
  attributes: Readonly<Record<string, string>>
}

const fr: ElementWords = {
  elements: {
    'vote-button': {
      title: 'Bouton de soutien',
      about: 'Un bouton pour soutenir une proposition, avec ses deux décomptes.',
      link: 'Soutenir cette proposition',
    },
    'contribution-form': {
      title: 'Formulaire de contribution',
      about: 'Un besoin ou un service existant, sans aucune donnée personnelle.',
      link: 'Partager un besoin',
    },
    'proposal-list': {
      title: 'Liste des propositions',
      about: 'Toutes les propositions, à chercher, à trier et à soutenir.',
      link: 'Toutes les propositions',
    },
    'proposal-card': {
      title: 'Carte d’une proposition',
      about: 'Titre, résumé, décision du comité, soutiens et liens pour agir.',
      link: 'Lire cette proposition',
    },
    'referent-signup': {
      title: 'Territoire référent',
      about: 'Pour une proposition retenue : inscrire sa collectivité.',
      link: 'Devenir territoire référent',
    },
    'consultation-progress': {
      title: 'Où en est la consultation',
      about: 'Les étapes, leurs dates, et ce que l’on peut faire en ce moment.',
      link: 'Où en est la consultation',
    },
    results: {
      title: 'Résultats',
      about: 'De la contribution au service : les chiffres de la consultation.',
      link: 'Le bilan de la consultation',
    },
    'service-card': {
      title: 'Carte d’un service',
      about: 'Étape, code source, budget, collectivités, impact, date de mise à jour.',
      link: 'Lire la fiche de ce service',
    },
    'diagnosis-check': {
      title: 'Droit à un diagnostic',
      about: 'Une commune vérifie si elle a droit à un diagnostic, et comment le demander.',
      link: 'Ma commune a-t-elle droit à un diagnostic ?',
    },
  },
  attributes: {
    proposal: 'Identifiant de la proposition.',
    service: 'Identifiant du service.',
    consultation: 'Identifiant de la consultation. Par défaut, celle du site.',
    territory: 'Identifiant de la collectivité de départ. Par défaut, celle du site.',
    theme: 'Identifiant d’une thématique : seulement ses propositions.',
    sort: 'Ordre : par soutiens ou par titre.',
    limit: 'Combien à la fois.',
    year: 'Chiffres jusqu’à la fin de cette année.',
    variant: '« card » montre aussi titre, résumé et thématique.',
    label: 'Mots de son bouton, de son lien ou de son titre. Par défaut, les nôtres.',
    target: '« _self » : son lien s’ouvre dans le même onglet.',
    'heading-level': 'Niveau de son titre, de 1 à 6. Par défaut : 3.',
    site: 'Clé publique du site. Par défaut, celle du script.',
    server: 'Adresse de la consultation. Par défaut, d’où vient le script.',
    lang: '« en » pour l’anglais ; la plus proche compte.',
  },
}

const en: ElementWords = {
  elements: {
    'vote-button': {
      title: 'Support button',
      about: 'A button to support a proposal, with its two tallies.',
      link: 'Support this proposal',
    },
    'contribution-form': {
      title: 'Contribution form',
      about: 'A need or an existing service, without any personal data.',
      link: 'Share a need',
    },
    'proposal-list': {
      title: 'List of proposals',
      about: 'All proposals, to search, to sort and to support.',
      link: 'All proposals',
    },
    'proposal-card': {
      title: 'Card of a proposal',
      about: 'Title, summary, the committee’s decision, supports and links to act.',
      link: 'Read this proposal',
    },
    'referent-signup': {
      title: 'Referent territory',
      about: 'For a proposal that was kept: sign one’s territory up.',
      link: 'Become a referent territory',
    },
    'consultation-progress': {
      title: 'Where the consultation is',
      about: 'The stages, their dates, and what one may do now.',
      link: 'Where the consultation is',
    },
    results: {
      title: 'Results',
      about: 'From contribution to service: the figures of the consultation.',
      link: 'The report of the consultation',
    },
    'service-card': {
      title: 'Card of a service',
      about: 'Stage, source code, budget, territories, impact, how fresh it is.',
      link: 'Read about this service',
    },
    'diagnosis-check': {
      title: 'Right to a diagnosis',
      about: 'A commune checks whether it has a right to a diagnosis, and how to ask.',
      link: 'Has my commune a right to a diagnosis?',
    },
  },
  attributes: {
    proposal: 'Id of the proposal.',
    service: 'Id of the service.',
    consultation: 'Id of the consultation. Default: the site’s own.',
    territory: 'Id of the territory to start from. Default: the site’s own.',
    theme: 'Id of a theme: only its proposals.',
    sort: 'Order: by supports or by title.',
    limit: 'How many at a time.',
    year: 'Figures up to the end of this year.',
    variant: '“card” also shows title, summary and theme.',
    label: 'Words of its button, of its link or of its title. Default: ours.',
    target: '“_self”: its link opens in the same tab.',
    'heading-level': 'Level of its heading, 1 to 6. Default: 3.',
    site: 'Publishable key of the site. Default: that of the script.',
    server: 'Address of the consultation. Default: where the script comes from.',
    lang: '“en” for English; the nearest one counts.',
  },
}

export const elementWords = { fr, en }
export type PastedLanguage = keyof typeof elementWords
