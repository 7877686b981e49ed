// Every operation of the team, in one list. Public ones are in `contract.ts`.
import type { Operation } from './http/operation.ts'
import {
  changeServiceStage,
  confirmService,
  createService,
  deployService,
  editService,
  measureService,
  staffGetService,
  staffListServices,
} from './services/staff-contract.ts'

export const staffOperations: Operation[] = [
  staffListServices,
  staffGetService,
  createService,
  editService,
  changeServiceStage,
  deployService,
  measureService,
  confirmService,
]
