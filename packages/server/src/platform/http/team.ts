// What serving the team's operations takes: who calls, what they may, and how an act is written down.

export const staffRoles = [
  'moderator',
  'committee_secretary',
  'committee_member',
  'catalogue_editor',
  'sites_manager',
  'administrator',
  'auditor',
] as const

export type StaffRole = (typeof staffRoles)[number]

/** A header that is there is the one that counts. */
export type Credentials = {
  authorization: string | undefined
  sessionHash: string
  /** Asked by a page on its own: the session grows idle all the same. */
  isPassive?: boolean
}

export type KnownStaff = {
  id: string
  name: string
  roles: readonly StaffRole[]
  isAllowed: (roles: readonly string[]) => boolean
  /** Refuses when a dangerous act asks for more than what was shown. */
  requireFreshProof: () => void
}

/** What bears a key: the same request acts once. */
export type KeyedRequest = {
  /** Of the member, the operation and the key. */
  keyHash: string
  /** What it asks, as text. */
  body: string
}

export type StaffAct = {
  /** Null for the command line. */
  staffId: string | null
  /** The operation's id, or what a page did. */
  operation: string
  object: string | null
  requestId: string | null
  request?: KeyedRequest | undefined
}
