// The collectivités that take part, chosen among the real ones, and a directory of their addresses.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEdition } from '../../../packages/server/src/platform/territories/edition.ts'
import type { TerritoryRow } from '../../../packages/server/src/platform/territories/store.ts'

export type Place = Pick<
  TerritoryRow,
  'id' | 'kind' | 'code' | 'name' | 'siren' | 'department_code'
> & {
  domain: string
  /** The official address, one that only shares its domain. */
  official: string
  colleague: string
  /** A commune of it, by which the directory names a département or a région. */
  commune: string
}

const wanted = { commune: 120, department: 12, region: 6, epci: 10 } as const

/** Every n-th of each kind, in the order of codes: villages and towns of the whole country. */
export function choosePlaces() {
  const { territories } = readEdition('2021-01-01')
  const communeOf = communesOf(territories)
  const of = (kind: keyof typeof wanted) => {
    const all = territories.filter((row) => row.kind === kind && communeOf(row))
    const step = Math.floor(all.length / wanted[kind])
    return Array.from({ length: wanted[kind] }, (_, at) => {
      const row = all[at * step]
      if (!row) throw new Error(`The edition has too few of the kind ${kind}.`)
      return toPlace(row, communeOf(row) ?? row.code)
    })
  }
  return {
    communes: of('commune'),
    departments: of('department'),
    regions: of('region'),
    groupings: of('epci'),
  }
}

export type Places = ReturnType<typeof choosePlaces>

/** A commune of each territory: its own for a commune. */
function communesOf(territories: TerritoryRow[]) {
  const first = new Map<string, string>()
  for (const { kind, id, code, member_of, department_code, region_code } of territories) {
    if (kind !== 'commune') continue
    const within = [id, member_of, `department-${department_code}`, `region-${region_code}`]
    for (const one of within) if (one && !first.has(one)) first.set(one, code)
  }
  return ({ id }: TerritoryRow) => first.get(id)
}

function toPlace(row: TerritoryRow, commune: string): Place {
  const { id, kind, code, name, siren, department_code } = row
  const domain = `${kind}-${code.toLowerCase()}.example`
  return {
    id,
    kind,
    code,
    name,
    siren,
    department_code,
    domain,
    commune,
    official: `mairie@${domain}`,
    colleague: `agent@${domain}`,
  }
}

const types = { commune: 'mairie', epci: 'epci', department: 'cg', region: 'cr' } as const

/** As the public directory publishes it: lists inside strings, several addresses in one field. */
export function writeDirectory(folder: string, places: Places) {
  const path = join(folder, 'annuaire.json')
  const service = Object.values(places)
    .flat()
    .flatMap((place, at) => [
      ...(at % 10 === 0 ? [record(place, 'Mairie déléguée', `annexe-${at}@ailleurs.example`)] : []),
      record(place, 'Accueil', `${place.official};contact@${place.domain}`),
    ])
  writeFileSync(path, JSON.stringify({ service }, null, 1))
  return path
}

function record({ kind, name, siren, commune }: Place, office: string, adresse_courriel: string) {
  return {
    nom: `${office} - ${name}`,
    siren,
    adresse_courriel,
    code_insee_commune: commune,
    pivot: JSON.stringify([{ type_service_local: types[kind], code_insee_commune: [commune] }]),
  }
}
