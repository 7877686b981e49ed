// What deciding on held supports would change of the figures: decided, counted, and taken back.

import { heldByReceipts } from '../../../intents/reviews-store.ts'
import type { Author } from '../../../people/staff/author.ts'
import { rehearsed } from '../../../platform/db/rehearse.ts'
import type { Deps } from '../../../platform/deps.ts'
import { decide } from './decide.ts'
import type { Decision } from './states.ts'
import { talliesOf } from './store.ts'

type Asked = {
  groupKey: string
  decision: Decision
  items: { receipt: string; version: number }[]
}

export function previewDecision({ database }: Pick<Deps, 'database'>, asked: Asked, by: Author) {
  return rehearsed(database.db, async (trx) => {
    const held = await heldByReceipts(
      trx,
      asked.items.map(({ receipt }) => receipt),
    )
    const ids = [...new Set(held.map((row) => row.proposal_id))]
    const before = await talliesOf(trx, ids)
    await decide(trx, { ...asked, reason: '' }, { ...by, database })
    const after = await talliesOf(trx, ids)
    return {
      outcome: 'preview' as const,
      tallies: after.map(({ id, title, residents }, at) => ({
        proposal: { id, title },
        before: before[at]?.residents ?? 0,
        after: residents,
      })),
    }
  })
}
