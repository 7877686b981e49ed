// Reads the products of beta.gouv.fr: the front matter of its pages, in JSON.

import { z } from 'zod'
import { readJson } from '../../platform/db/json.ts'
import { toSlug } from '../../platform/text/slug.ts'
import { unstorable, unstorableIn } from '../../platform/text/storable.ts'
import { UnreadableFile } from '../../platform/text/unreadable-file.ts'
import type { Stage } from '../services/values.ts'
import { decode } from './decode.ts'
import type { ImportedValues, Item, Reader } from './item.ts'
import { address, anyDate, pastDate, phrase, type Warn } from './values.ts'
import { furtherStage, stageOf } from './vocabulary.ts'

const anything = z.unknown().optional()
const list = z.array(z.looseObject({})).catch([])
const product = z.looseObject({
  id: z.string().min(1),
  title: anything,
  mission: anything,
  link: anything,
  repository: anything,
  phases: list,
  events: list,
  sponsors: z.array(z.string()).catch([]),
})
type Product = z.infer<typeof product>

export const readBeta: Reader = (file, today) => {
  const warnings: string[] = []
  const items = productsOf(
    decode(file, (one) => warnings.push(one)),
    file.name,
  ).flatMap((given, position) => {
    const parsed = product.safeParse(given)
    if (unstorableIn(given)) {
      warnings.push(`${file.name}, fiche ${position + 1} : ${unstorable}, ignorée`)
      return []
    }
    if (parsed.success) return [toItem(parsed.data, today)]
    warnings.push(`${file.name}, fiche ${position + 1} : sans identifiant, ignorée`)
    return []
  })
  return { items, warnings }
}

function productsOf(text: string, name: string): unknown[] {
  const whole = readJson(text)
  if (whole === undefined) {
    throw new UnreadableFile(`${name} n’est pas du JSON bien formé. Téléchargez-le de nouveau.`)
  }
  if (Array.isArray(whole)) return whole
  const { startups, data } = z
    .looseObject({ startups: z.array(anything).optional(), data: z.array(anything).optional() })
    .catch({})
    .parse(whole)
  // The public API answers { data: [{ id, attributes }] }.
  const resource = z.looseObject({ id: anything, attributes: z.looseObject({}) })
  const products = startups ?? data?.map((one) => flatten(resource.safeParse(one).data, one))
  if (products) return products
  throw new UnreadableFile(
    `${name} : aucune liste de produits. Donnez le JSON de beta.gouv.fr, avec « startups ».`,
  )
}

function flatten(resource: { id?: unknown; attributes: object } | undefined, given: unknown) {
  if (!resource) return given
  const { id, attributes } = resource
  return { ...attributes, id, title: Reflect.get(attributes, 'name') ?? '' }
}

function toItem(given: Product, today: string): Item {
  const warnings: string[] = []
  const warn: Warn = (one) => warnings.push(one)
  const stages = stagesOf(given.phases, { warn, today })
  const repository = address(given.repository, 'Le dépôt', warn)
  const name = phrase(given.title)
  if (!name) warn('sans nom : son identifiant en tient lieu')
  return {
    externalId: given.id,
    id: toSlug(given.id),
    values: {
      name: name ?? given.id,
      tagline: phrase(given.mission),
      address: address(given.link, 'L’adresse', warn),
      ...(repository && { repository, openness: 'open' }),
      ...(stages.length > 0 && { stages }),
      ...accelerationOf(given.events, { warn, today }),
      ...investigationOf(given, stages),
      roadmap: roadmapOf(given.events, { warn, today }),
    },
    ...(stages.length === 0 && { undatedStage: 'investigation' as const }),
    warnings,
  }
}

type Day = { warn: Warn; today: string }

function stagesOf(phases: Product['phases'], { warn, today }: Day): Stage[] {
  const byDay = new Map<string, Stage>()
  for (const phase of phases) {
    const name = phrase(phase.name) ?? ''
    const stage = stageOf(name)
    const since = pastDate(phase.start, `Le début de l’étape « ${name} »`, { warn, today })
    if (!stage) warn(`étape « ${name} » inconnue : ignorée`)
    if (!stage || !since) continue
    const other = byDay.get(since)
    const kept = other ? furtherStage(other, { stage, since }) : { stage, since }
    if (other) warn(`deux étapes commencent le ${since} : « ${kept.stage} » est gardée`)
    byDay.set(since, kept)
  }
  return [...byDay.values()].toSorted((a, b) => (a.since < b.since ? -1 : 1))
}

const accelerating = ['fast', 'national_impact']

function accelerationOf(events: Product['events'], day: Day): ImportedValues {
  const [since] = events
    .filter(({ name }) => accelerating.includes(phrase(name) ?? ''))
    .flatMap(({ date }) => pastDate(date, 'L’accélération', day) ?? [])
    .toSorted()
  return since ? { accelerated: true, acceleratedSince: since } : {}
}

/** An investigation of the national programme has its question as a title. */
function investigationOf(given: Product, stages: Stage[]): ImportedValues {
  const names = stages.map(({ stage }) => stage)
  const began = names.some((name) => name.startsWith('investigation'))
  if (!began) return {}
  const isStopped = names.includes('investigation_stopped')
  const isBuilt = names.some((name) => !name.startsWith('investigation'))
  const isNational = /^anct-pni-\d+$/.test(given.id)
  return {
    ...(given.sponsors[0] && { sponsor: sponsorName(given.sponsors[0]) }),
    ...(isNational && { question: phrase(given.title) ?? null }),
    ...(isStopped ? { outcome: 'stop' } : isBuilt && { outcome: 'build' }),
  }
}

/** "/organisations/departement-var" → "Département Var"; "/organisations/anct" → "ANCT". */
function sponsorName(path: string) {
  const id = path.split('/').at(-1) ?? path
  if (!id.includes('-')) return id.toUpperCase()
  const [first = '', ...rest] = id.split('-').map((word) => word[0]?.toUpperCase() + word.slice(1))
  return first === 'Departement' ? `Département ${rest.join('-')}` : [first, ...rest].join(' ')
}

const eventWords: Record<string, string> = {
  product_launch: 'Lancement du produit',
  committee: 'Comité d’investissement',
  national_impact: 'Reconnu d’impact national',
  fast: 'Soutenu par le fonds d’accélération',
  end: 'Fin',
}

function roadmapOf(events: Product['events'], { warn, today }: Day) {
  const steps = events.flatMap(({ name, date, comment }) => {
    const on = anyDate(date, 'La date d’un événement', warn)
    const title = eventWords[phrase(name) ?? ''] ?? phrase(comment) ?? 'Événement'
    return on ? [{ on, title: title.slice(0, 200), done: on <= today }] : []
  })
  if (steps.length === 0) return undefined
  return steps.toSorted((a, b) => (a.on < b.on ? -1 : 1))
}
