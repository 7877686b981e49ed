// Deciding a case, and what follows in the same commit: a mandate granted or ended, acts taken out.
import type { Trx } from '../db/database.ts'
import { append } from '../events/journal.ts'
import { endMandate, grantMandate, restoreMandate } from '../mandates/change.ts'
import { findEnd } from '../mandates/grants-store.ts'
import { yearAfter } from '../mandates/term.ts'
import { giveBackReferents, takeOutReferents } from '../referents/contested.ts'
import type { ReferentRow } from '../referents/store.ts'
import { refuse } from '../refusal.ts'
import { giveBackSupports, takeOutSupports } from '../supports/contested.ts'
import type { SupportRow } from '../supports/store.ts'
import { findTerritory } from '../territories/store.ts'
import { type Decision, nextState } from './rules.ts'
import { type CaseRow, findCase, keepWithdrawals, takeWithdrawals, updateCase } from './store.ts'

type Step = { id: string; decision: Decision; reason: string; version: number }
type By = { staffId: string; now: Date }

export async function decide(trx: Trx, { id, decision, reason, version }: Step, by: By) {
  const found = await findCase(trx, id)
  if (!found) return refuse('case_not_found')
  const state = nextState(found.state, decision)
  const { staffId, now } = by
  const at = now.toISOString()
  const decided = { state, decided_at: at, staff_id: staffId, reason }
  if (!(await updateCase(trx, { id, version }, decided))) refuse('changed_meanwhile')
  const { kind, participant_id: participantId, territory_id: territoryId } = found
  const data = { case: kind, decision, eventSeq: found.event_seq }
  await append(trx, [
    { kind: 'case.decided', subject: territoryId, participantId, staffId, data, at },
  ])
  if (decision === 'uphold') await uphold(trx, found, { ...by, reason })
  if (found.state === 'upheld') await undo(trx, found, { ...by, reason })
}

type Maker = By & { reason: string }

const pairOf = (row: CaseRow) => ({
  participantId: row.participant_id,
  territoryId: row.territory_id,
})

async function uphold(trx: Trx, row: CaseRow, { staffId, now, reason }: Maker) {
  const pair = pairOf(row)
  const maker = { staffId, at: now.toISOString(), reason }
  if (row.kind === 'verification') {
    const grant = { ...pair, evidence: 'staff_decision' as const, endsAt: yearAfter(now) }
    return grantMandate(trx, grant, maker)
  }
  if (!(await findEnd(trx, pair.participantId, pair.territoryId))) {
    await endMandate(trx, { ...pair, cause: 'contested' }, maker)
  }
  const acting = { ...maker, territory: await labelOf(trx, pair.territoryId) }
  const supports = await takeOutSupports(trx, pair, acting)
  const referents = await takeOutReferents(trx, pair, acting)
  const kept: Kept[] = [
    ...supports.map((support) => ({ support })),
    ...referents.map((referent) => ({ referent })),
  ]
  await keepWithdrawals(
    trx,
    row.id,
    kept.map((one) => JSON.stringify(one)),
  )
}

type Kept = { support: SupportRow } | { referent: ReferentRow }

async function undo(trx: Trx, row: CaseRow, { staffId, now, reason }: Maker) {
  const pair = pairOf(row)
  const maker = { staffId, at: now.toISOString(), reason }
  const isOver = await findEnd(trx, pair.participantId, pair.territoryId)
  if (row.kind === 'verification') {
    if (!isOver) await endMandate(trx, { ...pair, cause: 'staff' }, maker)
    return
  }
  if (isOver) await restoreMandate(trx, pair, maker)
  const kept: Kept[] = (await takeWithdrawals(trx, row.id)).map((act) => JSON.parse(act))
  const acting = { ...maker, territory: await labelOf(trx, pair.territoryId) }
  await giveBackSupports(
    trx,
    kept.flatMap((one) => ('support' in one ? one.support : [])),
    acting,
  )
  await giveBackReferents(
    trx,
    kept.flatMap((one) => ('referent' in one ? one.referent : [])),
    acting,
  )
}

async function labelOf(trx: Trx, territoryId: string) {
  return (await findTerritory(trx, territoryId))?.label ?? territoryId
}
