// The team's operations on mails: figures, reports of failure, mailboxes that no longer get news.
import { z } from 'zod'
import { operation } from '../platform/http/operation.ts'

const figure = z.int()

export const MailFigures = z
  .object({
    waiting: figure.describe('To be sent, now or later'),
    late: figure.describe('Due for more than an hour'),
    oldestDueAt: z.iso.datetime().nullable(),
    sent: figure,
    refused: figure.describe('By the server of the mailbox, for good'),
    givenUp: figure.describe('Tried for three days'),
    dropped: figure.describe('No longer wanted when its time came'),
    hardBounces: figure,
    softBounces: figure,
    stoppedMailboxes: figure.describe('That get no news any more'),
    unreadEvents: figure.describe('Of the journal, not turned into mails yet'),
  })
  .meta({ id: 'MailFigures' })
export type MailFigures = z.infer<typeof MailFigures>

export const StoppedMailbox = z
  .object({
    participantId: z.string(),
    mailbox: z.string().describe('Masked: the first letter and the domain'),
    hardBounces: figure,
    lastStatus: z.string().describe('As in RFC 3463'),
    lastAt: z.iso.datetime(),
  })
  .meta({ id: 'StoppedMailbox' })
export type StoppedMailbox = z.infer<typeof StoppedMailbox>

const readers = ['moderator', 'auditor'] as const

export const getMailFigures = operation({
  id: 'getMailFigures',
  method: 'get',
  path: '/v1/staff/mails',
  tag: 'mails',
  summary: 'How many mails wait, left, failed',
  output: MailFigures,
  refusals: [],
  origins: 'none',
  roles: readers,
})

export const reportBounce = operation({
  id: 'reportBounce',
  method: 'post',
  path: '/v1/staff/bounces',
  tag: 'mails',
  summary: 'Hand over the report of a server that could not deliver a mail (RFC 3464)',
  body: z.object({
    message: z.string().min(1).max(60_000).describe('The report, as it was received'),
  }),
  output: z
    .object({
      outcome: z.enum(['recorded', 'known', 'unknown_mail', 'no_failure']),
      severity: z.enum(['hard', 'soft']).nullable(),
      status: z.string(),
    })
    .meta({ id: 'BounceReport' }),
  refusals: ['not_a_delivery_report'],
  origins: 'none',
  roles: ['administrator'],
})

export const listStoppedMailboxes = operation({
  id: 'listStoppedMailboxes',
  method: 'get',
  path: '/v1/staff/mailboxes',
  tag: 'mails',
  summary: 'Mailboxes that get no news any more, the last ones first',
  output: z.object({ items: z.array(StoppedMailbox) }).meta({ id: 'StoppedMailboxes' }),
  refusals: [],
  origins: 'none',
  roles: readers,
})

export const resumeMailbox = operation({
  id: 'resumeMailbox',
  method: 'post',
  path: '/v1/staff/mailboxes/{participantId}/resume',
  tag: 'mails',
  summary: 'Send news again to a mailbox that works anew',
  params: z.object({ participantId: z.string().max(60) }),
  output: z.object({ resumedAt: z.iso.datetime() }).meta({ id: 'ResumedMailbox' }),
  refusals: ['mailbox_not_stopped'],
  origins: 'none',
  roles: ['administrator'],
})
