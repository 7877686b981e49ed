// Mailboxes of members as they are kept: sealed, since they are a person's own.
import type { Secrets } from '../../platform/secrets.ts'

type Given = { email?: string | null | undefined }

/** What is left out stays as it was. */
export function sealMailboxes<Member extends Given>({ seal }: Secrets, members: Member[]) {
  return members.map(({ email, ...member }) =>
    email === undefined ? member : { ...member, mailboxSealed: email && seal(email) },
  )
}
