// Reads a publiccode.yml file: most real ones lack mandatory keys, so none is required here.
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { type Doubt, doubt, type Warn } from '../../platform/language/doubt.ts'
import { languageSaid } from '../../platform/language/text-language.ts'
import { decode } from '../../platform/spreadsheets/decode.ts'
import { toSlug } from '../../platform/text/slug.ts'
import { unstorableIn } from '../../platform/text/storable.ts'
import type { Stage } from '../services/values.ts'
import type { Item, Reader, Reading } from './item.ts'
import { the, unstorable } from './said.ts'
import { address, markdown, pastDate, phrase, repositoryKey } from './values.ts'
import { licenceOf } from './vocabulary.ts'

const branch = z.looseObject({}).catch({})

export const readPubliccode: Reader = (file, today) => {
  const doubts: Doubt[] = []
  const warn: Warn = (one) => doubts.push(one)
  const nothing = (why: Doubt): Reading => ({
    items: [],
    doubts,
    unreadable: [{ file: file.name, at: null, unit: 'record', why }],
  })
  const root = parse(decode(file, warn), warn)
  if (unstorableIn(root)) return nothing(unstorable)
  const repository = address(root.url ?? root.repository, the.repository, warn)
  const texts = textsOf(root, warn)
  const name = texts.name ?? phrase(root.name) ?? nameOf(repository, warn)
  if (!name) return nothing(nameless)
  const item: Item = {
    externalId: repository ? repositoryKey(repository) : toSlug(name),
    id: toSlug(name),
    values: {
      name,
      tagline: texts.tagline,
      ...(texts.language && {
        taglineLanguage: texts.language,
        descriptionLanguage: texts.language,
      }),
      description: texts.description,
      repository,
      address: address(root.landingURL, the.address, warn),
      openness: 'open',
      licence: licenceFrom(root, warn),
      ...releaseOf(root, { warn, today }),
    },
    ...stageOf(root, warn),
    at: 1,
    unit: 'record',
    doubts,
  }
  if (!repository) {
    warn(
      doubt(
        'sans dépôt (url) : reconnu par son nom seulement',
        'no repository (url): known by its name only',
      ),
    )
  }
  return { items: [item], doubts: [], unreadable: [] }
}

const nameless = doubt(
  'ni nom ni dépôt : il faut « name » ou « url »',
  'neither a name nor a repository: “name” or “url” is needed',
)

/** What a file that is not quite YAML still tells. */
function parse(text: string, warn: Warn) {
  const document = parseDocument(text, {
    // What is written is what is kept: 1.10 is a version, no number.
    schema: 'failsafe',
    customTags: ['null'],
    uniqueKeys: false,
    logLevel: 'silent',
  })
  for (const { message } of document.errors) {
    const said = message.split('\n')[0]?.replace(/:$/, '')
    warn(
      doubt(
        `YAML mal formé (${said}) : le reste est lu`,
        `badly formed YAML (${said}): the rest is read`,
      ),
    )
  }
  try {
    return branch.parse(document.toJS({ maxAliasCount: 100 }))
  } catch {
    warn(doubt('YAML illisible', 'unreadable YAML'))
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
  if (!tagline) {
    warn(
      doubt(
        'sans description courte (shortDescription)',
        'no short description (shortDescription)',
      ),
    )
  } else if (!/^fr\b/i.test(language ?? '')) {
    warn(
      doubt(
        `description en « ${language} » : aucune en français`,
        `description in “${language}”: none in French`,
      ),
    )
  }
  return {
    name: phrase(texts.localisedName),
    language: languageSaid(language ?? ''),
    tagline,
    description: markdown(texts.longDescription),
  }
}

function nameOf(repository: string | undefined, warn: Warn) {
  const name = repository && repositoryKey(repository).split('/').at(-1)
  if (name) {
    warn(
      doubt('sans nom : celui du dépôt en tient lieu', 'no name: the repository’s stands for it'),
    )
  }
  return name
}

function licenceFrom(root: z.infer<typeof branch>, warn: Warn) {
  const given = phrase(branch.parse(root.legal).license)
  if (!given) warn(doubt('sans licence (legal.license)', 'no licence (legal.license)'))
  return given && licenceOf(given)
}

function releaseOf(root: z.infer<typeof branch>, day: { warn: Warn; today: string }) {
  const latest = branch.parse(root.latestRelease)
  const date = phrase(root.releaseDate) ?? phrase(latest.date) ?? root.latestReleaseDate
  return {
    releaseVersion: phrase(root.softwareVersion) ?? phrase(latest.version),
    releaseOn: pastDate(date, the.release, day),
  }
}

const stages = new Map<string, Stage['stage']>([
  ['concept', 'investigation'],
  ['development', 'construction'],
  ['beta', 'construction'],
  ['stable', 'operated'],
  ['obsolete', 'stopped'],
])

/** Tells of the software, not of the service: good enough for one of which nobody knows more. */
function stageOf(root: z.infer<typeof branch>, warn: Warn) {
  const status = phrase(root.developmentStatus) ?? ''
  const stage = stages.get(status.toLowerCase())
  if (status && !stage) {
    warn(doubt(`état « ${status} » inconnu : ignoré`, `status “${status}” is unknown: ignored`))
  }
  return stage && { undatedStage: stage }
}
