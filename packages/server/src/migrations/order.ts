// Whether migrations are well named and in order, and what is wrong between them and a database.

/** It cannot be brought to this program's migrations. */
export class UnfitDatabase extends Error {
  override readonly name = 'UnfitDatabase'
}

/** What is wrong with the names of a program's migrations. */
export function faultOfList(names: string[]) {
  for (const [at, name] of names.entries()) {
    if (!isDated(name)) return `"${name}" is no name of a migration, as "2026-12-24-thanks" is.`
    const before = names[at - 1]
    if (before === name) return `Two migrations are called "${name}".`
    if (before !== undefined && before > name) {
      return `The migration "${name}" comes before "${before}" by its name, and stands after it.`
    }
  }
}

/** Why a database cannot be brought to these migrations, in words for whoever hosts it. */
export function faultOfDatabase(applied: string[], names: string[]) {
  const untouched = 'Nothing of it was changed.'
  const unknown = applied.find((name) => !names.includes(name))
  if (unknown !== undefined && !isDated(unknown)) {
    return `This database was made before the first release (by "${unknown}"), and no release reads it. ${untouched} Take a new one.`
  }
  if (unknown !== undefined) {
    return `This database was changed by a newer version ("${unknown}"), which this one does not know. ${untouched} Start that version, or restore a backup of before.`
  }
  const newest = applied.toSorted().at(-1) ?? ''
  const missed = names.find((name) => name < newest && !applied.includes(name))
  if (missed !== undefined) {
    return `This database lacks "${missed}" and has what comes after ("${newest}"). ${untouched} A migration is added at the end: give it a later date.`
  }
}

function isDated(name: string) {
  const day = name.match(/^(\d{4}-\d{2}-\d{2})(-[a-z0-9]+)+$/)?.[1]
  if (day === undefined) return false
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
