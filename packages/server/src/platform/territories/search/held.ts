// The index of territories that this process holds: read from the database, and again after an import.
import type { Db } from '../../db/tables.ts'
import type { Deps } from '../../deps.ts'
import { onOurBehalf } from '../../party.ts'
import { repeat } from '../../repeat.ts'
import { createPauses, inSlices } from '../../slices.ts'
import { longestSearch } from '../contract.ts'
import {
  lastImport,
  livingTerritories,
  otherNames,
  type TerritoryRow,
  toTerritory,
} from '../store.ts'
import { type Found, findIn, type Search } from './find.ts'
import { buildIndex, type OtherName, type TerritoryIndex } from './index.ts'

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

/** Read at once: a millisecond or two. */
const page = 250

export function createTerritorySearch({ db }: { db: Db }): TerritorySearch {
  let held: { index: TerritoryIndex; number: number } | undefined
  let reading: Promise<TerritoryIndex> | undefined

  function follow() {
    reading ??= onOurBehalf(read).finally(() => {
      reading = undefined
    })
    return reading
  }

  async function read() {
    const number = await lastImport(db)
    if (held?.number === number) return held.index
    const rows = await inPages<TerritoryRow>((last) => livingTerritories(db, last?.id ?? '', page))
    const others = await inPages<OtherName>((_, from) => otherNames(db, from, page))
    const index = await inSlices(buildIndex(rows, others))
    held = { index, number }
    return index
  }

  return {
    follow,
    async find(search) {
      // Nothing is called so.
      if (search.q.length > longestSearch) return []
      return findIn(held?.index ?? (await follow()), search)
    },
  }
}

async function inPages<Row>(read: (last: Row | undefined, from: number) => Promise<Row[]>) {
  const rows: Row[] = []
  const pause = createPauses()
  for (;;) {
    const some = await read(rows.at(-1), rows.length)
    for (const row of some) rows.push(row)
    if (some.length < page) return rows
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
  return (await territorySearch.find(search)).map(({ row }) => toTerritory(row))
}
