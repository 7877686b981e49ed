// What happens to mails, mailboxes, webhooks and open data: who is told, in which words, and what leaves by webhook.

import { type SomeEntries, silent } from '../entry.ts'

export const mailsEntries = {
  'mails.muted': silent,
  'mails.chosen': silent,
  'mail.bounced': silent,
  'mailbox.stopped': silent,
  'mailbox.resumed': silent,
  'webhook.added': silent,
  'webhook.edited': silent,
  'webhook.secret_rotated': silent,
  'webhook.replayed': silent,
  'webhook.disabled': silent,
  'edition.made': silent,
  'edition.failed': silent,
} satisfies SomeEntries
