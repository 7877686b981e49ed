// Contributions as the team sees them: several by id, one with its history.

import { staffNames } from '../../people/staff/names-store.ts'
import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { rejectionReasons } from '../contributions/reasons.ts'
import { type RevisionRow, revisionsOf } from '../contributions/revisions/revisions.store.ts'
import { findContributions } from '../contributions/store.ts'
import { marksOf } from '../look-alikes/marks-store.ts'
import { proposalState } from '../proposals/states.ts'
import type { StaffContribution } from './contract.ts'
import { proposalsIn, staffParts } from './staff-parts-store.ts'
import { type ActRow, actsOf, notesOf } from './store.ts'

/** In the order of `ids`. */
export async function loadForStaff(db: Db, ids: string[], now: Date): Promise<StaffContribution[]> {
  const found = new Map((await findContributions(db, ids)).map((one) => [one.id, one]))
  const parts = await staffParts(db, ids)
  const marks = new Map((await marksOf(db, ids)).map((one) => [one.contribution_id, one]))
  const proposals = Map.groupBy(await proposalsIn(db, ids), (one) => one.contribution_id)
  return ids.flatMap((id) => {
    const [contribution, part] = [found.get(id), parts.get(id)]
    if (!contribution || !part) return []
    const reason = rejectionReasons.find((one) => one === part.rejection_reason)
    return [
      {
        ...contribution,
        version: part.version,
        assignee: part.assignee_id
          ? { id: part.assignee_id, name: part.assignee_name ?? '' }
          : null,
        proposals: (proposals.get(id) ?? []).map((one) => ({
          id: one.id,
          title: one.title,
          state: proposalState(one),
        })),
        rejection: reason ? { reason, text: part.rejection_text } : null,
        suspicion: presentMark(marks.get(id)),
        onBehalf: part.on_behalf === 1,
        ageDays: Math.floor((now.getTime() - Date.parse(contribution.receivedAt)) / 86_400_000),
      },
    ]
  })
}

type Mark = Awaited<ReturnType<typeof marksOf>>[number]

function presentMark(mark: Mark | undefined) {
  return mark ? { rule: mark.rule, group: mark.group_key, alike: Number(mark.alike) } : null
}

export async function loadOneForStaff(db: Db, id: string, now: Date) {
  const [found] = await loadForStaff(db, [id], now)
  return found ?? refuse('contribution_not_found')
}

export async function loadDetail(db: Db, id: string, now: Date) {
  const contribution = await loadOneForStaff(db, id, now)
  const acts = await actsOf(db, [id])
  const notes = await notesOf(db, id)
  const revisions = await revisionsOf(db, id)
  const people = [
    ...revisions.map((one) => one.staff_id),
    ...acts.flatMap((act) => [act.staff_id, act.assignee_id]),
    ...notes.map((note) => note.staff_id),
  ]
  const names = await staffNames(db, people)
  const person = (staff: string) => ({ id: staff, name: names.get(staff) ?? '' })
  return {
    ...contribution,
    history: presentActs(acts, person),
    revisions: presentRevisions(revisions, person),
    notes: notes.map((note) => ({
      id: note.id,
      text: note.text,
      by: person(note.staff_id),
      at: note.at,
    })),
  }
}

function presentActs(acts: ActRow[], person: (id: string) => { id: string; name: string }) {
  const undone = new Set(acts.map((act) => act.undoes))
  return acts.map((act) => ({
    version: act.version,
    act: act.act,
    from: act.from_state,
    to: act.to_state,
    proposalsBefore: fromJson(act.before),
    proposalsAfter: fromJson(act.after),
    programmeId: act.programme_id,
    reason: act.reason,
    reasonText: act.reason_text,
    why: act.why,
    undoes: act.undoes,
    undone: undone.has(act.version),
    at: act.at,
    assignee: act.assignee_id ? person(act.assignee_id) : null,
    by: person(act.staff_id),
  }))
}

function presentRevisions(
  revisions: RevisionRow[],
  person: (id: string) => { id: string; name: string },
) {
  const undone = new Set(revisions.map((one) => one.undoes))
  return revisions.map((one) => ({
    version: one.version,
    act: one.act,
    changes: fromJson(one.changes),
    reason: one.reason,
    source: one.source,
    by: one.staff_id ? person(one.staff_id) : null,
    undoes: one.undoes,
    undone: undone.has(one.version),
    at: one.at,
  }))
}
