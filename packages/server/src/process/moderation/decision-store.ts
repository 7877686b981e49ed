// What deciding about contributions needs of them, in one query.
import type { Trx } from '../../platform/db/tables.ts'

export async function findForDecision(trx: Trx, ids: string[]) {
  const rows = await trx
    .selectFrom('contributions')
    .select(['id', 'consultation_id', 'state', 'version', 'assignee_id', 'participant_id'])
    .select([
      'title',
      'on_behalf',
      'programme_id',
      'rejection_reason',
      'rejection_text',
      'decision',
    ])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type DecidedRow =
  Awaited<ReturnType<typeof findForDecision>> extends Map<string, infer Row> ? Row : never

/** Titles and states of proposals, by id. */
export async function proposalsNamed(trx: Trx, ids: string[]) {
  if (ids.length === 0) return new Map<string, { title: string; state: string; of: string }>()
  const rows = await trx
    .selectFrom('proposals')
    .select(['id', 'title', 'state', 'consultation_id'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(
    rows.map(({ id, title, state, consultation_id: of }) => [id, { title, state, of }]),
  )
}
