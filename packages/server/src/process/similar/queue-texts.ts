// The texts that a queue compares: which they are now, and those that have to be read.
import { inChunks } from '../../platform/db/chunks.ts'
import type { Db } from '../../platform/db/tables.ts'
import { createPauses } from '../../platform/slices.ts'
import { isContribution, type WrittenText } from './grouping.ts'
import {
  contributionItems,
  type Item,
  idOf,
  keyOf,
  newestStanding,
  oldestWaiting,
  proposalItems,
  type Waiting,
} from './store.ts'

/** The oldest wait longest, and the time grows with the square: a longer queue is met in turns. */
export const mostCompared = 500
const mostProposals = 500
/** Read at once. */
const page = 100

export async function keysCompared(db: Db, asked: Waiting) {
  const waiting = await oldestWaiting(db, asked, mostCompared)
  const proposals = await newestStanding(db, asked.consultationId, mostProposals)
  return [
    ...waiting.map((id) => keyOf('contribution', id)),
    ...proposals.map((id) => keyOf('proposal', id)),
  ]
}

/** Of those that are still there. */
export async function textsOf(db: Db, keys: string[]): Promise<WrittenText[]> {
  const found: WrittenText[] = []
  const pause = createPauses()
  const take = async (items: Item[]) => {
    for (const { key, themeId, text } of items) found.push({ key, themeId, text })
    await pause()
  }
  const [contributions, proposals] = [keys.filter(isContribution), keys.filter(isProposal)]
  for (const some of inChunks(contributions.map(idOf), page))
    await take(await contributionItems(db, some, () => false))
  for (const some of inChunks(proposals.map(idOf), page))
    await take(await proposalItems(db, { ids: some, limit: page }))
  return found
}

const isProposal = (key: string) => !isContribution(key)
