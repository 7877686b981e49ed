// mails: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  BounceReport,
  ListMailSamplesQuery,
  MailFigures,
  MailSampleList,
  ReportBounceBody,
  ResumedMailbox,
  StoppedMailboxes,
} from './types.ts'

export type GetMailFiguresRefusal = never

/**
 * How many mails wait, left, failed.
 * For: moderator, auditor.
 */
export const getMailFigures = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<MailFigures, GetMailFiguresRefusal> =>
  connection.read('staff/mails', undefined, options)

export type ReportBounceRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'not_a_delivery_report'

/**
 * Hand over the report of a server that could not deliver a mail (RFC 3464).
 * For: administrator.
 * Refused with `invalid_input`, `malformed_request`, `not_a_delivery_report`.
 */
export const reportBounce = (
  connection: StaffConnection,
  body: ReportBounceBody,
  options?: ActOptions,
): StaffCall<BounceReport, ReportBounceRefusal> =>
  connection.act('staff/bounces', body, options)

export type ListStoppedMailboxesRefusal = never

/**
 * Mailboxes that get no news any more, the last ones first.
 * For: moderator, auditor.
 */
export const listStoppedMailboxes = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<StoppedMailboxes, ListStoppedMailboxesRefusal> =>
  connection.read('staff/mailboxes', undefined, options)

export type ResumeMailboxRefusal =
  | 'invalid_input'
  | 'mailbox_not_stopped'
  | 'malformed_request'

/**
 * Send news again to a mailbox that works anew.
 * For: administrator.
 * Refused with `invalid_input`, `mailbox_not_stopped`, `malformed_request`.
 */
export const resumeMailbox = (
  connection: StaffConnection,
  participantId: string,
  options?: ActOptions,
): StaffCall<ResumedMailbox, ResumeMailboxRefusal> =>
  connection.act(`staff/mailboxes/${encodeURIComponent(participantId)}/resume`, undefined, options)

export type ListMailSamplesRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Every kind of mail as its reader gets it, with invented facts and no link of anyone’s.
 * For: moderator, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listMailSamples = (
  connection: StaffConnection,
  query?: ListMailSamplesQuery,
  options?: CallOptions,
): StaffCall<MailSampleList, ListMailSamplesRefusal> =>
  connection.read('staff/mail-samples', query, options)
