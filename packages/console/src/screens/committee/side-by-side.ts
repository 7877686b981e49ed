// Grids side by side: a row a criterion, a column a member, and how far apart they are.
import type { CommitteeItemDetail, StaffCommitteeDetail } from '@parvis/sdk/staff'

type Session = Pick<StaffCommitteeDetail, 'criteria' | 'members'>

export type CriterionRow = {
  id: string
  title: string
  weight: number
  /** In the order of the members who have a grid. */
  scores: readonly number[]
  mean: number | null
  /** The lowest and the highest are at least half the scale apart: worth talking about. */
  isApart: boolean
}

export function sideBySide(
  { criteria, members }: Session,
  { grids }: Pick<CommitteeItemDetail, 'grids'>,
  scoreMax: number,
) {
  const columns = members.flatMap((member) => {
    const grid = grids.find(({ memberId }) => memberId === member.id)
    return grid ? [{ member, grid }] : []
  })
  const rows = criteria
    .filter(({ kind }) => kind === 'scored')
    .map(({ id, title, weight }): CriterionRow => {
      const scores = columns.map(({ grid }) => grid.scores[id] ?? 0)
      const sum = scores.reduce((total, score) => total + score, 0)
      return {
        id,
        title,
        weight,
        scores,
        mean: scores.length > 0 ? sum / scores.length : null,
        isApart: Math.max(...scores) - Math.min(...scores) >= scoreMax / 2,
      }
    })
  return { columns, rows }
}
