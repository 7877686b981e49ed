// What the team changes of working groups: opening, editing, ending.

import { type Author, changedBy, lastChange, refuseChanged } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Fact } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireSlug } from '../../platform/text/slug.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import type { WorkingGroupEvents } from './event-kinds.ts'
import { findGroup, insertGroup, updateGroup } from './store.ts'

type Texts = { title: string; purpose: string }

export async function requireKept(trx: Trx, proposalId: string) {
  const proposal = (await loadProposalFacts(trx, [proposalId])).get(proposalId)
  if (!proposal) return refuse('proposal_not_found')
  if (proposal.decision !== 'kept') refuse('proposal_not_kept')
  return proposal
}

/** Answers its id. */
export async function createGroup(
  trx: Trx,
  author: Author,
  { proposalId, title, purpose }: Texts & { proposalId: string },
) {
  await requireKept(trx, proposalId)
  const base = requireSlug(title)
  const row = {
    proposal_id: proposalId,
    title,
    purpose,
    version: 1,
    ended_at: null,
    created_at: author.at,
    ...changedBy(author),
  }
  let id = base
  for (let count = 2; !(await insertGroup(trx, { ...row, id })); count += 1) id = `${base}-${count}`
  await record(trx, author, {
    kind: 'working_group.created',
    subject: id,
    data: { title, proposalId },
  })
  return id
}

type Edit = {
  id: string
  version: number
  title?: string | undefined
  purpose?: string | undefined
  ended?: boolean | undefined
}

/** What is left out stays. */
export async function editGroup(trx: Trx, author: Author, { id, version, ...given }: Edit) {
  const row = (await findGroup(trx, id)) ?? refuse('working_group_not_found')
  const { title = row.title, purpose = row.purpose, ended = row.ended_at !== null } = given
  const changed = await updateGroup(
    trx,
    { id, version },
    {
      title,
      purpose,
      ended_at: ended ? (row.ended_at ?? author.at) : null,
      ...changedBy(author),
    },
  )
  if (!changed) {
    const now = (await findGroup(trx, id)) ?? row
    await refuseChanged(trx, { ...lastChange(now), act: 'edit' })
  }
  const data = { title, titleBefore: row.title, proposalId: row.proposal_id, ended }
  await record(trx, author, { kind: 'working_group.edited', subject: id, data })
}

export async function record(
  trx: Trx,
  { staffId, at }: Author,
  fact: Fact<keyof WorkingGroupEvents> & { subject: string },
) {
  await append(trx, [{ ...fact, participantId: null, staffId, at }])
}
