// Deciding a case, and what follows in the same commit: a mandate granted or ended, acts taken out.

import { endMandate, grantMandate, restoreMandate } from '../../people/mandates/change.ts'
import { findEnd } from '../../people/mandates/grants-store.ts'
import { yearAfter } from '../../people/mandates/term.ts'
import { holdSessionsOf } from '../../people/participants/session-store.ts'
import { findParticipant } from '../../people/participants/store.ts'
import { type Author, decisionOf, refuseChanged } from '../../people/staff/author.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { keepPeople } from '../../platform/personal-data/keep-person.ts'
import { refuse } from '../../platform/refusal.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { giveBackActs, leaveActsTo, takeOutActs } from './acts.ts'
import { type Decision, nextState } from './states.ts'
import { type CaseRow, findCase, otherUpheldContest, receiptOf, updateCase } from './store.ts'

type Step = { id: string; decision: Decision; reason: string; version: number }
type By = Author & { database: Pick<Database, 'keepRows' | 'holdRows'> }

export async function decide(trx: Trx, { id, decision, reason, version }: Step, by: By) {
  const found = await holdCase(trx, id, by.database)
  if (found.version !== version) await refuseChanged(trx, decisionOf(found))
  const state = nextState(found.state, decision) ?? refuse('state_forbids')
  const { staffId, at } = by
  const decided = { state, decided_at: at, staff_id: staffId, reason }
  if (!(await updateCase(trx, { id, version }, decided))) {
    await refuseChanged(trx, decisionOf(found))
  }
  const { kind, participant_id: participantId, territory_id: territoryId } = found
  const data = { case: kind, decision, eventSeq: found.event_seq }
  await append(trx, [
    { kind: 'case.decided', subject: territoryId, participantId, staffId, data, at },
  ])
  if (decision === 'uphold') await uphold(trx, found, { ...by, reason })
  if (found.state === 'upheld') await undo(trx, found, { ...by, reason })
}

/** Read once its person stays: an erasure of the same moment has taken their number out, or waits. */
async function holdCase(trx: Trx, id: string, database: By['database']) {
  const { participant_id: person } = (await findCase(trx, id)) ?? refuse('case_not_found')
  const kept = await keepPeople(trx, database, [person])
  // What they are confirming at this moment is done first, and is taken out with the rest.
  if (kept.has(person)) await holdSessionsOf(trx, person, database.holdRows)
  return (await findCase(trx, id)) ?? refuse('case_not_found')
}

type Decided = By & { reason: string }

const pairOf = (row: CaseRow) => ({
  participantId: row.participant_id,
  territoryId: row.territory_id,
})

async function uphold(trx: Trx, row: CaseRow, { staffId, at, reason }: Decided) {
  const pair = pairOf(row)
  const author = { staffId, at, reason }
  if (row.kind === 'verification') {
    const grant = { ...pair, evidence: 'staff_decision' as const, endsAt: yearAfter(new Date(at)) }
    return grantMandate(trx, grant, author)
  }
  // Whoever erased their account has no mandate left; what they did is still contested.
  const person = await findParticipant(trx, pair.participantId)
  if (person && !(await findEnd(trx, pair.participantId, pair.territoryId))) {
    await endMandate(trx, { ...pair, cause: 'contested' }, author)
  }
  const territory = await labelOf(trx, pair.territoryId)
  const receipt = row.event_seq === null ? undefined : await receiptOf(trx, row.event_seq)
  await takeOutActs(trx, row.id, { ...pair, receipt }, { ...author, territory })
}

async function undo(trx: Trx, row: CaseRow, { staffId, at, reason }: Decided) {
  const pair = pairOf(row)
  const author = { staffId, at, reason }
  const isOver = await findEnd(trx, pair.participantId, pair.territoryId)
  if (row.kind === 'verification') {
    if (!isOver) await endMandate(trx, { ...pair, cause: 'staff' }, author)
    return
  }
  // Of accounts that are gone nobody knows whether they were one person's.
  const person = await findParticipant(trx, pair.participantId)
  const other = person && (await otherUpheldContest(trx, row))
  if (other) return leaveActsTo(trx, other, row.id)
  // What ended it otherwise (its own bearer, the team) still holds.
  if (isOver?.cause === 'contested') await restoreMandate(trx, pair, author)
  const territory = await labelOf(trx, pair.territoryId)
  await giveBackActs(trx, row.id, { ...author, territory })
}

async function labelOf(trx: Trx, territoryId: string) {
  return (await findTerritory(trx, territoryId))?.label ?? territoryId
}
