// Merging a proposal into another: contributions and supports move, and its page leads there.

import { type Author, authorColumns, refuseChanged } from '../../people/staff/author.ts'
import { inChunks } from '../../platform/db/chunks.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { groupingClosedSince } from '../consultations/grouping-window.ts'
import { consultationFrames } from '../consultations/store.ts'
import { changeOutcomes, linksOf } from '../contributions/outcome-store.ts'
import { findForDecision } from '../moderation/decision-store.ts'
import { actsOf, insertActs, type NewAct } from '../moderation/store.ts'
import { contributionsOf, type GroupedRow } from '../proposals/acts-store.ts'
import {
  change,
  proposalEvent,
  requireAct,
  requireProposal,
  requireVersion,
} from '../proposals/change.ts'
import { underCommittee } from '../proposals/examined-store.ts'
import { holdLive } from '../proposals/merged-store.ts'
import { proposalState } from '../proposals/states.ts'
import { mergeSupports } from '../supports/merge.ts'
import { holdTallies } from '../supports/settle.ts'

type Asked = { id: string; version: number; into: string; intoVersion: number }

export async function merge(trx: Trx, author: Author, { id, version, into, intoVersion }: Asked) {
  // Held before anything is read: what is being grouped into it is seen, or finds it away.
  await holdLive(trx, [id, into])
  const row = await requireProposal(trx, id)
  const survivor = await requireProposal(trx, into)
  await requireVersion(trx, row, version)
  await requireVersion(trx, survivor, intoVersion)
  requireAct(row, 'merge')
  requireTaker(row, survivor)
  await requireNotUnderCommittee(trx, row.id)
  await requireGroupingOpen(trx, row.consultation_id, author.at)
  const inside = (await contributionsOf(trx, [id])).get(id) ?? []
  const links = await linksOf(trx, inside)
  const both = inside.filter((one) => links.get(one)?.includes(into))
  const data = { into, state: row.state, contributions: inside, both }
  const asMerged = { act: 'merge', values: { state: 'merged', merged_into: into }, data } as const
  const absorbing = { act: 'absorb', values: {}, data: { from: id } } as const
  // In the order of ids, so that two merges never wait for each other.
  const changes = [
    { row, act: asMerged },
    { row: survivor, act: absorbing },
  ]
  for (const one of changes.sort((a, b) => (a.row.id < b.row.id ? -1 : 1))) {
    await change(trx, author, one.row, one.act)
  }
  await relink(trx, author, {
    act: 'merge',
    of: inside.map((one) => {
      const before = links.get(one) ?? []
      const after = [...new Set(before.map((link) => (link === id ? into : link)))].sort()
      return { id: one, before, after }
    }),
  })
  await holdTallies(trx, [id, into])
  await append(trx, [
    proposalEvent(
      { kind: 'proposal.merged', data: { title: row.title, into } },
      { id: row.id, author },
    ),
  ])
  await mergeSupports(trx, { from: id, into, staffId: author.staffId, at: author.at })
}

function requireTaker(row: GroupedRow, survivor: GroupedRow) {
  const state = proposalState(survivor)
  const isElsewhere = survivor.consultation_id !== row.consultation_id
  if (survivor.id === row.id || isElsewhere) refuse('proposal_not_live')
  if (state !== 'draft' && state !== 'published') refuse('state_forbids', { state })
  // What the public reads may not go where the public cannot follow.
  if (row.state === 'published' && state === 'draft') refuse('state_forbids', { state })
}

/** What a committee decided about stays as it was until that is public. Of one that is held. */
export async function requireNotUnderCommittee(trx: Trx, id: string) {
  if ((await underCommittee(trx, [id])).has(id)) refuse('before_committee')
}

export async function requireGroupingOpen(trx: Trx, consultationId: string, now: string) {
  const frame = (await consultationFrames(trx)).get(consultationId)
  const since = frame && groupingClosedSince(frame, now)
  if (since) refuse('grouping_closed', { since })
}

export type Relinked = { id: string; before: string[]; after: string[] }

/** Contributions follow a merge, or its undoing: each with an act of its own. */
export async function relink(
  trx: Trx,
  author: Author,
  { act, of }: { act: 'merge' | 'unmerge'; of: Relinked[] },
) {
  for (const some of inChunks(of)) await relinkSome(trx, author, { act, of: some })
}

async function relinkSome(
  trx: Trx,
  author: Author,
  { act, of }: { act: NewAct['act']; of: Relinked[] },
) {
  const rows = await findForDecision(
    trx,
    of.map(({ id }) => id),
  )
  const known = of.flatMap((one) => {
    const row = rows.get(one.id)
    return row ? [{ ...one, row }] : []
  })
  const moved = await changeOutcomes(
    trx,
    known.map(({ row, before, after }) => ({
      id: row.id,
      version: row.version,
      state: row.state,
      assigneeId: row.assignee_id,
      programmeId: row.programme_id,
      reason: row.rejection_reason,
      reasonText: row.rejection_text,
      links: {
        add: after.filter((id) => !before.includes(id)),
        remove: before.filter((id) => !after.includes(id)),
      },
    })),
  )
  if (moved.length > 0) await refuseChanged(trx, (await actsOf(trx, moved)).at(-1))
  await insertActs(
    trx,
    known.map(({ row, before, after }) => ({
      contribution_id: row.id,
      version: row.version + 1,
      act,
      from_state: row.state,
      to_state: row.state,
      before: toJson(before),
      after: toJson(after),
      programme_id: null,
      reason: null,
      reason_text: null,
      why: null,
      reply: null,
      assignee_id: null,
      undoes: null,
      ...authorColumns(author),
    })),
  )
}
