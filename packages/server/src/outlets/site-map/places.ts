// Public pages that are there whatever is published, in the order in which the site map names them.

import type { Language } from '../../platform/language/language.ts'
import type { Surroundings } from '../../platform/layout/surroundings.ts'
import { paths } from '../../platform/paths.ts'
import { legalPagesList } from '../legal/frame.tsx'
import { datasets } from '../opendata/datasets.ts'

export type Place = { href: string; text: string }

type Told = Record<Language, string>

const one = (href: string, fr: string, en: string) => ({ href, text: { fr, en } })

const participation = [
  one('/', 'Accueil', 'Home'),
  one(paths.proposals(), 'Lire et soutenir les propositions', 'Read and support proposals'),
  one(paths.contribute(), 'Contribuer', 'Contribute'),
  one(paths.contributeOnPaper(), 'Contribuer sur papier : formulaire', 'Contribute on paper: form'),
  one(paths.services(), 'Services numériques', 'Digital services'),
  one(paths.diagnoses(), 'Diagnostic numérique', 'Digital diagnosis'),
  one(paths.news(), 'Nouvelles par courriel', 'News by e-mail'),
  one(paths.space(), 'Mon espace', 'My space'),
]

const partners = [
  one(paths.embedding(), 'Intégrer à un site', 'Embed in a site'),
  one(paths.gallery(), 'Galerie des éléments', 'Gallery of elements'),
  one(paths.siteRegistration(), 'Inscrire un site', 'Register a site'),
  one(paths.siteSignIn(), 'S’identifier comme webmestre', 'Sign in as a webmaster'),
  one(paths.ownSites(), 'Mes sites', 'My sites'),
  one(paths.contributePoster(), 'Affiche et code QR pour contribuer', 'Poster and QR code'),
  one('/v1/openapi.json', 'API publique', 'Public API'),
]

const data = one(paths.datasets(), 'Données ouvertes', 'Open data')
const demonstration = one(paths.demoInbox(), 'Courriels envoyés', 'Mails that were sent')

/** Where each language has this very page. */
export const siteMapAddresses: Told = { fr: paths.siteMap(), en: paths.siteMapInEnglish() }
export const siteMapTitles: Told = { fr: 'Plan du site', en: 'Site map' }

export function fixedPlaces(language: Language, { isDemo }: Pick<Surroundings, 'isDemo'>) {
  const said = (...list: { href: string; text: Told }[]): Place[] =>
    list.map(({ href, text }) => ({ href, text: text[language] }))
  const legal = [
    ...legalPagesList.map((page) => ({ href: page[language][0], text: page[language][1] })),
    { href: siteMapAddresses[language], text: siteMapTitles[language] },
  ]
  return {
    participation: said(...participation),
    partners: said(...partners),
    data: said(data),
    dictionaries: datasets.map(({ id, title }) => ({
      href: paths.dataset(id),
      text: title,
    })),
    about: [...legal, ...(isDemo ? said(demonstration) : [])],
  }
}
