// The table of editions that the team asked for, and what each of its columns tells of a person.
import {
  type DeclaredTables,
  nobodys,
  teamMember,
} from '../../platform/personal-data/declaration.ts'

export type OpenDataTables = {
  asked_editions: {
    id: string
    staff_id: string
    asked_at: string
    /** Whose turn it is: a token of the process that makes it. */
    lease: string | null
    leased_until: string | null
    ended_at: string | null
    /** What it became; null while it is made, and when it could not be. */
    edition: string | null
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends OpenDataTables {}
}

export const openDataColumns: DeclaredTables<OpenDataTables> = {
  asked_editions: {
    key: ['id'],
    columns: {
      id: nobodys,
      staff_id: teamMember,
      asked_at: nobodys,
      lease: nobodys,
      leased_until: nobodys,
      ended_at: nobodys,
      edition: nobodys,
    },
  },
}
