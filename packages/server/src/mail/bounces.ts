// Mails that came back: refused as they were sent, or told of later by the server that failed.
import type { Trx } from '../platform/db/tables.ts'
import { append } from '../platform/events/journal.ts'
import { bouncedMail, hardBouncesSince, insertBounce } from './bounce-store.ts'
import type { DeliveryReport } from './delivery-report.ts'
import type { Settled } from './outbox-store.ts'
import { hardBouncesBeforeStop, severityOf } from './rules.ts'

export type Bounce = {
  mailId: string
  severity: 'hard' | 'soft'
  /** A status code, as in RFC 3463: `5.1.1`. */
  status: string
  source: 'smtp' | 'dsn'
  at: string
}

/** `recorded` is false for one that was known, or of a mail that is not ours. */
export async function recordBounce(trx: Trx, bounce: Bounce) {
  const mail = await bouncedMail(trx, bounce.mailId)
  if (!mail) return { isKnown: false, isRecorded: false }
  const { participant_id: participantId } = mail
  const isRecorded = await insertBounce(trx, { ...bounce, participantId })
  if (!isRecorded) return { isKnown: true, isRecorded }
  const { severity, status, source, at } = bounce
  const fact = { subject: bounce.mailId, participantId, at }
  const data = { severity, status, source }
  await append(trx, [{ kind: 'mail.bounced', ...fact, data }])
  const isDead =
    participantId !== null &&
    severity === 'hard' &&
    (await hardBouncesSince(trx, participantId)).length === hardBouncesBeforeStop
  if (isDead) await append(trx, [{ kind: 'mailbox.stopped', ...fact, data: { status } }])
  return { isKnown: true, isRecorded }
}

/** What the server said at once when it refused this mailbox for good. */
export async function recordRefusal(trx: Trx, settled: Settled, at: string) {
  const [fault, status = 'none'] = settled.fault?.split(' ') ?? []
  if (settled.state !== 'refused' || fault !== 'mailbox_refused') return
  const severity = severityOf({ action: 'failed', status }) ?? 'soft'
  await recordBounce(trx, { mailId: settled.id, severity, status, source: 'smtp', at })
}

export type ReportOutcome = 'recorded' | 'known' | 'unknown_mail' | 'no_failure'

/** What a server told of later. Whoever can name a mail of ours has had it in hands. */
export async function recordReport(trx: Trx, report: DeliveryReport, at: string) {
  const { status, action, mailIds } = report
  const severity = severityOf(report)
  if (!severity) return { outcome: 'no_failure' as const, severity: null, status, action }
  const seen = []
  for (const mailId of mailIds) {
    seen.push(await recordBounce(trx, { mailId, severity, status, source: 'dsn', at }))
  }
  const isRecorded = seen.some((one) => one.isRecorded)
  const outcome: ReportOutcome = isRecorded
    ? 'recorded'
    : seen.some((one) => one.isKnown)
      ? 'known'
      : 'unknown_mail'
  return { outcome, severity, status, action }
}
