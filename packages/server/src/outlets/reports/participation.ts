// Participation by kind of territory, by size of commune and by département, from counts by territory.
import { territoryKinds } from '../../platform/territories/contract.ts'
import type { Report } from './contract.ts'
import type { countCommunes, Place } from './participation-store.ts'
import { type SizeId, sizeOf, sizes } from './sizes.ts'

type Participation = Report['participation']
type Department = Participation['departments'][number]
type Acts = { contributions: number; supports: number; referents: number }
type Counts = { territory_id: string; count: number }[]
type Residents = { collectivite: string | null; nombre: number }[]
type Communes = Awaited<ReturnType<typeof countCommunes>>

export type Counted = {
  acts: Map<string, Acts>
  places: Map<string, Place>
  residents: Residents
  communes: Communes
}

const noActs = (): Acts => ({ contributions: 0, supports: 0, referents: 0 })

/** What each territory did; whoever is here took part. */
export function actsByTerritory(counts: {
  contributions: Counts
  referents: Counts
  supports: Map<string, number>
}) {
  const acts = new Map<string, Acts>()
  const write = (name: keyof Acts, territory: string, count: number) => {
    const own = acts.get(territory) ?? noActs()
    own[name] = count
    acts.set(territory, own)
  }
  for (const { territory_id, count } of counts.contributions) {
    write('contributions', territory_id, count)
  }
  for (const { territory_id, count } of counts.referents) write('referents', territory_id, count)
  for (const [territory, count] of counts.supports) write('supports', territory, count)
  return acts
}

export function participation(counted: Counted): Participation {
  return {
    territories: counted.acts.size,
    kinds: byKind(counted),
    sizes: bySize(counted),
    departments: byDepartment(counted),
  }
}

function add(line: Acts & { participants: number }, acts: Acts) {
  line.participants += 1
  line.contributions += acts.contributions
  line.supports += acts.supports
  line.referents += acts.referents
}

function byKind({ acts, places }: Counted) {
  const lines = territoryKinds.map((kind) => ({ kind, participants: 0, ...noActs() }))
  for (const [id, own] of acts) {
    const line = lines.find(({ kind }) => kind === places.get(id)?.kind)
    if (line) add(line, own)
  }
  return lines
}

function bySize({ acts, places, communes }: Counted) {
  const lines = sizes.map((size) => ({ ...size, communes: 0, participants: 0, ...noActs() }))
  const lineOf = (id: SizeId) => lines.find((line) => line.id === id)
  for (const { population, count } of communes) {
    const line = lineOf(sizeOf(population))
    if (line) line.communes += count
  }
  for (const [id, own] of acts) {
    const place = places.get(id)
    const line = place?.kind === 'commune' ? lineOf(sizeOf(place.population)) : undefined
    if (line) add(line, own)
  }
  return lines.filter(({ id, communes: all, participants }) =>
    id === 'unknown' ? all + participants > 0 : true,
  )
}

/** Every département there is, in the order of codes, then what is of none. */
function byDepartment({ acts, places, communes, residents }: Counted): Department[] {
  const lines = new Map<string, Department>()
  const lineOf = (code: string | null, name: string | null) => {
    const key = code ?? ''
    const fresh = { code, name: code ? (name ?? code) : elsewhere, communes: 0, participants: 0 }
    const line = lines.get(key) ?? { ...fresh, ...noActs(), residents: 0 }
    lines.set(key, line)
    return line
  }
  for (const one of communes) {
    lineOf(one.department_code, one.department_name).communes += one.count
  }
  for (const [id, own] of acts) {
    const place = places.get(id)
    add(lineOf(place?.department_code ?? null, place?.department_name ?? null), own)
  }
  for (const { collectivite, nombre } of residents) {
    const place = places.get(collectivite ?? '')
    lineOf(place?.department_code ?? null, place?.department_name ?? null).residents += nombre
  }
  const sorted = [...lines.values()].sort((a, b) => ((a.code ?? '~') < (b.code ?? '~') ? -1 : 1))
  return sorted.filter((line) => line.code !== null || line.participants + line.residents > 0)
}

/** The name of the line of what is of no département, or withheld. */
export const elsewhere = 'Régions, et autres'
