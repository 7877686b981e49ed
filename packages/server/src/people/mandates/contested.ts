// A town hall contests what somebody did in its name: whose acts these are, and who of the team decides.

import type { Author } from '../staff/author.ts'

/** What this person did for this territory; by its receipt also when their account is gone. */
export type ActsOf = { participantId: string; territoryId: string; receipt?: string | undefined }

/** `territory` is its name, as events tell of it. */
export type Contest = Author & { reason: string; territory: string }
