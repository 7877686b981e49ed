// The table of suggestions that the team set aside, and what each of its columns tells of a person.
import type { Json } from '../../platform/db/json.ts'
import {
  type DeclaredTables,
  nobodys,
  teamMember,
} from '../../platform/personal-data/declaration.ts'

export type SimilarTables = {
  suggestions_set_aside: {
    /** A digest of the consultation and of the members: the same group is set aside once. */
    id: string
    consultation_id: string
    /** Ids of the contributions that it had then. */
    members: Json<string[]>
    staff_id: string
    at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends SimilarTables {}
}

export const similarColumns: DeclaredTables<SimilarTables> = {
  suggestions_set_aside: {
    key: ['id'],
    columns: {
      id: nobodys,
      consultation_id: nobodys,
      members: nobodys,
      staff_id: teamMember,
      at: nobodys,
    },
  },
}
