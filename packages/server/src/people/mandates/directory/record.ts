// One record of the public directory: whose official addresses it tells, or why it tells none.

import { z } from 'zod'
import { readJson } from '../../../platform/db/json.ts'
import { canonicalMailbox } from '../../../platform/mail-domains/mailbox.ts'
import type { TerritoryRow } from '../../../platform/territories/store.ts'
import { mended } from '../../../platform/text/written.ts'

/** By which commune the directory names the territory; a grouping is named by its SIREN. */
export type Office = { kind: TerritoryRow['kind']; code: string }

export type Reading =
  | { says: 'addresses'; office: Office; name: string; emails: string[]; unreadable: string[] }
  | { says: 'nothing'; because: 'other_office' | 'delegated_town_hall' }
  | { says: 'refused'; name: string; cause: string }

// The export holds lists as JSON inside strings, its API as lists, and both leave fields out.
const list = z.preprocess(unfold, z.array(z.unknown()))
const pivot = z.object({ type_service_local: z.string(), code_insee_commune: list })
const shape = z.object({
  nom: z.string().nullish(),
  siren: z.string().nullish(),
  code_insee_commune: z.string().nullish(),
  pivot: list,
  adresse_courriel: z.preprocess(unfold, z.union([z.string(), z.array(z.unknown())])),
})

const kinds: Record<string, TerritoryRow['kind']> = {
  mairie: 'commune',
  mairie_com: 'commune',
  paris_mairie: 'commune',
  epci: 'epci',
  cg: 'department',
  cr: 'region',
}

// They share the commune's code and SIREN, and may be listed before its town hall.
const notTheTownHall =
  /^\s*mairie\s+(déléguée?|delegu[ée]e?|annexe|associée|de quartier|de secteur|mobile|d[’']arrondissement)/i

export function readRecord(value: unknown): Reading {
  const parsed = shape.safeParse(value)
  if (!parsed.success) return { says: 'refused', name: nameOf(value), cause: 'fiche illisible' }
  const record = parsed.data
  const name = mended(record.nom ?? '') || 'sans nom'
  const pivots = record.pivot.flatMap((one) => pivot.safeParse(one).data ?? [])
  const local = pivots.find(({ type_service_local: type }) => kinds[type])
  const kind = local && kinds[local.type_service_local]
  if (!local || !kind) return { says: 'nothing', because: 'other_office' }
  if (notTheTownHall.test(name.normalize('NFC'))) {
    return { says: 'nothing', because: 'delegated_town_hall' }
  }
  const codes = local.code_insee_commune.filter((code) => typeof code === 'string')
  const code = kind === 'epci' ? record.siren : codeOf(kind, codes, record.code_insee_commune)
  if (!code) return { says: 'refused', name, cause: 'aucun code ne dit de quelle collectivité' }
  return {
    says: 'addresses',
    office: { kind, code },
    name,
    ...mailboxesIn(record.adresse_courriel),
  }
}

/** A town hall is of one commune; a département or a région is found by any of its communes. */
function codeOf(kind: Office['kind'], codes: string[], own: string | null | undefined) {
  if (kind !== 'commune') return codes[0] ?? own
  return codes.length > 1 ? undefined : (codes[0] ?? own)
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
