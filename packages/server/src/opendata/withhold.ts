// Residents counted by commune, so that nobody can be recognised behind a small count.

/** Fewer residents than this in a commune could be recognised. */
export const residentsThreshold = 5

type Counted = { proposition: string; preuve: string; collectivite: string | null; nombre: number }

/** Small communes are joined to those without a commune: sums stay, names go. */
export function withholdSmall(counted: Counted[], threshold = residentsThreshold): Counted[] {
  const kept = new Map<string, Counted>()
  for (const row of counted) {
    const collectivite = row.nombre < threshold ? null : row.collectivite
    const key = `${row.proposition} ${row.preuve} ${collectivite ?? ''}`
    const before = kept.get(key)
    kept.set(key, { ...row, collectivite, nombre: row.nombre + (before?.nombre ?? 0) })
  }
  return [...kept.values()]
}
