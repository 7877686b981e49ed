// The tables of proposals, and what each of their columns tells of a person.
import type { Generated, Selectable } from 'kysely'
import type { Json } from '../../platform/db/json.ts'
import {
  type DeclaredTables,
  nobodys,
  teamMember,
} from '../../platform/personal-data/declaration.ts'

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

export type ProposalTables = {
  proposals: {
    id: string
    consultation_id: string
    theme_id: string
    title: string
    summary: string
    description: string
    decision: 'kept' | 'not_kept' | null
    search_key: string
    /** Of a draft: when it was made. */
    published_at: string
    state: Generated<'draft' | 'published' | 'merged' | 'discarded'>
    /** The proposal that took its contributions and supports. */
    merged_into: string | null
    version: Generated<number>
  }
  lineage: { proposal_id: string; contribution_id: string }
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

declare module '../../platform/db/tables.ts' {
  interface Tables extends ProposalTables {}
}

export const proposalColumns: DeclaredTables<ProposalTables> = {
  proposals: {
    columns: {
      id: nobodys,
      consultation_id: nobodys,
      theme_id: nobodys,
      title: nobodys,
      summary: nobodys,
      description: nobodys,
      decision: nobodys,
      search_key: nobodys,
      published_at: nobodys,
      state: nobodys,
      merged_into: nobodys,
      version: nobodys,
    },
  },
  lineage: {
    columns: {
      proposal_id: nobodys,
      contribution_id: nobodys,
    },
  },
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
