// Reads the journal after commits and mails receipts: at least once, and once as a rule.
import type { Deps } from '../deps.ts'
import type { RecordedEvent } from '../events/events.ts'
import { eventsAfter } from '../events/journal.ts'
import { findParticipant } from '../participants/store.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import { findServices } from '../services/store.ts'
import { MailError } from './mailer.ts'
import { outcomeMail } from './outcome-mail.ts'
import { receiptMail } from './receipt-mail.ts'
import { type Delivery, isDue, leaveTurn, recordDeliveries, takeTurn, wasSent } from './store.ts'

const batch = 50
/** A commit for each mail would cost more than the mail; a crash sends at most these again. */
const recordedTogether = 10
const leaseMilliseconds = 120_000

/** Sends what is due. One process at a time has the turn; a dead one loses it with its lease. */
export async function deliverDue(deps: Deps): Promise<number> {
  const { db } = deps.database
  if (!(await isDue(db))) return 0
  const now = deps.clock()
  const lease = new Date(now.getTime() + leaseMilliseconds).toISOString()
  let seq = await takeTurn(db, now.toISOString(), lease)
  if (seq === undefined) return 0
  const written: string[] = []
  const deliveries: Delivery[] = []
  const record = async () => {
    await recordDeliveries(db, deliveries.splice(0), deps.clock().toISOString())
  }
  try {
    for (const event of await eventsAfter(db, seq, batch)) {
      const participantId = await deliver(deps, event)
      seq = event.seq
      deliveries.push({ seq, participantId })
      if (participantId) written.push(participantId)
      if (deliveries.length === recordedTogether) await record()
    }
  } finally {
    await record()
    await leaveTurn(db)
  }
  return written.length
}

/** Answers who was written to, if anyone. */
async function deliver(deps: Deps, event: RecordedEvent) {
  const { database, mailer, secrets, config, log } = deps
  const { participantId } = event
  if (!participantId || (await wasSent(database.db, event.seq, participantId))) return undefined
  const participant = await findParticipant(database.db, participantId)
  const links = await linksOf(deps, event)
  const content = outcomeMail(event, links) ?? receiptMail(event, links)
  if (!participant || !content) return undefined
  const mail = {
    to: secrets.unseal(participant.email_sealed),
    messageId: `<evenement-${event.seq}@${new URL(config.baseUrl).hostname}>`,
    ...content,
  }
  try {
    await mailer.send(mail)
  } catch (error) {
    if (!(error instanceof MailError) || !error.isFinal) throw error
    // Trying again would never help, and would keep the receipts of all others waiting.
    log.warn({ event: event.seq }, 'a mailbox refused its receipt for good')
    return undefined
  }
  return participantId
}

async function linksOf({ database, secrets, config }: Deps, { kind, subject }: RecordedEvent) {
  if (kind.startsWith('contribution.')) {
    const proof = secrets.digest('tracking', subject)
    const trackingUrl = `${config.baseUrl}/suivi/${subject}/${proof}`
    return { subject: '', subjectUrl: '', trackingUrl }
  }
  if (kind.startsWith('service.')) {
    const [service] = await findServices(database.db, [subject])
    const subjectUrl = `${config.baseUrl}/services/${subject}`
    return {
      subject: service?.row.name ?? subject,
      subjectUrl,
      trackingUrl: null,
      see: 'Voir le service',
    }
  }
  const proposal = (await loadProposalFacts(database.db, [subject])).get(subject)
  return {
    subject: proposal?.title ?? subject,
    subjectUrl: `${config.baseUrl}/propositions/${subject}`,
    trackingUrl: null,
  }
}

/** Looks at the journal every second; a failure is logged and tried again later. */
export function startPostman(deps: Deps, everyMilliseconds = 1000) {
  let pause = everyMilliseconds
  let timer: NodeJS.Timeout
  let running: Promise<void> = Promise.resolve()
  let isStopped = false

  async function round() {
    try {
      await deliverDue(deps)
      pause = everyMilliseconds
    } catch (error) {
      pause = Math.min(pause * 2, 60_000)
      const reason = error instanceof Error ? error.name : 'unknown'
      deps.log.error({ reason, nextTryInMs: pause }, 'mail could not be delivered')
    }
    if (!isStopped) schedule()
  }

  function schedule() {
    timer = setTimeout(() => {
      running = round()
    }, pause)
    timer.unref()
  }

  schedule()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await running
  }
}
