// What is known of each item: collectivités that support it, the members' grids, and its score.
import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { type EvaluationRow, evaluationsOf, recusalsOf } from './grid-store.ts'
import { territoriesOf } from './item-store.ts'
import { isWholeGrid, marksOf, scoreOf } from './rules.ts'
import type { ItemRow, RecusalRow, SessionRow } from './store.ts'

export type Measure = {
  territories: number
  scoreHundredths: number | null
  /** Of the members' own grids; null without any, or where they are withheld. */
  marks: ReturnType<typeof marksOf>
  /** Whole ones, of those who have not stepped out since. */
  grids: EvaluationRow[]
  recusals: RecusalRow[]
  /** Why whoever reads does not see what others scored. */
  withheld: Withheld
}

export type Withheld = 'score_first' | 'recused' | null

export async function measure(db: Db, session: SessionRow, items: ItemRow[]) {
  const ids = items.map((item) => item.item_id)
  const counts = await territoriesOf(db, session.subject, ids)
  const evaluations = Map.groupBy(await evaluationsOf(db, session.id), (one) => one.item_id)
  const recusals = Map.groupBy(await recusalsOf(db, session.id), (one) => one.item_id)
  const criteria = fromJson(session.criteria)
  const mostTerritories = Math.max(0, ...counts.values())
  return new Map(
    ids.map((id): [string, Measure] => {
      const out = recusals.get(id) ?? []
      const grids = (evaluations.get(id) ?? []).filter(
        (one) =>
          isWholeGrid(fromJson(one.scores), criteria) &&
          !out.some((recusal) => recusal.member_id === one.member_id),
      )
      const territories = counts.get(id) ?? 0
      const scores = grids.map((one): Record<string, number> => fromJson(one.scores))
      const measured = { grids: scores, territories, mostTerritories }
      const scoreHundredths = scoreOf(measured, criteria, session.score_max)
      const marks = marksOf(scores, criteria)
      return [id, { territories, scoreHundredths, marks, grids, recusals: out, withheld: null }]
    }),
  )
}
