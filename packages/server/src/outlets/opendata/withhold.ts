// The one rule for figures about residents of a place: what may be said, so that nobody is told apart.

/** Fewer residents than this in a place could be recognised: they are counted by as many. */
export const residentsThreshold = 5

export type CountedResidents = {
  proposition: string
  preuve: string
  collectivite: string | null
  nombre: number
}

/** Whole groups of five; those who are left over are said of no place. */
export function shownOfPlace(count: number) {
  return count - (count % residentsThreshold)
}

/** From when on an act is of no place yet: a figure that moved by the minute would tell who acted. */
export function settledBefore(now: string) {
  return `${now.slice(0, 10)}T00:00:00.000Z`
}

type Moment = { settled: CountedResidents[]; fresh: CountedResidents[] }

/**
 * What may be published of residents by place: whole groups of five, as they were when the day began.
 * Whoever is left over, and whoever acted today, is joined to those without a place, so that sums are
 * always the live tallies. What is joined is five at least as well, unless there is nothing to join it
 * to: otherwise the total, less the places that are named, would tell of a last one.
 */
export function residentsByPlace({ settled, fresh }: Moment): CountedResidents[] {
  const groups = Map.groupBy(settled, (row) => `${row.proposition} ${row.preuve}`)
  const shown = [...groups.values()].flatMap(byPlace)
  const known = new Map<string, CountedResidents>()
  const nowhere = fresh.map((row) => ({ ...row, collectivite: null }))
  for (const row of [...shown, ...nowhere]) {
    const key = `${row.proposition} ${row.preuve} ${row.collectivite ?? ''}`
    const nombre = row.nombre + (known.get(key)?.nombre ?? 0)
    known.set(key, { ...row, nombre })
  }
  return [...known.values()]
}

function byPlace(rows: CountedResidents[]): CountedResidents[] {
  const [first] = rows
  if (!first) return []
  const total = rows.reduce((sum, { nombre }) => sum + nombre, 0)
  const named = rows.flatMap((row) => {
    const nombre = row.collectivite === null ? 0 : shownOfPlace(row.nombre)
    return nombre > 0 ? [{ ...row, nombre }] : []
  })
  const left = () => total - named.reduce((sum, { nombre }) => sum + nombre, 0)
  if (left() > 0 && left() < residentsThreshold) giveUpAGroup(named)
  const rest = left()
  return [
    ...(rest > 0 ? [{ ...first, collectivite: null, nombre: rest }] : []),
    ...named.filter(({ nombre }) => nombre > 0),
  ]
}

/** Of the largest: it is the one that still says something afterwards. */
function giveUpAGroup(named: CountedResidents[]) {
  const [largest] = named.toSorted((one, other) => other.nombre - one.nombre)
  if (largest) largest.nombre -= residentsThreshold
}
