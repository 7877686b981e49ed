// What the gallery says, in French and in English.

import { paths } from '../../server/src/platform/paths.ts'
import { elementWords } from '../../server/src/sites/host-sites/element-words.ts'

const inFrench = (figure: number) =>
  figure.toLocaleString('fr', { maximumFractionDigits: 1, minimumFractionDigits: 1 })

const fr = {
  title: 'Galerie des éléments',
  lead: 'Chaque élément dans chacun de ses états, rempli par un serveur simulé qui répond selon le contrat de l’API : rien n’est envoyé, rien n’est enregistré.',
  skip: 'Aller à l’élément',
  other: 'English',
  menu: 'Éléments',
  attempt: 'Essayer',
  attributes: 'Attributs',
  theme: 'Thème',
  themeHelp: 'Valent pour tous les éléments d’une page : posez-les sur :root, ou sur une balise.',
  contrasts: 'Contrastes',
  pair: (name: string) => `${name} : `,
  contrast: (ratio: number, least: number) =>
    `${inFrench(ratio)} pour 1, ${ratio >= least ? 'suffisant' : `insuffisant : il en faut ${inFrench(least)}`}`,
  pairs: {
    button: 'Texte du bouton',
    error: 'Trait d’une erreur, sur fond blanc',
    line: 'Bordure d’un champ, sur fond blanc',
    focus: 'Contour du focus, sur fond blanc',
  },
  usual: 'par défaut',
  toCopy: 'À copier',
  copy: 'Copier',
  copied: 'Copié.',
  copyByHand: 'Sélectionnez le texte et copiez-le : le navigateur ne le permet pas ici.',
  elsewhere: 'Dans une autre page',
  elsewhereHelp:
    'La page du cadre a sa propre feuille de style et une politique de sécurité stricte.',
  hostOf: 'Style de la page',
  widthOf: 'Largeur',
  wholeWidth: 'toute la place',
  states: 'États',
  details: 'Parties et évènements',
  parts: 'Parties (::part)',
  events: 'Évènements',
  none: 'aucun',
  tools: 'Le script, selon votre outil',
  toolsHelp: 'La clé de votre site et les empreintes du script sont dans',
  toolsLink: 'l’aide à l’intégration',
  siteMap: [paths.siteMap(), 'Plan du site'],
  onPage: 'Sur cette page',
  hosts: {
    plain: 'Sans style',
    bootstrap: 'À la façon de Bootstrap',
    tailwind: 'Remise à zéro, à la façon de Tailwind',
    dsfr: 'À la façon du DSFR',
    wordpress: 'À la façon d’un thème WordPress',
    unset: '* { all: unset !important }',
  },
  about: elementWords.fr.attributes,
}

export type Words = typeof fr

const en: Words = {
  title: 'Gallery of elements',
  lead: 'Each element in each of its states, fed by a fake server that answers as the contract of the API says: nothing is sent, nothing is recorded.',
  skip: 'Go to the element',
  other: 'Français',
  menu: 'Elements',
  attempt: 'Try it',
  attributes: 'Attributes',
  theme: 'Theme',
  themeHelp: 'They hold for all elements of a page: set them on :root, or on one tag.',
  contrasts: 'Contrasts',
  pair: (name) => `${name}: `,
  contrast: (ratio, least) =>
    `${ratio.toFixed(1)} to 1, ${ratio >= least ? 'enough' : `too little: ${least} is needed`}`,
  pairs: {
    button: 'Text of the button',
    error: 'Line of an error, on white',
    line: 'Border of a field, on white',
    focus: 'Outline of the focus, on white',
  },
  usual: 'default',
  toCopy: 'To copy',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'Select the text and copy it: the browser does not allow it here.',
  elsewhere: 'Inside another page',
  elsewhereHelp: 'The page of the frame has a style sheet of its own and a strict content policy.',
  hostOf: 'Style of the page',
  widthOf: 'Width',
  wholeWidth: 'all the room',
  states: 'States',
  details: 'Parts and events',
  parts: 'Parts (::part)',
  events: 'Events',
  none: 'none',
  tools: 'The script, by tool',
  toolsHelp: 'The key of your site and the digests of the script are in',
  toolsLink: 'the integration page',
  siteMap: [paths.siteMapInEnglish(), 'Site map'],
  onPage: 'On this page',
  hosts: {
    plain: 'No style',
    bootstrap: 'In the manner of Bootstrap',
    tailwind: 'Reset, in the manner of Tailwind',
    dsfr: 'In the manner of the DSFR',
    wordpress: 'In the manner of a WordPress theme',
    unset: '* { all: unset !important }',
  },
  about: elementWords.en.attributes,
}

export type Language = 'fr' | 'en'

export const wordsIn = (language: Language): Words => (language === 'en' ? en : fr)

/** What is said of an attribute; the manifest's own words for one that is new. */
export function aboutOf(words: Words, name: string, otherwise = '') {
  return words.about[name] ?? otherwise
}

/** What an element is called; its tag, for one that has no name yet. */
export function titleOf(tag: string, language: Language) {
  const titles: Record<string, { title: string }> = elementWords[language].elements
  return titles[tag.replace('parvis-', '')]?.title ?? tag
}
