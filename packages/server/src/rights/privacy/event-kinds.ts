// What happens to an account, as the journal keeps it: never whose words.
import type { NoFacts } from '../../platform/events/events.ts'

export type AccountEvents = {
  'account.erased': { cause: 'asked' | 'inactive'; withdrawn: number }
  'account.corrected': { what: string }
  'account.warned': NoFacts
}

declare module '../../platform/events/events.ts' {
  interface EventData extends AccountEvents {}
}
