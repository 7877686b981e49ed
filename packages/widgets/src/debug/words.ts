// What the diagnostic panel says, in both languages.
import type { State } from './elements.ts'

const fr = {
  title: 'Diagnostic Parvis',
  intro: 'Ce volet n’apparaît que parce que l’adresse de la page contient « parvis-debug ».',
  summary: (amount: number) =>
    amount === 0 ? 'Rien à corriger.' : `${amount} à corriger, marqués plus bas.`,
  copy: 'Copier pour l’équipe',
  copied: 'Copié : collez-le dans votre message.',
  copyByHand: 'Le navigateur ne permet pas de copier : le texte est sélectionné, faites Ctrl+C.',
  report: 'Texte pour l’équipe',
  fold: 'Réduire',
  unfold: 'Déplier',
  close: 'Fermer',
  show: 'Montrer',
  wrong: 'À corriger : ',

  versions: 'Versions',
  script: 'Script',
  scriptAddress: 'Adresse du script',
  rolling: 'adresse qui suit les versions',
  pinned: 'version fixée',
  severalScripts: (amount: number) => `${amount} scripts Parvis dans la page : gardez-en un.`,
  api: 'API',
  noAnswer: 'pas de réponse',
  asking: 'demandée…',
  browser: 'Navigateur',
  page: 'Page',

  language: 'Langue',
  languages: { fr: 'français', en: 'anglais' },
  fromTag: (tag: string) => `d’après ${tag}`,
  noLang: 'aucun attribut « lang » : français par défaut',
  ofPage: 'La page',

  configuration: 'Configuration',
  server: 'Serveur',
  site: 'Clé du site',
  fromScript: (name: string) => `attribut ${name} du script`,
  fromMeta: '<meta name="parvis-site">',
  fromAddress: 'd’où vient le script',
  fromPage: 'configure(), appelé par la page',
  fromElement: 'attribut de la balise',
  fromLink: 'lien placé dans une balise',
  noKey: 'aucune : les démarches ne seront pas comptées pour votre site',
  keyProblems: {
    site_key_unknown: 'cette clé n’existe pas : rien n’est compté pour votre site',
    site_key_revoked: 'cette clé a pris fin : rien n’est plus compté pour votre site',
    site_suspended: 'l’équipe a suspendu ce site : rien n’est plus compté pour lui',
    origin_not_allowed:
      'l’adresse de cette page n’est pas enregistrée pour cette clé : rien n’est compté pour votre site',
  },

  violations: 'Politique de sécurité (CSP)',
  noViolation: 'Rien de refusé.',
  add: (directive: string, what: string) => `ajoutez « ${what} » à ${directive}`,
  notOurs: 'sans rapport avec Parvis',
  reportOnly: 'signalé seulement',

  elements: 'Éléments de la page',
  noElement: 'Aucun : ni balise, ni lien transformé.',
  states: {
    loading: 'en cours de chargement',
    ready: 'affiché',
    absent: 'identifiant inconnu : le lien placé dedans reste affiché',
    failed: 'sans réponse du serveur : nouvel essai au retour du réseau',
    unregistered: 'balise inconnue, ou son fichier n’est pas arrivé',
    taken: 'balise déjà prise par un autre script',
    unnamed: 'data-parvis ne nomme aucun élément',
  } satisfies Record<State, string>,

  requests: 'Requêtes',
  noRequest: 'Aucune.',
  pending: 'en cours',
  unanswered: 'aucune réponse',
  numbered: (id: string) => `n° ${id}`,

  errors: 'Erreurs et avertissements',
  noError: 'Aucun.',
  warning: 'Avertissement',
  uncaught: 'Erreur du script',
}

export type Words = typeof fr

const en: Words = {
  title: 'Parvis diagnostics',
  intro: 'This panel is here because the address of the page holds “parvis-debug”.',
  summary: (amount) => (amount === 0 ? 'Nothing to mend.' : `${amount} to mend, marked below.`),
  copy: 'Copy for the team',
  copied: 'Copied: paste it into your message.',
  copyByHand: 'The browser lets nothing be copied: the text is selected, press Ctrl+C.',
  report: 'Text for the team',
  fold: 'Fold',
  unfold: 'Unfold',
  close: 'Close',
  show: 'Show',
  wrong: 'To mend: ',

  versions: 'Versions',
  script: 'Script',
  scriptAddress: 'Address of the script',
  rolling: 'address that follows releases',
  pinned: 'pinned version',
  severalScripts: (amount) => `${amount} Parvis scripts on the page: keep one.`,
  api: 'API',
  noAnswer: 'no answer',
  asking: 'asking…',
  browser: 'Browser',
  page: 'Page',

  language: 'Language',
  languages: { fr: 'French', en: 'English' },
  fromTag: (tag) => `from ${tag}`,
  noLang: 'no “lang” attribute: French by default',
  ofPage: 'The page',

  configuration: 'Configuration',
  server: 'Server',
  site: 'Key of the site',
  fromScript: (name) => `attribute ${name} of the script`,
  fromMeta: '<meta name="parvis-site">',
  fromAddress: 'where the script comes from',
  fromPage: 'configure(), called by the page',
  fromElement: 'attribute of the tag',
  fromLink: 'link inside a tag',
  noKey: 'none: acts will not be counted for your site',
  keyProblems: {
    site_key_unknown: 'this key does not exist: nothing is counted for your site',
    site_key_revoked: 'this key has ended: nothing is counted for your site any more',
    site_suspended: 'the team suspended this site: nothing is counted for it any more',
    origin_not_allowed:
      'the address of this page is not registered for this key: nothing is counted for your site',
  },

  violations: 'Security policy (CSP)',
  noViolation: 'Nothing was refused.',
  add: (directive, what) => `add “${what}” to ${directive}`,
  notOurs: 'nothing to do with Parvis',
  reportOnly: 'only reported',

  elements: 'Elements of the page',
  noElement: 'None: no tag, no link that became one.',
  states: {
    loading: 'loading',
    ready: 'shown',
    absent: 'unknown id: the link inside it is shown',
    failed: 'no answer from the server: asked again when the network is back',
    unregistered: 'unknown tag, or its file did not come',
    taken: 'tag already taken by another script',
    unnamed: 'data-parvis names no element',
  },

  requests: 'Requests',
  noRequest: 'None.',
  pending: 'pending',
  unanswered: 'no answer',
  numbered: (id) => `no. ${id}`,

  errors: 'Errors and warnings',
  noError: 'None.',
  warning: 'Warning',
  uncaught: 'Error of the script',
}

export const wordsIn = (language: string): Words => (language === 'en' ? en : fr)
