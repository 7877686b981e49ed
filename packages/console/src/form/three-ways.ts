// Theirs, mine, and what both came from, field by field: only what both changed has to be asked about.

export type Way = 'same' | 'theirs' | 'mine' | 'both'

export type Compared<Fields> = {
  [Name in keyof Fields]: {
    field: Name
    base: Fields[Name]
    theirs: Fields[Name]
    mine: Fields[Name]
    /** Who changed it: `both`, to different things. */
    way: Way
  }
}[keyof Fields]

export function threeWays<Fields extends object>(base: Fields, theirs: Fields, mine: Fields) {
  return fieldsOf(base).map((field): Compared<Fields> => {
    const values = { base: base[field], theirs: theirs[field], mine: mine[field] }
    return { field, ...values, way: wayOf(values) }
  })
}

/** What to send: mine where I alone changed it, theirs elsewhere; where both did, what was chosen. */
export function merged<Fields extends object>(
  base: Fields,
  theirs: Fields,
  mine: Fields,
  chosen: Partial<Record<keyof Fields, 'theirs' | 'mine'>> = {},
): Fields {
  const result = { ...theirs }
  for (const { field, way } of threeWays(base, theirs, mine)) {
    if (way === 'mine' || (way === 'both' && chosen[field] === 'mine')) result[field] = mine[field]
  }
  return result
}

/** Those that must be asked about. */
export const conflicts = <Fields extends object>(base: Fields, theirs: Fields, mine: Fields) =>
  threeWays(base, theirs, mine).filter(({ way }) => way === 'both')

function wayOf({ base, theirs, mine }: { base: unknown; theirs: unknown; mine: unknown }): Way {
  if (isSame(theirs, mine)) return isSame(base, mine) ? 'same' : 'theirs'
  if (isSame(base, theirs)) return 'mine'
  return isSame(base, mine) ? 'theirs' : 'both'
}

function fieldsOf<Fields extends object>(fields: Fields): (keyof Fields)[] {
  const names: (keyof Fields)[] = []
  for (const name in fields) names.push(name)
  return names
}

/** Values of forms and of JSON; an absent one is as an empty one is. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (isEmpty(one) && isEmpty(other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name)))
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
