// Reads the products of beta.gouv.fr: the front matter of its pages, in JSON.

import { z } from 'zod'
import { readJson } from '../../platform/db/json.ts'
import { type Doubt, doubt, type Warn } from '../../platform/language/doubt.ts'
import { BadFile } from '../../platform/spreadsheets/bad-file.ts'
import { decode } from '../../platform/spreadsheets/decode.ts'
import { toSlug } from '../../platform/text/slug.ts'
import { unstorableIn } from '../../platform/text/storable.ts'
import type { StageName } from '../services/shapes.ts'
import type { Stage } from '../services/values.ts'
import type { Unreadable } from './doubts.ts'
import type { ImportedValues, Item, Reader } from './item.ts'
import { the, unstorable } from './said.ts'
import { type Names, namesIn, sponsorsOf } from './sponsors.ts'
import { address, anyDate, markdown, pastDate, phrase } from './values.ts'
import { furtherStage, stageOf } from './vocabulary.ts'

const anything = z.unknown().optional()
const list = z.array(z.looseObject({})).catch([])
const product = z.looseObject({
  id: z.string().min(1),
  title: anything,
  mission: anything,
  /** What the site's API calls the mission. */
  pitch: anything,
  /** Its page, in Markdown; the API encodes it as parts of addresses are. */
  content: anything,
  content_url_encoded_markdown: anything,
  link: anything,
  repository: anything,
  phases: list,
  events: list,
  sponsors: z.array(z.string()).catch([]),
})
type Product = z.infer<typeof product>

const nameless = doubt(
  'sans identifiant : il faut un texte sous « id »',
  'without an identifier: a text is needed under “id”',
)

export const readBeta: Reader = (file, today) => {
  const doubts: Doubt[] = []
  const unreadable: Unreadable[] = []
  const text = decode(file, (one) => doubts.push(one))
  const { products, names } = productsOf(text, file.name)
  const items = products.flatMap((given, position) => {
    const at = position + 1
    const parsed = product.safeParse(given)
    const isStorable = !unstorableIn(given)
    if (isStorable && parsed.success) return [toItem(parsed.data, { today, at, names })]
    const why = isStorable ? nameless : unstorable
    unreadable.push({ file: file.name, at, unit: 'record', why })
    return []
  })
  return { items, doubts, unreadable }
}

function productsOf(text: string, name: string): { products: unknown[]; names: Names } {
  const whole = readJson(text)
  if (whole === undefined) {
    throw new BadFile(
      'not_json',
      `${name} n’est pas du JSON bien formé. Téléchargez-le de nouveau.`,
    )
  }
  const names = namesIn(whole)
  if (Array.isArray(whole)) return { products: whole, names }
  const { startups, data } = z
    .looseObject({ startups: z.array(anything).optional(), data: z.array(anything).optional() })
    .catch({})
    .parse(whole)
  // The public API answers { data: [{ id, attributes }] }.
  const resource = z.looseObject({ id: anything, attributes: z.looseObject({}) })
  const products = startups ?? data?.map((one) => flatten(resource.safeParse(one).data, one))
  if (products) return { products, names }
  throw new BadFile(
    'no_list',
    `${name} : aucune liste de produits. Donnez le JSON de beta.gouv.fr, avec « startups ».`,
  )
}

function flatten(resource: { id?: unknown; attributes: object } | undefined, given: unknown) {
  if (!resource) return given
  const { id, attributes } = resource
  return { ...attributes, id, title: Reflect.get(attributes, 'name') ?? '' }
}

type Place = { today: string; at: number; names: Names }

function toItem(given: Product, { today, at, names }: Place): Item {
  const doubts: Doubt[] = []
  const warn: Warn = (one) => doubts.push(one)
  const stages = stagesOf(given.phases, { warn, today })
  const sponsor = sponsorsOf(given.sponsors, { warn, names })
  const repository = address(given.repository, the.repository, warn)
  const name = phrase(given.title)
  if (!name) {
    warn(doubt('sans nom : son identifiant en tient lieu', 'no name: its identifier stands for it'))
  }
  return {
    externalId: given.id,
    id: toSlug(given.id),
    values: {
      name: name ?? given.id,
      tagline: phrase(given.mission) ?? phrase(given.pitch),
      description: markdown(given.content) ?? encodedMarkdown(given.content_url_encoded_markdown),
      address: address(given.link, the.address, warn),
      ...(repository && { repository, openness: 'open' }),
      ...(stages.length > 0 && { stages }),
      ...accelerationOf(given.events, { warn, today }),
      ...investigationOf(given, stages, sponsor),
      roadmap: roadmapOf(given.events, { warn, today }),
    },
    at,
    unit: 'record',
    doubts,
  }
}

type Day = { warn: Warn; today: string }

function stagesOf(phases: Product['phases'], { warn, today }: Day): Stage[] {
  const byDay = new Map<string, Stage>()
  const ends = new Map<string, string>()
  let last = ''
  for (const phase of phases) {
    const name = phrase(phase.name) ?? ''
    const stage = stageOf(name)
    const since = pastDate(phase.start, beginningOf(name), { warn, today })
    if (!stage) {
      warn(doubt(`étape « ${name} » inconnue : ignorée`, `stage “${name}” is unknown: ignored`))
    }
    if (since && since > last) last = since
    if (!stage || !since) continue
    const other = byDay.get(since)
    const kept = other ? furtherStage(other, { stage, since }) : { stage, since }
    if (other) {
      warn(
        doubt(
          `deux étapes commencent le ${since} : « ${kept.stage} » est gardée`,
          `two stages begin on ${since}: “${kept.stage}” is kept`,
        ),
      )
    }
    byDay.set(since, kept)
    if (kept.stage === stage) ends.set(since, phrase(phase.end) ?? '')
  }
  const stages = [...byDay.values()].toSorted((a, b) => (a.since < b.since ? -1 : 1))
  const after = unknownSince(stages.at(-1), { ends, last, today })
  return after ? [...stages, { stage: 'unknown', since: after }] : stages
}

const final: StageName[] = ['transferred', 'investigation_stopped', 'stopped']

/** A stage that has ended is not the present one, nor is one after which another came that we cannot name. */
function unknownSince(
  present: Stage | undefined,
  { ends, last, today }: { ends: Map<string, string>; last: string; today: string },
) {
  if (!present) return undefined
  if (last > present.since) return last
  const end = z.iso.date().safeParse(ends.get(present.since)).data
  const hasEnded = end && end <= today && end > present.since
  return hasEnded && !final.includes(present.stage) ? end : undefined
}

function encodedMarkdown(given: unknown) {
  try {
    return markdown(decodeURIComponent(phrase(given) ?? ''))
  } catch {
    // A text that encodes nothing.
    return markdown(given)
  }
}

const beginningOf = (stage: string) =>
  doubt(`${the.stage.fr} « ${stage} »`, `${the.stage.en} “${stage}”`)

const accelerating = ['fast', 'national_impact']

function accelerationOf(events: Product['events'], day: Day): ImportedValues {
  const [since] = events
    .filter(({ name }) => accelerating.includes(phrase(name) ?? ''))
    .flatMap(({ date }) => pastDate(date, the.acceleration, day) ?? [])
    .toSorted()
  return since ? { accelerated: true, acceleratedSince: since } : {}
}

/** An investigation of the national programme has its question as a title. */
function investigationOf(
  given: Product,
  stages: Stage[],
  sponsor: string | undefined,
): ImportedValues {
  const names = stages.flatMap(({ stage }) => (stage === 'unknown' ? [] : stage))
  const began = names.some((name) => name.startsWith('investigation'))
  if (!began) return {}
  const isStopped = names.includes('investigation_stopped')
  const isBuilt = names.some((name) => !name.startsWith('investigation'))
  const isNational = /^anct-pni-\d+$/.test(given.id)
  return {
    ...(sponsor && { sponsor }),
    ...(isNational && { question: phrase(given.title) ?? null }),
    ...(isStopped ? { outcome: 'stop' } : isBuilt && { outcome: 'build' }),
  }
}

const eventWords: Record<string, string> = {
  product_launch: 'Lancement du produit',
  committee: 'Comité d’investissement',
  national_impact: 'Reconnu d’impact national',
  fast: 'Soutenu par le fonds d’accélération',
  end: 'Fin',
}

const dateOfEvent = doubt('La date d’un événement', 'The date of an event')

function roadmapOf(events: Product['events'], { warn, today }: Day) {
  const steps = events.flatMap(({ name, date, comment }) => {
    const on = anyDate(date, dateOfEvent, warn)
    const title = eventWords[phrase(name) ?? ''] ?? phrase(comment) ?? 'Événement'
    return on ? [{ on, title, done: on <= today }] : []
  })
  if (steps.length === 0) return undefined
  return steps.toSorted((a, b) => (a.on < b.on ? -1 : 1))
}
