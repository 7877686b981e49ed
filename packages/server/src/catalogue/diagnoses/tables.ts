// The tables of diagnoses, and what each of their columns tells of a person.
import type { Json } from '../../platform/db/json.ts'
import {
  type DeclaredTables,
  nobodys,
  teamMember,
} from '../../platform/personal-data/declaration.ts'
import type { Thresholds } from './settings.ts'

export type DiagnosisTables = {
  diagnosis_settings: {
    version: number
    rules: Json<Thresholds>
    reason: string
    staff_id: string
    at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends DiagnosisTables {}
}

export const diagnosisColumns: DeclaredTables<DiagnosisTables> = {
  diagnosis_settings: {
    columns: {
      version: nobodys,
      rules: nobodys,
      reason: nobodys,
      staff_id: teamMember,
      at: nobodys,
    },
  },
}
