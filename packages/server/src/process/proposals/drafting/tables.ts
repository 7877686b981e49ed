// The tables of drafting, and what each of their columns tells of a person.
import {
  type DeclaredTables,
  nobodys,
  teamMember,
} from '../../../platform/personal-data/declaration.ts'

export type DraftingTables = {
  proposal_acts: {
    proposal_id: string
    /** The version that this act made: one act a version. */
    version: number
    act:
      | 'create'
      | 'edit'
      | 'publish'
      | 'merge'
      | 'absorb'
      | 'release'
      | 'discard'
      | 'undo'
      | 'keep'
      | 'set_aside'
      | 'reopen'
    /** JSON: what undoing it needs, and what history shows. */
    data: string
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
