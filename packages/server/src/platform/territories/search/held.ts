// The index of territories that this process holds: read from the database, and again after an import.
import { type Answers, presentAnswer } from '../../answers/answers.ts'
import type { Db } from '../../db/tables.ts'
import type { Deps } from '../../deps.ts'
import { onOurBehalf } from '../../party.ts'
import { repeat } from '../../repeat.ts'
import { createPauses, inSlices } from '../../slices.ts'
import { longestSearch } from '../contract.ts'
import { type FoundRow, lastImport, livingTerritories, otherNames } from '../store.ts'
import { type Found, findIn, type Search } from './find.ts'
import type { TerritoryIndex } from './index.ts'
import { IndexMaker, type OtherName } from './make-index.ts'

export type TerritorySearch = {
  find(search: Search): Promise<Found[]>
  /** Reads them if an import has changed some, or none was read. */
  follow(): Promise<unknown>
}

declare module '../../deps.ts' {
  interface Deps {
    /** Finds territories as people type them. */
    territorySearch: TerritorySearch
  }
}

/** What is found depends on what this process has read. */
const ofIndex = { table: 'territories' }

/** Read at once: less than a millisecond, and so little that a collection on the way keeps hardly any. */
const page = 50

type Needed = { db: Db; answers: Pick<Answers, 'apart' | 'changed'> }

export function createTerritorySearch({ db, answers }: Needed): TerritorySearch {
  let held: { index: TerritoryIndex; number: number } | undefined
  let reading: Promise<TerritoryIndex> | undefined

  function follow() {
    reading ??= onOurBehalf(() => answers.apart(read)).finally(() => {
      reading = undefined
    })
    return reading
  }

  async function read() {
    const number = await lastImport(db)
    if (held?.number === number) return held.index
    const maker = new IndexMaker()
    await eachOfPages<FoundRow>({
      read: (last) => livingTerritories(db, last?.id ?? '', page),
      take: (row) => maker.addTerritory(row),
    })
    await eachOfPages<OtherName>({
      read: (_, from) => otherNames(db, from, page),
      take: (name) => maker.addOtherName(name),
    })
    const index = await inSlices(maker.finish())
    held = { index, number }
    answers.changed([ofIndex])
    return index
  }

  return {
    follow,
    async find(search) {
      presentAnswer()?.reads([ofIndex])
      // Nothing is called so.
      if (search.q.length > longestSearch) return []
      return findIn(held?.index ?? (await follow()), search)
    },
  }
}

type Paged<Row> = {
  read: (last: Row | undefined, from: number) => Promise<Row[]>
  take: (row: Row) => void
}

/** None is kept: all of them would weigh more than the index. */
async function eachOfPages<Row>({ read, take }: Paged<Row>) {
  const pause = createPauses()
  let last: Row | undefined
  for (let from = 0; ; from += page) {
    const rows = await read(last, from)
    for (const row of rows) take(row)
    if (rows.length < page) return
    last = rows.at(-1)
    await pause()
  }
}

/** Beside the requests: what an import changed is found some seconds later. */
export function startTerritories(
  { territorySearch, log }: Pick<Deps, 'territorySearch' | 'log'>,
  everyMilliseconds = 5000,
) {
  const work = () => territorySearch.follow()
  return repeat(log, { name: 'territories', everyMilliseconds, firstAfterMilliseconds: 0, work })
}

/** As pages show them. */
export async function placesOf({ territorySearch }: Pick<Deps, 'territorySearch'>, search: Search) {
  return (await territorySearch.find(search)).map(({ territory }) => territory)
}
