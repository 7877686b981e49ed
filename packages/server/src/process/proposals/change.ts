// One change of one proposal: its version checked, the act kept, and the event of it.

import { type Author, authorColumns, refuseChanged } from '../../people/staff/author.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Fact, NewEvent } from '../../platform/events/events.ts'
import { refuse } from '../../platform/refusal.ts'
import {
  findGrouped,
  type GroupedRow,
  insertProposalActs,
  proposalActsOf,
  updateProposal,
} from './acts-store.ts'
import type { ProposalEvents } from './event-kinds.ts'
import { nextProposalState, type ProposalAct, proposalState } from './states.ts'
import type { ProposalActData } from './tables.ts'

/** Most keep nothing beside that they were done. */
type Kept = {
  [Act in keyof ProposalActData]: ProposalActData[Act] extends Record<string, never>
    ? { act: Act; data?: undefined }
    : { act: Act; data: ProposalActData[Act] }
}[keyof ProposalActData]

export type Act = Kept & {
  values: Parameters<typeof updateProposal>[2]
  undoes?: number
}

export async function requireProposal(trx: Trx, id: string) {
  const [row] = await findGrouped(trx, [id])
  return row ?? refuse('proposal_not_found')
}

/** The one that was read; refused with the other's change when it has moved. */
export async function requireVersion(trx: Trx, row: GroupedRow, version: number) {
  if (row.version !== version) await refuseChanged(trx, await lastChange(trx, row.id))
}

export async function change(trx: Trx, author: Author, row: GroupedRow, act: Act) {
  const { id, version } = row
  if (!(await updateProposal(trx, { id, version }, act.values))) {
    await refuseChanged(trx, await lastChange(trx, id))
  }
  await insertProposalActs(trx, [
    {
      proposal_id: id,
      version: version + 1,
      act: act.act,
      data: toJson(act.data ?? {}),
      undoes: act.undoes ?? null,
      ...authorColumns(author),
    },
  ])
}

const lastChange = async (trx: Trx, id: string) => (await proposalActsOf(trx, id)).at(-1)

/** Refused when the table of states has no such arrow. */
export function requireAct(row: GroupedRow, act: ProposalAct) {
  const state = proposalState(row)
  return nextProposalState(state, act) ?? refuse('state_forbids', { state })
}

export type ProposalFact = Fact<Extract<keyof ProposalEvents, `proposal.${string}`>>

export function proposalEvent(
  fact: ProposalFact,
  { id, author }: { id: string; author: Author },
): NewEvent {
  return { ...fact, subject: id, participantId: null, staffId: author.staffId, at: author.at }
}
