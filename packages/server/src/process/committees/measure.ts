// What is known of each item: collectivités that support it, the members' grids, and its score.
import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { type EvaluationRow, evaluationsOf, recusalsOf } from './grid-store.ts'
import { territoriesOf } from './item-store.ts'
import { scoreOf } from './rules.ts'
import type { ItemRow, RecusalRow, SessionRow } from './store.ts'

export type Measure = {
  territories: number
  scoreHundredths: number | null
  /** Of those who have not stepped out since. */
  grids: EvaluationRow[]
  recusals: RecusalRow[]
}

export async function measure(db: Db, session: SessionRow, items: ItemRow[]) {
  const ids = items.map((item) => item.item_id)
  const counts = await territoriesOf(db, session.subject, ids)
  const evaluations = Map.groupBy(await evaluationsOf(db, session.id), (one) => one.item_id)
  const recusals = Map.groupBy(await recusalsOf(db, session.id), (one) => one.item_id)
  const mostTerritories = Math.max(0, ...counts.values())
  return new Map(
    ids.map((id): [string, Measure] => {
      const out = recusals.get(id) ?? []
      const grids = (evaluations.get(id) ?? []).filter(
        (one) => !out.some((recusal) => recusal.member_id === one.member_id),
      )
      const territories = counts.get(id) ?? 0
      const measured = {
        grids: grids.map((one): Record<string, number> => fromJson(one.scores)),
        territories,
        mostTerritories,
      }
      const scoreHundredths = scoreOf(measured, fromJson(session.criteria), session.score_max)
      return [id, { territories, scoreHundredths, grids, recusals: out }]
    }),
  )
}
