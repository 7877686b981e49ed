// What an import may bring of a contribution, and what that was at its source.
import type { shownProfiles } from '../contract.ts'

export type Profile = (typeof shownProfiles)[number]

/** Brought anew by a later import, as long as nobody edits it here. */
export type Brought = {
  title: string
  text: string
  themeId: string
  territoryId: string
  profile: Profile
  function: string
  receivedAt: string
}

/** Besides `published`, each is left out unless it is asked for. */
export const sourceStates = [
  'published',
  'rejected',
  'withdrawn',
  'hidden',
  'amendment',
  'draft',
] as const
export type SourceState = (typeof sourceStates)[number]

/** Those that may be asked for; nobody has sent a draft. */
export const takeable = ['rejected', 'withdrawn', 'hidden', 'amendment'] as const
export type Takeable = (typeof takeable)[number]
