// Reads a publiccode.yml file: most real ones lack mandatory keys, so none is required here.
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { toSlug } from '../../platform/text/slug.ts'
import { unstorable, unstorableIn } from '../../platform/text/storable.ts'
import type { Stage } from '../services/values.ts'
import { decode } from './decode.ts'
import type { Item, Reader } from './item.ts'
import { address, pastDate, phrase, repositoryKey, type Warn, words } from './values.ts'
import { licenceOf } from './vocabulary.ts'

const branch = z.looseObject({}).catch({})

export const readPubliccode: Reader = (file, today) => {
  const warnings: string[] = []
  const warn: Warn = (one) => warnings.push(one)
  const root = parse(decode(file, warn), warn)
  if (unstorableIn(root)) {
    return { items: [], warnings: [`${file.name} : ${unstorable}, rien n’est importé`] }
  }
  const repository = address(root.url ?? root.repository, 'Le dépôt', warn)
  const texts = textsOf(root, warn)
  const name = texts.name ?? phrase(root.name) ?? nameOf(repository, warn)
  if (!name) {
    const why = 'ni nom ni dépôt, rien à importer'
    return { items: [], warnings: [...warnings, why].map((one) => `${file.name} : ${one}`) }
  }
  const item: Item = {
    externalId: repository ? repositoryKey(repository) : toSlug(name),
    id: toSlug(name),
    values: {
      name,
      tagline: texts.tagline,
      description: texts.description,
      repository,
      address: address(root.landingURL, 'L’adresse', warn),
      openness: 'open',
      licence: licenceFrom(root, warn),
      ...releaseOf(root, { warn, today }),
    },
    undatedStage: stageOf(root, warn),
    warnings,
  }
  if (!repository) warn('sans dépôt (url) : reconnu par son nom seulement')
  return { items: [item], warnings: [] }
}

/** What a file that is not quite YAML still tells. */
function parse(text: string, warn: Warn) {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' })
  for (const { message } of document.errors) {
    warn(`YAML mal formé (${message.split('\n')[0]?.replace(/:$/, '')}) : le reste est lu`)
  }
  try {
    return branch.parse(document.toJS({ maxAliasCount: 100 }))
  } catch {
    warn('YAML illisible')
    return {}
  }
}

/** In French, else in English, else in whatever language there is. */
function textsOf(root: z.infer<typeof branch>, warn: Warn) {
  const languages = Object.entries(branch.parse(root.description))
  const byLanguage = (wanted: string) =>
    languages.find(([language]) => language.toLowerCase().split(/[-_]/)[0] === wanted)
  const [language, given] = byLanguage('fr') ?? byLanguage('en') ?? languages[0] ?? []
  const texts = branch.parse(given)
  const tagline = phrase(texts.shortDescription) ?? phrase(texts.genericName)
  if (!tagline) warn('sans description courte (shortDescription)')
  else if (language !== 'fr') warn(`description en « ${language} » : aucune en français`)
  return { name: phrase(texts.localisedName), tagline, description: words(texts.longDescription) }
}

function nameOf(repository: string | undefined, warn: Warn) {
  const name = repository && repositoryKey(repository).split('/').at(-1)
  if (name) warn('sans nom : celui du dépôt en tient lieu')
  return name
}

function licenceFrom(root: z.infer<typeof branch>, warn: Warn) {
  const given = phrase(branch.parse(root.legal).license)
  if (!given) warn('sans licence (legal.license)')
  return given && licenceOf(given)
}

function releaseOf(root: z.infer<typeof branch>, day: { warn: Warn; today: string }) {
  const latest = branch.parse(root.latestRelease)
  const date = phrase(root.releaseDate) ?? phrase(latest.date) ?? root.latestReleaseDate
  return {
    releaseVersion: phrase(root.softwareVersion) ?? phrase(latest.version),
    releaseOn: pastDate(date, 'La date de version', day),
  }
}

const stages: Record<string, Stage['stage']> = {
  concept: 'investigation',
  development: 'construction',
  beta: 'construction',
  stable: 'operated',
  obsolete: 'stopped',
}

/** Tells of the software, not of the service: good enough for one that nobody knows yet. */
function stageOf(root: z.infer<typeof branch>, warn: Warn) {
  const status = phrase(root.developmentStatus) ?? ''
  const stage = stages[status]
  if (status && !stage) warn(`état « ${status} » inconnu : ignoré`)
  return stage ?? 'construction'
}
