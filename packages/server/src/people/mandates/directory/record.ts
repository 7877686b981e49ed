// One record of the public directory: whose official addresses it tells, or why it tells none.

import { z } from 'zod'
import { readJson } from '../../../platform/db/json.ts'
import { canonicalMailbox } from '../../../platform/mail-domains/mailbox.ts'
import type { TerritoryRow } from '../../../platform/territories/store.ts'
import { mended } from '../../../platform/text/written.ts'
import { readName } from './town-hall.ts'

/** By which commune the directory names the territory; a grouping is named by its SIREN. */
export type Office = { kind: TerritoryRow['kind']; code: string }

export type Reading =
  | {
      says: 'addresses'
      office: Office
      name: string
      /** Of which its name says that it is, folded. */
      places: string[]
      /** The commune where it stands, when that is not the one it is of. */
      standsIn: string | undefined
      siren: string | undefined
      /** The first that the directory numbered there, or one that it did not number. */
      isFirst: boolean
      emails: string[]
      unreadable: string[]
    }
  | { says: 'nothing'; because: 'other_office' | 'delegated_town_hall' }
  | { says: 'refused'; name: string; cause: string }

// The export holds lists as JSON inside strings, its API as lists, and both leave fields out.
const list = z.preprocess(unfold, z.array(z.unknown()))
const pivot = z.object({ type_service_local: z.string(), code_insee_commune: list })
const shape = z.object({
  nom: z.string().nullish(),
  siren: z.string().nullish(),
  code_insee_commune: z.string().nullish(),
  ancien_code_pivot: z.string().nullish(),
  adresse: z.preprocess(unfold, z.unknown()).optional(),
  pivot: list,
  adresse_courriel: z.preprocess(unfold, z.union([z.string(), z.array(z.unknown())])),
})

const kinds = new Map<string, TerritoryRow['kind']>([
  ['mairie', 'commune'],
  // Of the collectivités d'outre-mer.
  ['mairie_com', 'commune'],
  ['paris_mairie', 'commune'],
  ['epci', 'epci'],
  ['cg', 'department'],
  ['cr', 'region'],
])

/** Offices of a town that are none of its town hall, whatever their names. */
const beside = new Set(['paris_mairie_arrondissement', 'mairie_mobile', 'mairie_annexe'])

// Where a record stands, as its postal address says it.
const addresses = z.array(z.object({ complement1: z.string().catch('') })).catch([])
const besideInAddress = /^\s*(mairie|commune)[\s-]+(annexe|déléguée?|associée?)\b/i

export function readRecord(value: unknown): Reading {
  const parsed = shape.safeParse(value)
  if (!parsed.success) return { says: 'refused', name: nameOf(value), cause: 'fiche illisible' }
  const record = parsed.data
  const name = mended(record.nom ?? '') || 'sans nom'
  const pivots = record.pivot.flatMap((one) => pivot.safeParse(one).data ?? [])
  const local = pivots.find(({ type_service_local: type }) => kinds.has(type))
  const kind = kinds.get(local?.type_service_local ?? '')
  const { places, isBeside } = readName(name)
  const isOfATown = kind === 'commune' || pivots.some((one) => beside.has(one.type_service_local))
  if (isOfATown && (!local || isBeside || standsBeside(record.adresse))) {
    return { says: 'nothing', because: 'delegated_town_hall' }
  }
  if (!local || !kind) return { says: 'nothing', because: 'other_office' }
  const codes = local.code_insee_commune.filter((code) => typeof code === 'string')
  const code = kind === 'epci' ? record.siren : codeOf(kind, codes, record.code_insee_commune)
  if (!code) return { says: 'refused', name, cause: 'aucun code ne dit de quelle collectivité' }
  return {
    says: 'addresses',
    office: { kind, code },
    name,
    places,
    standsIn:
      kind === 'commune' && record.code_insee_commune !== code
        ? (record.code_insee_commune ?? undefined)
        : undefined,
    siren: record.siren ?? undefined,
    isFirst: !/-(?!01$)\d+$/.test(record.ancien_code_pivot ?? ''),
    ...mailboxesIn(record.adresse_courriel),
  }
}

/** A town hall is of one commune; a département or a région is found by any of its communes. */
function codeOf(kind: Office['kind'], codes: string[], own: string | null | undefined) {
  if (kind !== 'commune') return codes[0] ?? own
  return codes.length > 1 ? undefined : (codes[0] ?? own)
}

function standsBeside(address: unknown) {
  return addresses
    .parse(address)
    .some(({ complement1 }) => besideInAddress.test(complement1.normalize('NFC')))
}

/** Several addresses in one field are separated by `;`, sometimes by a comma or spaces. */
function mailboxesIn(field: string | unknown[]) {
  const texts = (typeof field === 'string' ? [field] : field).filter(
    (one) => typeof one === 'string',
  )
  const parts = texts.flatMap((text) => text.replaceAll(/mailto:/gi, '').split(/[;,\s]+/))
  const emails = new Set<string>()
  const unreadable: string[] = []
  for (const part of parts.filter(Boolean)) {
    const email = canonicalMailbox(part)
    if (email) emails.add(email)
    else unreadable.push(part)
  }
  return { emails: [...emails], unreadable }
}

function unfold(value: unknown) {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'string' || !/^\s*\[/.test(value)) return value
  return readJson(value) ?? value
}

function nameOf(value: unknown) {
  return z.object({ nom: z.string() }).safeParse(value).data?.nom ?? 'sans nom'
}
