// What a decision on a case would take out of the counts, or give back: done, listed, and taken back.
import type { Author } from '../../people/staff/author.ts'
import { rehearsed } from '../../platform/db/rehearse.ts'
import type { Deps } from '../../platform/deps.ts'
import { decide } from './decide.ts'
import type { Decision } from './states.ts'
import { withdrawalsOf } from './store.ts'

type Asked = { id: string; decision: Decision; version: number }

export function previewDecision({ database }: Pick<Deps, 'database'>, asked: Asked, by: Author) {
  return rehearsed(database.db, async (trx) => {
    const before = await withdrawalsOf(trx, asked.id)
    await decide(trx, { ...asked, reason: '' }, { ...by, database })
    const after = await withdrawalsOf(trx, asked.id)
    return {
      outcome: 'preview' as const,
      // Reopened, what had been taken out comes back, or stays out with another case.
      acts: asked.decision === 'reopen' ? before : after,
    }
  })
}
