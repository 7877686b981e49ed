// The suggested groups of a queue, computed once for each state of the journal.

import type { Db } from '../../platform/db/tables.ts'
import { journalPosition } from '../../platform/events/journal.ts'
import { excerpt } from '../../platform/text/excerpt.ts'
import { findContributions } from '../contributions/store.ts'
import { type Aside, asides, hiding } from './aside.ts'
import { excerptLength } from './staff-contract.ts'
import {
  changedAfter,
  countWaiting,
  type Item,
  proposalItems,
  proposalStatesOf,
  versionsOf,
  type Waiting,
  waitingContributions,
} from './store.ts'
import { type Suggestion, suggestGroups } from './suggest.ts'
import { stemsOf } from './words.ts'

/** The oldest wait longest, and the time grows with the square: a longer queue is met in turns. */
export const mostCompared = 500
const mostProposals = 500

/** `waiting`: how many there were, which a database put back from a backup shows too. */
type Computed = { seq: number; waiting: number; compared: number; groups: Suggestion[] }

export function createSuggestions(db: Db) {
  const computed = new Map<string, Promise<Computed>>()

  async function compute(asked: Waiting, at: Pick<Computed, 'seq' | 'waiting'>): Promise<Computed> {
    const { consultationId } = asked
    const compared = await waitingContributions(db, asked, mostCompared)
    const proposals = await proposalItems(db, { consultationId, limit: mostProposals })
    const groups = await suggestGroups(
      compared.map(({ id, theme_id, title, text }) => ({
        key: id,
        themeId: theme_id,
        words: stemsOf(`${title} ${text}`),
      })),
      proposals.map(({ key, themeId, text }: Item) => ({ key, themeId, words: stemsOf(text) })),
    )
    return { ...at, compared: compared.length, groups }
  }

  /** As of now: nothing that the journal tells of is missed. */
  async function current(asked: Waiting, waiting: number): Promise<Computed> {
    const seq = await journalPosition(db)
    const key = `${asked.consultationId} ${asked.theme ?? ''}`
    const before = await computed.get(key)?.catch(() => undefined)
    const isSame = before?.waiting === waiting && (await isAsBefore(before.seq, seq))
    if (before && isSame) return before
    const next = compute(asked, { seq, waiting })
    computed.set(key, next)
    return next
  }

  /** Most of what happens leaves the texts that wait as they were. */
  async function isAsBefore(before: number, now: number) {
    if (before >= now) return before === now
    return (await changedAfter(db, before, now, 1)) !== undefined
  }

  return async ({ isAside = false, ...asked }: Waiting & { isAside?: boolean }) => {
    const waiting = await countWaiting(db, asked)
    // Whatever a theme is called, nothing is kept of one that has none.
    if (waiting === 0) return { items: [], waiting, compared: 0, setAside: 0 }
    const { groups, compared } = await current(asked, waiting)
    const kept = await asides(db, asked.consultationId)
    const judged = groups.map((group) => ({
      ...group,
      aside: hiding(kept, group.contributions)[0],
    }))
    const hidden = judged.filter(({ aside }) => aside)
    const shown = isAside ? hidden : judged.filter(({ aside }) => !aside)
    return { items: await present(db, shown), waiting, compared, setAside: hidden.length }
  }
}

async function present(db: Db, groups: (Suggestion & { aside: Aside | undefined })[]) {
  const ids = groups.flatMap(({ contributions }) => contributions)
  const found = new Map((await findContributions(db, ids)).map((one) => [one.id, one]))
  const versions = await versionsOf(db, ids)
  const wanted = groups.flatMap(({ proposal }) => (proposal ? [idOf(proposal.key)] : []))
  const proposals = new Map((await proposalStatesOf(db, wanted)).map((one) => [one.id, one]))
  return groups.map(({ contributions, likeness, proposal, aside }) => {
    const closest = proposal && proposals.get(idOf(proposal.key))
    return {
      likeness,
      setAside: aside ? { by: aside.by, at: aside.at } : null,
      proposal: proposal && closest ? { ...closest, likeness: proposal.likeness } : null,
      contributions: contributions.flatMap((id) => {
        const one = found.get(id)
        if (!one) return []
        const { kind, title, theme, territory } = one
        const [version, beginning] = [versions.get(id) ?? 1, excerpt(one.text, excerptLength)]
        return { id, kind, title, theme, territory, version, excerpt: beginning }
      }),
    }
  })
}

function idOf(key: string) {
  return key.slice(key.indexOf(':') + 1)
}
