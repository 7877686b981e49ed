// Deciding a registration, by the town hall or the team: a site with its first key, or a refusal.
import { decisionOf, refuseChanged } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { newKey } from '../host-sites/change.ts'
import { insertSite, setOrigins } from '../host-sites/new-store.ts'
import { originsOf } from './origins-store.ts'
import { requireDecidable } from './steps.ts'
import {
  findLive,
  findRegistration,
  liveKeyOf,
  type RegistrationRow,
  updateRegistration,
} from './store.ts'

export type Deciding = {
  isApproved: boolean
  by: 'town_hall' | 'team'
  staffId: string | null
  reason: string | null
  at: string
}

/** Answers what happened, of which whoever registers is told. */
export async function decideRegistration(trx: Trx, row: RegistrationRow, deciding: Deciding) {
  const { isApproved, by, staffId, reason, at } = deciding
  requireDecidable(row, isApproved ? 'approve' : 'refuse')
  const decided = { decided_at: at, decided_by: by, staff_id: staffId, reason, link_hash: null }
  const outcome = isApproved ? await becomeSite(trx, row, at) : { state: 'refused' as const }
  if (!(await updateRegistration(trx, row, { ...decided, ...outcome }))) {
    const now = await findRegistration(trx, row.id)
    await refuseChanged(trx, now && decisionOf(now))
  }
  const kind = isApproved ? 'site.approved' : 'site.refused'
  const data = { territoryId: row.territory_id, origin: row.origin, by }
  const { id: subject, participant_id: participantId } = row
  const event = { kind, subject, participantId, staffId, data, at } as const
  await append(trx, [event])
  return event
}

/**
 * The same first address for the same territory is the same site: its keeper changes, its keys stay, and
 * its addresses are those that were proved and agreed to now.
 */
async function becomeSite(trx: Trx, row: RegistrationRow, at: string) {
  const liveKey = liveKeyOf(row)
  const before = await findLive(trx, liveKey)
  if (before) await updateRegistration(trx, before, { state: 'replaced', live_key: null })
  const site = before?.site ?? newKey()
  if (!before?.site) {
    await insertSite(trx, {
      key: site,
      name: row.name,
      url: row.origin,
      at,
      territoryId: row.territory_id,
      consultationId: row.consultation_id,
    })
  }
  const addresses = await originsOf(trx, [row.id])
  await setOrigins(
    trx,
    site,
    addresses.map(({ origin }) => origin),
  )
  return { state: 'approved' as const, live_key: liveKey, site }
}
