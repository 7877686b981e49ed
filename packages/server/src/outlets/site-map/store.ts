// What is published and has a page of its own: ids and titles only.
import type { Db } from '../../platform/db/tables.ts'

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

/** Each with when its public text changed last, as the journal has it. */
export async function datedProposals(db: Db) {
  return db
    .selectFrom('proposals')
    .innerJoin('consultations', 'consultations.id', 'proposals.consultation_id')
    .leftJoin('events', (join) =>
      join
        .onRef('events.subject', '=', 'proposals.id')
        .on('events.kind', 'in', ['proposal.published', 'proposal.edited']),
    )
    .where('proposals.state', '=', 'published')
    .where('consultations.state', '=', 'published')
    .groupBy(['proposals.id', 'proposals.published_at'])
    .select(({ fn }) => [
      'proposals.id',
      fn.coalesce(fn.max('events.at'), 'proposals.published_at').as('changed_at'),
    ])
    .orderBy('proposals.id')
    .execute()
}

export async function datedServices(db: Db) {
  return db
    .selectFrom('services')
    .select(['id', 'updated_on', 'changed_at'])
    .orderBy('id')
    .execute()
}
