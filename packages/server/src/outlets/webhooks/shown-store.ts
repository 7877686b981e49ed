// Whether what an event is about may be shown to anyone: now, or until the event took it back.

import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { RecordedEvent } from '../../platform/events/events.ts'
import { contributionStates } from '../../process/contributions/contract.ts'
import { isPublic } from '../../process/contributions/visibility.ts'
import { conditionOf } from './public-event.ts'

export async function isShown(db: Db, { kind, subject, data }: RecordedEvent) {
  const condition = conditionOf(kind)
  if (condition === 'public_contribution') return isContributionShown(db, subject, data)
  if (condition === 'published_proposal') return isProposalShown(db, subject)
  if (condition !== 'published_consultation') return true
  const row = await db
    .selectFrom('consultations')
    .select('state')
    .where('id', '=', subject)
    .executeTakeFirst()
  return row?.state === 'published'
}

/** A merged one was public if it had been published before: a draft may be merged as well. */
async function isProposalShown(db: Db, id: string) {
  const row = await db
    .selectFrom('proposals')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row?.state !== 'merged') return row?.state === 'published'
  const acts = await db
    .selectFrom('proposal_acts')
    .select('act')
    .where('proposal_id', '=', id)
    .where('act', 'in', ['create', 'publish'])
    .execute()
  const has = (act: string) => acts.some((one) => one.act === act)
  return has('publish') || !has('create')
}

/** Whoever read it learns that it is not shown any more: only its id leaves. */
async function isContributionShown(db: Db, id: string, data: RecordedEvent['data']) {
  const row = await db
    .selectFrom('contributions')
    .innerJoin('consultations', 'consultations.id', 'contributions.consultation_id')
    .select(['contributions.state', 'contributions.awaits_team', 'consultations.rules'])
    .where('contributions.id', '=', id)
    .executeTakeFirst()
  if (!row) return false
  const { contributionsPublicOnReceipt } = fromJson(row.rules)
  const read = { awaitsTeam: row.awaits_team === 1 }
  const before = 'from' in data ? contributionStates.filter((state) => state === data.from) : []
  return [row.state, ...before].some((state) =>
    isPublic(state, contributionsPublicOnReceipt === true, read),
  )
}
