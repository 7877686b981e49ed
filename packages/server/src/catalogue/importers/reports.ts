// What an import did, item by item.
import type { Doubt } from '../../platform/language/doubt.ts'
import type { Unreadable } from './doubts.ts'
import type { Plan } from './plan-item.ts'

export type ItemReport = Pick<
  Plan,
  'serviceId' | 'name' | 'outcome' | 'changes' | 'kept' | 'doubts'
>

export type ImportReport = {
  items: ItemReport[]
  /** About the file. */
  doubts: Doubt[]
  unreadable: Unreadable[]
  isDryRun: boolean
}
