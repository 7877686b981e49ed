// Whether what an event is about may be shown to anyone now.

import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { RecordedEvent } from '../../platform/events/events.ts'
import { isPublic } from '../../process/contributions/visibility.ts'
import { conditionOf } from './public-event.ts'

export async function isShown(db: Db, { kind, subject }: RecordedEvent) {
  const condition = conditionOf(kind)
  if (condition === 'public_contribution') return isContributionShown(db, subject)
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

async function isContributionShown(db: Db, id: string) {
  const row = await db
    .selectFrom('contributions')
    .innerJoin('consultations', 'consultations.id', 'contributions.consultation_id')
    .select(['contributions.state', 'contributions.awaits_team', 'consultations.rules'])
    .where('contributions.id', '=', id)
    .executeTakeFirst()
  if (!row) return false
  const { contributionsPublicOnReceipt } = fromJson(row.rules)
  const read = { awaitsTeam: row.awaits_team === 1 }
  return isPublic(row.state, contributionsPublicOnReceipt === true, read)
}
