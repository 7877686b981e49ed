// What the board shows: proposals, and the cards of the columns that are seen.
import {
  listModerationQueue,
  listProposalCards,
  listStaffProposals,
  type StaffProposal,
} from '@parvis/sdk/staff'
import { connection } from '../../server/staff.ts'
import { atVersions, type Column, type Move, moved, waiting } from './moves.ts'

export type Wanted = { consultation?: string; q?: string; theme?: string[] }

/** Cards of a column at once: the others are on its next pages. */
export const cardsAPage = 15
/** Columns whose cards are asked for together. */
const together = 20

const shownStates: ('draft' | 'published')[] = ['draft', 'published']

export class BoardData {
  proposals: ReadonlyMap<string, StaffProposal> = new Map()
  columns: readonly Column[] = []
  isRead = false
  fault: unknown
  #wanted: Wanted = {}
  #reading?: AbortController
  #coming = new Set<string>()
  readonly #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Everything anew, for this consultation and these filters. */
  async read(wanted: Wanted) {
    this.#reading?.abort()
    this.#reading = new AbortController()
    this.#wanted = wanted
    this.#coming.clear()
    const { signal } = this.#reading
    try {
      const [proposals, first] = await Promise.all([
        everyProposal(wanted, signal),
        this.#waiting(0, signal),
      ])
      this.proposals = new Map(proposals.map((proposal) => [proposal.id, proposal]))
      this.columns = [
        first,
        ...proposals.map(({ id, contributionCount }) => ({
          id,
          offset: 0,
          total: contributionCount,
        })),
      ]
      this.isRead = true
      this.fault = undefined
    } catch (error) {
      if (signal.aborted) return
      this.fault = error
    }
    this.#changed()
  }

  stop() {
    this.#reading?.abort()
  }

  column(id: string) {
    return this.columns.find((column) => column.id === id)
  }

  card(id: string) {
    return this.columns.flatMap(({ cards }) => cards ?? []).find((card) => card.id === id)
  }

  /** These columns are seen: those that were not read come. */
  async want(ids: readonly string[]) {
    const missing = ids.filter(
      (id) => id !== waiting && !this.#coming.has(id) && !this.column(id)?.cards,
    )
    if (missing.length > 0) await this.#cards(missing.slice(0, together), 0)
  }

  /** Another page of one column. */
  async turn(id: string, offset: number) {
    if (id === waiting) this.#put(await this.#waiting(offset))
    else await this.#cards([id], offset)
    this.#changed()
  }

  /** These columns read anew, and the proposals that they are of: some may have come, or gone. */
  async reread(ids: readonly string[]) {
    const proposals = ids.filter((id) => id !== waiting).slice(0, 100)
    if (proposals.length > 0) {
      const query = { ...this.#wanted, ids: proposals, state: shownStates, limit: 100 }
      const { items } = await listStaffProposals(connection, query)
      this.#arrange(proposals, items)
    }
    for (const id of ids) {
      const column = this.column(id)
      if (column?.cards) await this.turn(id, column.offset)
    }
    this.#changed()
  }

  move(move: Move) {
    this.columns = moved(this.columns, move)
    this.#changed()
  }

  versions(versions: readonly { id: string; version: number }[]) {
    this.columns = atVersions(this.columns, versions)
    this.#changed()
  }

  async #waiting(offset: number, signal?: AbortSignal): Promise<Column> {
    const query = {
      ...this.#wanted,
      state: ['received' as const],
      sort: 'oldest' as const,
      offset,
      limit: cardsAPage,
    }
    const { items, total } = await listModerationQueue(connection, query, { signal })
    return { id: waiting, cards: items, offset, total: total ?? items.length }
  }

  async #cards(ids: readonly string[], offset: number) {
    const signal = this.#reading?.signal
    for (const id of ids) this.#coming.add(id)
    try {
      const query = { proposals: [...ids], offset, limit: cardsAPage }
      const { items } = await listProposalCards(connection, query, { signal })
      for (const { proposalId, total, cards } of items)
        this.#put({ id: proposalId, cards, offset, total })
    } catch (error) {
      if (signal?.aborted) return
      this.fault = error
    } finally {
      for (const id of ids) this.#coming.delete(id)
    }
    this.#changed()
  }

  #arrange(asked: readonly string[], read: readonly StaffProposal[]) {
    const proposals = new Map(this.proposals)
    for (const id of asked) proposals.delete(id)
    for (const one of read) proposals.set(one.id, one)
    this.proposals = proposals
    const stay = this.columns.filter(({ id }) => id === waiting || proposals.has(id))
    const come = read.filter(({ id }) => !this.column(id))
    this.columns = stay
      .map((column) => ({ ...column, total: countOf(column, proposals.get(column.id)) }))
      .concat(come.map(({ id, contributionCount: total }) => ({ id, offset: 0, total })))
  }

  #put(read: Column) {
    this.columns = this.columns.map((column) => (column.id === read.id ? read : column))
  }
}

const countOf = ({ total }: Column, proposal?: StaffProposal) =>
  proposal?.contributionCount ?? total

async function everyProposal({ consultation, q, theme }: Wanted, signal: AbortSignal) {
  const all: StaffProposal[] = []
  for (;;) {
    const { items, total } = await listStaffProposals(
      connection,
      {
        consultation,
        q,
        theme,
        state: shownStates,
        sort: 'title',
        offset: all.length,
        limit: 100,
      },
      { signal },
    )
    all.push(...items)
    if (items.length === 0 || all.length >= total) return all
  }
}
