// The tables of drafting, and what each of their columns tells of a person.
import type { Selectable } from 'kysely'
import type { Json } from '../../../platform/db/json.ts'
import {
  type DeclaredTables,
  nobodys,
  teamMember,
} from '../../../platform/personal-data/declaration.ts'
import type { ProposalTables } from '../tables.ts'

type ProposalRow = Selectable<ProposalTables['proposals']>

export type Texts = { title: string; summary: string; description: string; themeId: string }

/** What was in it, and of that what was in the other as well. */
export type Merged = {
  into: string
  state: ProposalRow['state']
  contributions: string[]
  both: string[]
}

type OfCommittee = { committee: string; before: ProposalRow['decision'] }

/** What each act keeps. */
export type ProposalActData = {
  create: Record<string, never>
  edit: { before: Texts; after: Texts }
  publish: Record<string, never>
  merge: Merged
  absorb: { from: string }
  release: Record<string, never>
  discard: Record<string, never>
  /** Contributions came in, or went out. */
  regroup: { contributions: string[] }
  undo: Record<string, never>
  keep: OfCommittee
  set_aside: OfCommittee
  reopen: OfCommittee
}

export type DraftingTables = {
  proposal_acts: {
    proposal_id: string
    /** The version that this act made: one act a version. */
    version: number
    act: keyof ProposalActData
    /** What undoing it needs, and what history shows. */
    data: Json<ProposalActData[keyof ProposalActData]>
    undoes: number | null
    staff_id: string
    at: string
  }
}

declare module '../../../platform/db/tables.ts' {
  interface Tables extends DraftingTables {}
}

export const draftingColumns: DeclaredTables<DraftingTables> = {
  proposal_acts: {
    columns: {
      proposal_id: nobodys,
      version: nobodys,
      act: nobodys,
      data: nobodys,
      undoes: nobodys,
      staff_id: teamMember,
      at: nobodys,
    },
  },
}
