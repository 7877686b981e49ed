// Groupings let in or taken out by the team, when they asked otherwise than on the page.

import { type Author, refuseChanged } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { sealContact } from '../../platform/personal-data/contact.ts'
import { publicDay } from '../../platform/personal-data/withhold.ts'
import { refuse } from '../../platform/refusal.ts'
import { kindsWith } from '../../platform/territories/kinds.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { record, requireKept } from './change.ts'
import type { GroupMember } from './contract.ts'
import { deleteMember, insertMember, lastMembership } from './members-store.ts'
import { requireJoiningTerritory } from './rules.ts'
import type { StaffGroupMember } from './staff-contract.ts'

type Asked = { proposalId: string; territoryId: string; reason: string }
type Tools = { receipt: () => string; seal: (text: string) => string }

export async function addMember(
  trx: Trx,
  author: Author & Tools,
  asked: Asked & { contact?: { name: string; phone: string } | undefined },
): Promise<StaffGroupMember> {
  const { proposalId, territoryId, reason, contact } = asked
  const { consultation } = await requireKept(trx, proposalId)
  const territory = (await findTerritory(trx, territoryId)) ?? refuse('territory_not_found')
  requireJoiningTerritory(territory, kindsWith(consultation.rules.referentKinds, territory))
  const { stored, isNew } = await insertMember(trx, {
    proposal_id: proposalId,
    territory_id: territoryId,
    participant_id: null,
    contact: contact ? sealContact(contact, author.seal) : null,
    evidence: 'staff',
    intent_id: null,
    site_key: null,
    receipt: author.receipt(),
    recorded_at: author.at,
  })
  if (!isNew) {
    refuse('territory_already_member', { territory: territory.label, since: stored.recorded_at })
  }
  await record(trx, author, {
    kind: 'working_group.joined',
    subject: proposalId,
    data: { territoryId, territory: territory.label, receipt: stored.receipt, reason },
  })
  return joined(territory, stored)
}

export async function removeMember(
  trx: Trx,
  author: Author,
  { proposalId, territoryId, receipt, reason }: Asked & { receipt: string },
): Promise<StaffGroupMember> {
  const territory = await findTerritory(trx, territoryId)
  const removed = await deleteMember(trx, proposalId, territoryId, receipt)
  if (!removed || !territory) {
    const last = await lastMembership(trx, proposalId, territoryId)
    if (last) await refuseChanged(trx, last)
    return refuse('member_not_found', { territory: territory?.label ?? territoryId })
  }
  await record(trx, author, {
    kind: 'working_group.left',
    subject: proposalId,
    data: { territoryId, territory: territory.label, receipt: removed.receipt, reason },
  })
  return joined(territory, removed)
}

type Territory = GroupMember['territory']
type Row = { recorded_at: string; receipt: string }

const joined = ({ id, kind, name, label }: Territory, row: Row): StaffGroupMember => ({
  territory: { id, kind, name, label },
  byRight: false,
  since: publicDay(row.recorded_at),
  receipt: row.receipt,
})
