// The tables of proposals, and what each of their columns tells of a person.
import type { Generated } from 'kysely'
import { type DeclaredTables, nobodys } from '../../platform/personal-data/declaration.ts'

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
}
