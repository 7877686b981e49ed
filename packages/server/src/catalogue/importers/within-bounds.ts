// What a file says, within what the team's own forms take: the same bounds by every door.
import { faultsOf } from '../../platform/http/faults.ts'
import { type Doubt, doubt, type Warn } from '../../platform/language/doubt.ts'
import { wordFault } from '../../platform/language/language.ts'
import { fieldWords } from '../services/fields.ts'
import { writtenFields } from '../services/staff-contract.ts'
import type { ImportedValues, Item } from './item.ts'

const bounds = writtenFields.partial()

/** A text that is too long is cut, a list too; what is no value is left out. Each is said. */
export function withinBounds(item: Item): Item {
  const doubts: Doubt[] = []
  const { territories, ...given } = item.values
  const values = structuredClone(given)
  const warn: Warn = (one) => doubts.push(one)
  // A list that was cut has other places: what is in it is read again.
  for (const found of faultsIn(values).filter(({ path }) => path.length === 1))
    mend(values, found, warn)
  for (const found of faultsIn(values).filter(({ path }) => path.length > 1))
    mend(values, found, warn)
  if (doubts.length === 0) return item
  const all = territories ? { ...values, territories } : values
  return { ...item, values: all, doubts: [...item.doubts, ...doubts] }
}

function faultsIn(values: Bounded): Found[] {
  const { error } = bounds.safeParse(values)
  return (error ? faultsOf(error) : []).map(({ path, fault, limit }) => ({
    path: path.split('.'),
    fault,
    limit: limit ?? 0,
  }))
}

type Bounded = Omit<ImportedValues, 'territories'>
type Found = { path: string[]; fault: string; limit: number }

function mend(values: Bounded, { path, fault, limit }: Found, warn: Warn) {
  const [field = ''] = path
  const name = new Map<string, string>(Object.entries(words)).get(field) ?? field
  const holder = path.slice(0, -1).reduce<unknown>(within, values)
  const last = path.at(-1) ?? ''
  const value = within(holder, last)
  if (typeof holder !== 'object' || holder === null) return
  if (typeof value === 'string' && fault === 'too_long') {
    Reflect.set(holder, last, `${[...value].slice(0, limit - 1).join('')}…`)
    warn(
      doubt(
        `${name} : trop long, coupé à ${limit} caractères`,
        `${field}: too long, cut to ${limit} characters`,
      ),
    )
  } else if (Array.isArray(value) && limit > 0 && value.length > limit) {
    Reflect.set(holder, last, value.slice(-limit))
    warn(
      doubt(
        `${name} : plus de ${limit}, les derniers sont gardés`,
        `${field}: more than ${limit}, the last are kept`,
      ),
    )
  } else {
    // A name is never left out: its service would have none.
    if (field !== 'name') Reflect.deleteProperty(values, field)
    warn(
      doubt(
        `${name} : n’est pas ce que la fiche accepte (${wordFault({ path: field, fault, limit })})`,
        `${field}: not what the catalogue takes (${fault})`,
      ),
    )
  }
}

const words = { ...fieldWords, stages: 'étapes', roadmap: 'feuille de route' }

function within(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined
}
