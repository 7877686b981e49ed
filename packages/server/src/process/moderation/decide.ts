// Decides about contributions and writes what follows: all of them, or none.

import { authorColumns } from '../../people/staff/author.ts'
import { staffNames } from '../../people/staff/names-store.ts'
import { fromJson, toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { NewEvent } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { groupingClosedSince } from '../consultations/grouping-window.ts'
import { type ConsultationFrame, consultationFrames } from '../consultations/store.ts'
import { changeOutcomes, linksOf } from '../contributions/outcome-store.ts'
import { revisionsAmong } from '../contributions/revisions/revisions.store.ts'
import type { ContributionState } from '../contributions/states.ts'
import { underCommittee } from '../proposals/examined-store.ts'
import { holdLive, survivorsOf } from '../proposals/merged-store.ts'
import { type DecidedRow, findForDecision, proposalsNamed } from './decision-store.ts'
import { eventsOf } from './events.ts'
import { type Decision, plan } from './plan.ts'
import type { Planned, Replying } from './planned.ts'
import { regroupUndone } from './regroup-undone.ts'
import { type ActRow, actsOf, insertActs, type NewAct } from './store.ts'

export type Versioned = { id: string; version: number }

type Request = {
  items: Versioned[]
  decision: Decision
  isBulk: boolean
  /** Of decisions that are undone together. */
  batchId?: string
}

export type Done = {
  items: { id: string; version: number; state: ContributionState; title: string }[]
  /** What the journal keeps of each, in their order. */
  events: NewEvent[]
}

export async function decide(trx: Trx, author: Replying, request: Request): Promise<Done> {
  const { items, decision, isBulk } = request
  const ids = items.map(({ id }) => id)
  const facts = await loadFacts(trx, ids, decision)
  const refusals = new Map<string, Refusal>()
  const planned = items.flatMap((item): Planned[] => {
    try {
      return [planOne(item, decision, facts, author.at)]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.set(item.id, error)
      return []
    }
  })
  throwAll(refusals, isBulk)
  const events = await write(trx, planned, { ...request, author })
  return {
    items: planned.map(({ row: { id, version, title }, plan: { state } }) => ({
      id,
      version: version + 1,
      state,
      title,
    })),
    events,
  }
}

type Facts = {
  rows: Map<string, DecidedRow>
  links: Map<string, string[]>
  acts: Map<string, ActRow[]>
  revisions: Awaited<ReturnType<typeof revisionsAmong>>
  names: Map<string, string>
  survivors: Map<string, string>
  live: Set<string>
  proposals: Awaited<ReturnType<typeof proposalsNamed>>
  consultations: Map<string, ConsultationFrame>
}

async function loadFacts(trx: Trx, ids: string[], decision: Decision): Promise<Facts> {
  const rows = await findForDecision(trx, ids)
  const all = await actsOf(trx, ids)
  const links = await linksOf(trx, ids)
  const acts = Map.groupBy(all, (act) => act.contribution_id)
  const backTo = decision.act === 'undo' ? all.flatMap((act) => fromJson(act.before)) : []
  const survivors = await survivorsOf(trx, backTo)
  const revisions = await revisionsAmong(trx, ids)
  const left = decision.act === 'undo' ? [...links.values()].flat() : []
  const joined = [...survivors.values(), ...joinedBy(decision)]
  return {
    rows,
    acts,
    revisions,
    survivors,
    links,
    names: await staffNames(
      trx,
      [...all, ...revisions].map((one) => one.staff_id),
    ),
    live: new Set(await holdLive(trx, [...joined, ...left])),
    proposals: await proposalsNamed(trx, joined),
    consultations: await consultationFrames(trx),
  }
}

function joinedBy(decision: Decision) {
  if (decision.act === 'group') return decision.proposalIds
  return decision.act === 'move' ? [decision.to] : []
}

function planOne(item: Versioned, decision: Decision, facts: Facts, now: string): Planned {
  const row = facts.rows.get(item.id)
  if (!row) return refuse('contribution_not_found')
  const acts = facts.acts.get(row.id) ?? []
  if (row.version !== item.version) {
    const revisions = facts.revisions.filter((one) => one.contribution_id === row.id)
    throw changedBy([...acts, ...revisions], facts.names)
  }
  const before = facts.links.get(row.id) ?? []
  const planned = plan({ ...itemOf(row), links: before, acts }, decision, facts.survivors)
  requireGroupable(row, { before, after: planned.links }, facts, now)
  return { row, before, plan: planned }
}

function itemOf(row: DecidedRow) {
  return {
    id: row.id,
    state: row.state,
    decision: row.decision,
    assigneeId: row.assignee_id,
    programmeId: row.programme_id,
    reason: row.rejection_reason,
    reasonText: row.rejection_text,
  }
}

function requireGroupable(
  row: DecidedRow,
  { before, after }: { before: string[]; after: string[] },
  { consultations, live, proposals }: Facts,
  now: string,
) {
  const added = after.filter((id) => !before.includes(id))
  if (added.length === 0 && after.length === before.length) return
  const frame = consultations.get(row.consultation_id)
  const since = frame && groupingClosedSince(frame, now)
  if (since) refuse('grouping_closed', { since })
  const isAway = (id: string) => !live.has(id) || proposals.get(id)?.of !== row.consultation_id
  if (added.some(isAway)) refuse('proposal_not_live')
}

type Change = Pick<ActRow, 'version' | 'at'> & { staff_id: string | null; act: string }

/** `changes`: decisions, and corrections of its words. */
function changedBy(changes: Change[], names: Map<string, string>) {
  const last = changes.toSorted((one, other) => one.version - other.version).at(-1)
  return new Refusal(
    'changed_meanwhile',
    last
      ? {
          ...(last.staff_id && { by: names.get(last.staff_id) ?? '?' }),
          at: last.at,
          act: last.act,
        }
      : {},
  )
}

/** Alone, an item is refused for its own reason; among many, each is a fault under its id. */
function throwAll(refusals: Map<string, Refusal>, isBulk: boolean) {
  const [first] = refusals.values()
  if (!first) return
  if (!isBulk) throw first
  const faults = [...refusals].map(([id, { code, facts }]) => ({ path: id, fault: code, facts }))
  throw new Refusal('bulk_refused', {}, faults)
}

type Written = Request & { author: Replying }

async function write(trx: Trx, planned: Planned[], written: Written) {
  const { author, decision, isBulk } = written
  const moved = await changeOutcomes(
    trx,
    planned.map(({ row, before, plan: { links, ...outcome } }) => ({
      id: row.id,
      version: row.version,
      ...outcome,
      links: {
        add: links.filter((id) => !before.includes(id)),
        remove: before.filter((id) => !links.includes(id)),
      },
    })),
  )
  if (moved.length > 0) {
    const acts = Map.groupBy(await actsOf(trx, moved), (act) => act.contribution_id)
    const authors = [...acts.values()].flat().map((act) => act.staff_id)
    const names = await staffNames(trx, authors)
    const conflicts = moved.map((id) => [id, changedBy(acts.get(id) ?? [], names)] as const)
    throwAll(new Map(conflicts), isBulk)
  }
  if (decision.act !== 'assign') await refuseUnderCommittee(trx, planned, isBulk)
  if (decision.act === 'undo') await regroupUndone(trx, author, planned)
  await insertActs(
    trx,
    planned.map((one) => toActRow(one, written)),
  )
  const events = await eventsOf(trx, planned, { author, decision })
  await append(trx, events)
  return events
}

/** Asked once the rows are held: a committee that decides now waits, then finds them changed. */
async function refuseUnderCommittee(trx: Trx, planned: Planned[], isBulk: boolean) {
  const ids = planned.map(({ row }) => row.id)
  const decided = [...(await underCommittee(trx, ids))]
  throwAll(new Map(decided.map((id) => [id, new Refusal('before_committee')])), isBulk)
}

function toActRow(
  { row, before, plan: made }: Planned,
  { decision, author, batchId }: Written,
): NewAct {
  return {
    contribution_id: row.id,
    version: row.version + 1,
    act: decision.act,
    from_state: row.state,
    to_state: made.state,
    before: toJson(before),
    after: toJson(made.links),
    programme_id: decision.act === 'redirect' ? made.programmeId : null,
    reason: decision.act === 'reject' ? made.reason : null,
    reason_text: decision.act === 'reject' ? made.reasonText : null,
    why: decision.why,
    reply: made.reply,
    assignee_id: decision.act === 'assign' ? made.assigneeId : null,
    undoes: made.undoes?.version ?? null,
    batch_id: batchId ?? null,
    ...authorColumns(author),
  }
}
