// Which operations of the team change something: those that the log tells of.
import type * as operations from '@parvis/sdk/staff/operations'

/** By their names: what only reads, draws up or is passing leaves no entry. */
type Reads =
  | `${'get' | 'list' | 'staffGet' | 'staffList' | 'count' | 'preview' | 'suggest'}${string}`
  | 'draftMinutes'
  | 'askForProof'
  | 'giveProof'
  | 'sayStaffPresent'

export type Act = Exclude<keyof typeof operations, Reads>
