// What is published and has a page of its own: ids and titles only.
import type { Db } from '../../platform/db/database.ts'

/** Of each kind: beyond, the list's own page has the rest. */
export const shown = 300

/** By title, with one more than is shown when there are more. */
export async function publishedProposals(db: Db) {
  return db
    .selectFrom('proposals')
    .innerJoin('consultations', 'consultations.id', 'proposals.consultation_id')
    .select(['proposals.id', 'proposals.title'])
    .where('proposals.state', '=', 'published')
    .where('consultations.state', '=', 'published')
    .orderBy('proposals.search_key')
    .orderBy('proposals.id')
    .limit(shown + 1)
    .execute()
}

/** By title, with one more than is shown when there are more. */
export async function listedServices(db: Db) {
  return db
    .selectFrom('services')
    .select(['id', 'name as title'])
    .orderBy('search_key')
    .orderBy('id')
    .limit(shown + 1)
    .execute()
}
