// How a territory engages itself on a kept proposal: what differs between the ways in which it may.

import type { ActsOf } from '../../people/mandates/contested.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Fact } from '../../platform/events/events.ts'

/** What is kept of it, whichever way: one row a territory and a proposal. */
export type EngagementRow = {
  proposal_id: string
  territory_id: string
  contact: string | null
  participant_id: string | null
  evidence: string
  intent_id: string | null
  site_key: string | null
  receipt: string
  recorded_at: string
}

/** What is told of it. */
export type Told = { receipt: string; territoryId: string; territory: string; site: string | null }

export type Engagement<Row extends EngagementRow> = {
  /** Unless the territory is engaged already; answers the row that is stored. */
  insert: (trx: Trx, row: Row) => Promise<{ stored: Row; isNew: boolean }>
  remove: (trx: Trx, proposalId: string, territoryId: string) => Promise<Row | undefined>
  removeBy: (trx: Trx, acts: ActsOf) => Promise<Row[]>
  began: (told: Told, row: Row) => Fact<'referent.signed_up' | 'working_group.joined'>
  /** Without the row when the territory itself steps back. */
  ended: (told: Told, row?: Row) => Fact<'referent.withdrawn' | 'working_group.left'>
  /** Another agent has engaged it already; or it is not engaged. */
  refusals: {
    taken: 'territory_already_referent' | 'territory_already_member'
    none: 'referent_not_found' | 'member_not_found'
  }
  /** What it is called among the acts that a contest took out. */
  contestedAs: 'referent' | 'member'
}
