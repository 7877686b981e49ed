// Who changed a contribution last, by a decision or by its words: what one is told who comes second.
import { refuseChanged } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { revisionsOf } from '../contributions/revisions/revisions.store.ts'
import { actsOf } from './store.ts'

export async function refuseChangedWords(trx: Trx, id: string): Promise<never> {
  const acts = await actsOf(trx, [id])
  const revisions = await revisionsOf(trx, id)
  const all = [...acts, ...revisions].toSorted((one, other) => one.version - other.version)
  return refuseChanged(trx, all.at(-1))
}
