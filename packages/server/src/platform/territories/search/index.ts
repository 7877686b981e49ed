// The index of territories, as searches read it: all in bytes and numbers, which weigh little and are never walked by
// the collector.
import type { Territory, TerritoryKind } from '../contract.ts'
import { territoryLabel } from '../store.ts'
import type { Scratch } from './ranks.ts'
import type { Texts } from './texts.ts'

/** What all territories of a kind and place share: said beside a name, it tells one from another. */
export type Surroundings = {
  kind: TerritoryKind
  departmentCode: string | null
  departmentName: string | null
  /** Their numbers among all that are said beside names. */
  words: number[]
}

/** Names that lead to a territory: its own, initials, those of former communes and of parts of it. */
export type Names = {
  places: Int32Array
  /** What one that is not its own adds to the rank of its place. */
  besides: Uint8Array
  /** Words of a name: from `firstWordOf[name]` up to the next one's. */
  firstWordOf: Int32Array
  words: Int32Array
  /** So many of them are the name; others are other ways to write it. */
  own: Uint8Array
}

export type TerritoryIndex = {
  /** By number of a place: the most peopled has the lowest. */
  records: Texts
  surroundingsOf: Uint16Array
  surroundings: Surroundings[]
  /** The words of all surroundings, each once. */
  beside: Texts
  names: Names
  /** Sorted; a word's number is its place here. */
  words: Texts
  letters: Int32Array
  /** Names that hold a word: from `firstOf[word]` up to the next one's. */
  firstOf: Int32Array
  namesOf: Int32Array
  /** Names of a place, its own first: from `firstNameOf[place]` up to the next one's. */
  firstNameOf: Int32Array
  namesOfPlace: Int32Array
  /** Whole names written in one, sorted, each with its name. */
  joined: Texts
  joinedLetters: Int32Array
  joinedName: Int32Array
  joinedPlace: Int32Array
  /** Where the names of the most peopled stand among them. */
  greatest: Int32Array
  /** Postcodes and official codes, then SIRENs: sorted, each with its place, negative when it is not its own. */
  codes: Coded
  sirens: Coded
  /** The numbers of a city's arrondissements. */
  parts: Map<number, Set<string>>
  scratch: Scratch
}

export type Coded = { texts: Texts; places: Int32Array }

export type Told = Pick<Territory, 'id' | 'code' | 'name' | 'siren' | 'population'> & {
  postcodes: string
}

/** What is told of a place and of no other: no name has two lines. */
export const recordOf = ({ id, code, name, siren, population, postcodes }: Told) =>
  [id, code, name, siren ?? '', population ?? '', postcodes].join('\n')

export function territoryAt(index: TerritoryIndex, place: number): Territory {
  const [id = '', code = '', name = '', siren, population, postcodes = ''] = index.records
    .at(place)
    .split('\n')
  const { kind, departmentCode, departmentName } = surroundingsAt(index, place)
  return {
    id,
    kind,
    code,
    name,
    label: territoryLabel({ kind, name, department_name: departmentName }),
    departmentCode,
    departmentName,
    siren: siren || null,
    population: population ? Number(population) : null,
    postcodes: postcodes.split(' ').filter(Boolean),
    endedOn: null,
  }
}

const nowhere: Surroundings = {
  kind: 'commune',
  departmentCode: null,
  departmentName: null,
  words: [],
}

export function surroundingsAt({ surroundings, surroundingsOf }: TerritoryIndex, place: number) {
  return surroundings[surroundingsOf[place] ?? 0] ?? nowhere
}
