// What a public decision changes of a proposal or a contribution, and the event of it.

import { type Author, authorColumns } from '../../people/staff/author.ts'
import { fromJson, toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { NewEvent } from '../../platform/events/events.ts'
import { refuse } from '../../platform/refusal.ts'
import { holdContributions, writeContributionDecision } from '../contributions/decision-store.ts'
import { linksOf } from '../contributions/outcome-store.ts'
import { contributionLife, nextDecidedState } from '../contributions/states.ts'
import { insertActs } from '../moderation/store.ts'
import { insertProposalActs } from '../proposals/acts-store.ts'
import { holdProposals, writeProposalDecision } from '../proposals/decision-store.ts'
import { nextProposalState, proposalState } from '../proposals/states.ts'
import { updateItem } from './item-store.ts'
import type { ItemRow, SessionRow } from './store.ts'
import type { ContributionStanding, DecisionColumns, ProposalStanding } from './tables.ts'

/** `correction`: made after publication; the event says so. */
export type Effect = { item: ItemRow; after: DecisionColumns; isCorrection?: true }

/** In the order of ids, so that two publications never wait for each other. */
export async function apply(trx: Trx, author: Author, session: SessionRow, effects: Effect[]) {
  const ordered = effects.toSorted((a, b) => (a.item.item_id < b.item.item_id ? -1 : 1))
  const events: NewEvent[] = []
  for (const effect of ordered) {
    const applying = session.subject === 'proposals' ? onProposal : onContribution
    events.push(await applying(trx, author, { session, ...effect }))
  }
  return events
}

type SessionEvidence = ProposalStanding | ContributionStanding

type Applied = Effect & { session: SessionRow }

async function onProposal(trx: Trx, author: Author, { session, item, after, ...given }: Applied) {
  const row = (await holdProposals(trx, [item.item_id])).get(item.item_id)
  if (!row) return refuse('proposal_not_found')
  const kept = item.before && fromJson(item.before)
  const before = kept && !isOfContribution(kept) ? kept : { decision: row.decision }
  const act = proposalAct(after.outcome)
  const state = proposalState({ ...row, ...before })
  const next = act === 'reopen' ? state : nextProposalState(state, act)
  if (next === undefined) return refuse('state_forbids', { state })
  const decision = next === 'kept' || next === 'not_kept' ? next : null
  await writeProposalDecision(trx, row.id, decision)
  await updateItem(trx, item, { before: keptUntilUndone(act, before) })
  await insertProposalActs(trx, [
    {
      proposal_id: row.id,
      version: row.version + 1,
      act,
      undoes: null,
      data: toJson({ committee: session.id, before: row.decision }),
      ...authorColumns(author),
    },
  ])
  return {
    kind: proposalEvents[act],
    subject: row.id,
    participantId: null,
    staffId: author.staffId,
    at: author.at,
    data: { title: row.title, ...dataOf({ session, after, ...given }) },
  } satisfies NewEvent
}

/**
 * What withdrawing a decision gives back. Once it is withdrawn nothing of it stands: decided anew, by a
 * correction, it is remembered anew, for other sessions may have decided, or withdrawn, meanwhile.
 */
function keptUntilUndone(act: string, before: SessionEvidence) {
  return act === 'reopen' ? null : toJson(before)
}

function isOfContribution(one: SessionEvidence): one is ContributionStanding {
  return 'committee_id' in one
}

const proposalEvents = {
  keep: 'proposal.kept',
  set_aside: 'proposal.set_aside',
  reopen: 'proposal.reopened',
} as const

function proposalAct(outcome: ItemRow['outcome']) {
  if (outcome === null) return 'reopen'
  return outcome === 'keep' ? 'keep' : 'set_aside'
}

async function onContribution(
  trx: Trx,
  author: Author,
  { session, item, after, ...given }: Applied,
) {
  const row = (await holdContributions(trx, [item.item_id])).get(item.item_id)
  if (!row) return refuse('contribution_not_found')
  const { decision, committee_id, granted_cents } = row
  const kept = item.before && fromJson(item.before)
  const before = kept && isOfContribution(kept) ? kept : { decision, committee_id, granted_cents }
  const act = contributionAct(after.outcome)
  const state = contributionLife({ ...row, ...before })
  const next = act === 'reopen' ? state : nextDecidedState(state, act)
  if (next !== 'selected' && next !== 'not_selected' && act !== 'reopen')
    return refuse('state_forbids', { state })
  await writeContributionDecision(trx, row.id, columnsAfter({ session, after, before, next }))
  await updateItem(trx, item, { before: keptUntilUndone(act, before) })
  const links = (await linksOf(trx, [row.id])).get(row.id) ?? []
  await insertActs(trx, [
    {
      contribution_id: row.id,
      version: row.version + 1,
      act,
      undoes: null,
      from_state: contributionLife(row),
      to_state: next ?? state,
      before: toJson(links),
      after: toJson(links),
      programme_id: null,
      reason: null,
      reason_text: after.reason,
      why: null,
      reply: null,
      assignee_id: null,
      ...authorColumns(author),
    },
  ])
  return {
    kind: contributionEvents[act],
    subject: row.id,
    participantId: row.participant_id,
    staffId: author.staffId,
    at: author.at,
    data: {
      title: row.title,
      proposals: links.join(' '),
      amountCents: after.amount_cents,
      roadmap: after.roadmap,
      ...dataOf({ session, after, ...given }),
    },
  } satisfies NewEvent
}

type Columns = {
  session: SessionRow
  after: DecisionColumns
  before: ContributionStanding
  next: string | undefined
}

function columnsAfter({ session, after, before, next }: Columns) {
  if (after.outcome === null) {
    const { decision, committee_id: committeeId, granted_cents: grantedCents } = before
    return { decision, committeeId, grantedCents }
  }
  const decision = next === 'selected' ? ('selected' as const) : ('not_selected' as const)
  return { decision, committeeId: session.id, grantedCents: after.amount_cents }
}

const contributionEvents = {
  select: 'contribution.selected',
  leave_out: 'contribution.not_selected',
  reopen: 'contribution.reopened',
} as const

function contributionAct(outcome: ItemRow['outcome']) {
  if (outcome === null) return 'reopen'
  return outcome === 'fund' ? 'select' : 'leave_out'
}

function dataOf({ session, after, isCorrection }: Omit<Applied, 'item'>) {
  return {
    committee: session.id,
    committeeTitle: session.title,
    reason: after.reason,
    ...(isCorrection && { correction: true }),
  }
}
