// Undoing the last act on a proposal that stands: an edit, its publication, its merge, its discarding.

import { hasContestedSupports } from '../../intents/contested-store.ts'
import type { Author } from '../../people/staff/author.ts'
import { fromJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { linksOf } from '../contributions/outcome-store.ts'
import { actsOf } from '../moderation/store.ts'
import {
  type GroupedRow,
  hasSupports,
  isAct,
  type ProposalActRow,
  proposalActsOf,
} from '../proposals/acts-store.ts'
import { change, proposalEvent, requireProposal, requireVersion } from '../proposals/change.ts'
import { familyOf, holdLive, mergedInto } from '../proposals/merged-store.ts'
import { isLive, proposalState } from '../proposals/states.ts'
import type { Merged } from '../proposals/tables.ts'
import { unmergeSupports } from '../supports/merge.ts'
import { holdTallies } from '../supports/settle.ts'
import { type Relinked, relink, requireGroupingOpen, requireNotUnderCommittee } from './merge.ts'
import { columnsOf } from './texts.ts'
import { changedSince } from './unchanged.ts'

const undoable = new Set<ProposalActRow['act']>(['edit', 'publish', 'merge', 'discard'])

type Asked = { id: string; version: number; isEditOnly?: boolean }

export async function undo(trx: Trx, author: Author, asked: Asked) {
  const row = await requireProposal(trx, asked.id)
  await requireVersion(trx, row, asked.version)
  const last = lastStanding(await proposalActsOf(trx, row.id))
  if (!last) return refuse('nothing_to_undo')
  // Putting back a text asks for no proof of who is there; taking back what people were told does.
  if (asked.isEditOnly && last.act !== 'edit') refuse('undo_later_first')
  if (row.decision !== null) refuse('state_forbids', { state: row.decision })
  const { values, kind } = await undoing(trx, author, { row, last })
  await change(trx, author, row, { act: 'undo', values, undoes: last.version })
  if (isAct(last, 'merge')) await unmerge(trx, author, { row, merged: fromJson(last.data) })
  const title = values.title ?? row.title
  await append(trx, [
    proposalEvent({ kind, data: { title, undone: true } }, { id: row.id, author }),
  ])
}

function lastStanding(acts: ProposalActRow[]) {
  const undone = new Set(acts.map((act) => act.undoes))
  return acts.findLast((act) => undoable.has(act.act) && !undone.has(act.version))
}

type UndoneKind =
  | 'proposal.edited'
  | 'proposal.unpublished'
  | 'proposal.unmerged'
  | 'proposal.restored'

type Undone = { row: GroupedRow; last: ProposalActRow }

async function undoing(
  trx: Trx,
  author: Author,
  { row, last }: Undone,
): Promise<{ values: Parameters<typeof change>[3]['values']; kind: UndoneKind }> {
  if (isAct(last, 'edit')) {
    const { before } = fromJson(last.data)
    return { values: columnsOf(before), kind: 'proposal.edited' }
  }
  if (isAct(last, 'merge')) {
    await requireGroupingOpen(trx, row.consultation_id, author.at)
    const { state } = fromJson(last.data)
    return { values: { state, merged_into: null }, kind: 'proposal.unmerged' }
  }
  if (last.act !== 'publish') return { values: { state: 'draft' }, kind: 'proposal.restored' }
  await holdLive(trx, [row.id])
  await requireNotUnderCommittee(trx, row.id)
  // What is being confirmed is seen, or finds the proposal away.
  await holdTallies(trx, [row.id])
  const family = await familyOf(trx, row.id)
  if ((await hasSupports(trx, row.id)) || (await hasContestedSupports(trx, family))) {
    refuse('proposal_has_supports')
  }
  if ((await mergedInto(trx, [row.id])).length > 0) refuse('undo_later_first')
  return { values: { state: 'draft' }, kind: 'proposal.unpublished' }
}

type Unmerging = { row: GroupedRow; merged: Merged }

async function unmerge(trx: Trx, author: Author, { row, merged }: Unmerging) {
  await holdLive(trx, [merged.into])
  const survivor = await requireProposal(trx, merged.into)
  await requireNotUnderCommittee(trx, survivor.id)
  const absorbed = lastAbsorbed(await proposalActsOf(trx, survivor.id))
  const isLast = absorbed && fromJson(absorbed.data).from === row.id
  const isDecided = survivor.decision !== null
  if (!isLast || isDecided || !isLive(proposalState(survivor))) return refuse('undo_later_first')
  await change(trx, author, survivor, { act: 'release', values: {}, undoes: absorbed.version })
  await relink(trx, author, { act: 'unmerge', of: await comingBack(trx, row.id, merged) })
  await holdTallies(trx, [row.id, survivor.id])
  const { staffId, at } = author
  await unmergeSupports(trx, { from: row.id, into: survivor.id, staffId, at })
}

function lastAbsorbed(acts: ProposalActRow[]) {
  const released = new Set(acts.map((act) => act.undoes))
  return acts.filter((act) => isAct(act, 'absorb')).findLast((act) => !released.has(act.version))
}

/** Those that nobody has decided about since the merge; the others stay where they are. */
async function comingBack(trx: Trx, id: string, { into, contributions, both }: Merged) {
  const links = await linksOf(trx, contributions)
  const acts = Map.groupBy(await actsOf(trx, contributions), (act) => act.contribution_id)
  return contributions.flatMap((contribution): Relinked[] => {
    const before = links.get(contribution) ?? []
    if (!before.includes(into) || changedSince(acts.get(contribution) ?? [])) return []
    const rest = both.includes(contribution) ? before : before.filter((link) => link !== into)
    return [{ id: contribution, before, after: [...rest, id].sort() }]
  })
}
