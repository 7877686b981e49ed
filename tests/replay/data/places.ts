// The collectivités that take part, chosen among the real ones, and a directory of their addresses.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEdition } from '../../../packages/server/src/territories/edition.ts'
import type { TerritoryRow } from '../../../packages/server/src/territories/store.ts'

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
  const communes = territories.filter(({ kind }) => kind === 'commune')
  const of = (kind: keyof typeof wanted) => {
    const all = territories.filter((row) => row.kind === kind && isNamed(row, communes))
    const step = Math.floor(all.length / wanted[kind])
    return Array.from({ length: wanted[kind] }, (_, at) => toPlace(all[at * step], communes))
  }
  return {
    communes: of('commune'),
    departments: of('department'),
    regions: of('region'),
    groupings: of('epci'),
  }
}

export type Places = ReturnType<typeof choosePlaces>

function communeOf(row: TerritoryRow, communes: TerritoryRow[]) {
  if (row.kind === 'commune') return row.code
  const isIn = {
    epci: (one: TerritoryRow) => one.member_of === row.id,
    department: (one: TerritoryRow) => one.department_code === row.code,
    region: (one: TerritoryRow) => one.region_code === row.code,
  }[row.kind]
  return communes.find(isIn)?.code
}

function isNamed(row: TerritoryRow, communes: TerritoryRow[]) {
  return row.kind === 'commune' || communeOf(row, communes) !== undefined
}

function toPlace(row: TerritoryRow | undefined, communes: TerritoryRow[]): Place {
  if (!row) throw new Error('The edition has too few territories.')
  const { id, kind, code, name, siren, department_code } = row
  const domain = `${kind}-${code.toLowerCase()}.example`
  return {
    ...{ id, kind, code, name, siren, department_code, domain },
    ...{ official: `mairie@${domain}`, colleague: `agent@${domain}` },
    commune: communeOf(row, communes) ?? code,
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
    ...{ nom: `${office} - ${name}`, siren, adresse_courriel, code_insee_commune: commune },
    pivot: JSON.stringify([{ type_service_local: types[kind], code_insee_commune: [commune] }]),
  }
}
