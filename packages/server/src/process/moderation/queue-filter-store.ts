// The contributions that filters of the queue find; whoever reads them orders and selects.
import { sql } from 'kysely'
import type { Db } from '../../platform/db/tables.ts'
import type { MarkRule } from '../../platform/settings/suspicion.ts'
import { fold } from '../../platform/text/fold.ts'
import type { ContributionState } from '../contributions/states.ts'

export type QueueFilter = {
  consultationId: string
  ids?: string[] | undefined
  state?: ContributionState[] | undefined
  kind?: 'need' | 'service' | undefined
  theme?: string[] | undefined
  territory?: string | undefined
  department?: string[] | undefined
  receivedBefore?: string | undefined
  receivedAfter?: string | undefined
  /** Ids; `none`, or `any` for whoever it is. */
  assignee?: string[] | undefined
  suspicion?: 'any' | 'none' | MarkRule | undefined
  suspicionGroup?: string | undefined
  q?: string | undefined
}

export function found(db: Db, filter: QueueFilter) {
  const { ids, state, kind, theme, territory, department, assignee, q } = filter
  let query = db.selectFrom('contributions').where('consultation_id', '=', filter.consultationId)
  if (ids) query = query.where('id', 'in', ids)
  if (state) query = query.where('state', 'in', state)
  if (kind) query = query.where('kind', '=', kind)
  if (theme) query = query.where('theme_id', 'in', theme)
  if (territory) query = query.where('territory_id', '=', territory)
  if (department) {
    query = query.where('territory_id', 'in', (inner) =>
      inner.selectFrom('territories').select('id').where('department_code', 'in', department),
    )
  }
  if (filter.receivedBefore) query = query.where('received_at', '<=', filter.receivedBefore)
  if (filter.receivedAfter) query = query.where('received_at', '>=', filter.receivedAfter)
  if (assignee) {
    query = query.where(({ or, eb }) =>
      or([
        eb('assignee_id', 'in', assignee),
        assignee.includes('none') ? eb('assignee_id', 'is', null) : sql<boolean>`1 = 0`,
        assignee.includes('any') ? eb('assignee_id', 'is not', null) : sql<boolean>`1 = 0`,
      ]),
    )
  }
  if (filter.suspicion === 'none') query = query.where('id', 'not in', marked(db))
  else if (filter.suspicion ?? filter.suspicionGroup) {
    query = query.where('id', 'in', marked(db, filter))
  }
  for (const word of q ? fold(q).split(' ').filter(Boolean) : []) {
    query = query.where('search_key', 'like', `%${word}%`)
  }
  return query
}

type Marked = Pick<QueueFilter, 'suspicion' | 'suspicionGroup'>

export function marked(db: Db, { suspicion = 'any', suspicionGroup }: Marked = {}) {
  let query = db.selectFrom('suspected_contributions').select('contribution_id')
  if (suspicion !== 'any' && suspicion !== 'none') query = query.where('rule', '=', suspicion)
  if (suspicionGroup) query = query.where('group_key', '=', suspicionGroup)
  return query
}
