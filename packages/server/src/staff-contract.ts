// Every operation of the team, in one list. Public ones are in `contract.ts`.
import type { Operation } from './http/operation.ts'

export const staffOperations: Operation[] = []
