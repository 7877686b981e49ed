// One batch of mails: taken, sent, settled. A failure of one is its own; the others leave.

import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import { recordRefusal } from './bounces.ts'
import { forgetOld, type Slots, type Taken, takeDue } from './claim-due.ts'
import { MailError } from './mailer.ts'
import { lease as leaseMilliseconds, nextTry } from './next-try.ts'
import { isMailDue, releaseMails, type Settled, settleMails } from './queue-store.ts'
import { type Written, writeMails } from './writing.ts'

/** A commit for each mail would cost more than the mail; a crash sends at most these again. */
const settledTogether = 10
/** So many in a row without an answer: the relay is away, and the rest need not find out. */
const awayAfter = 3

type Row = Taken['mails'][number]

export type Sent = { taken: number; sent: number; isRelayAway: boolean }

export async function sendDue(deps: Deps, slots: Slots, most: number): Promise<Sent> {
  const { database, clock } = deps
  if (!(await isMailDue(database.db, clock().toISOString()))) {
    return { taken: 0, sent: 0, isRelayAway: false }
  }
  forgetOld(slots, clock().getTime())
  const { lease, mails } = await takeDue(deps, slots, most)
  const written = await writeMails(deps, mails)
  const until = clock().getTime() + leaseMilliseconds / 2
  let sent = 0
  let failures = 0
  for (let at = 0; at < mails.length; at += settledTogether) {
    const group = mails.slice(at, at + settledTogether)
    if (failures >= awayAfter || clock().getTime() > until) {
      await releaseMails(
        database.db,
        mails.slice(at).map(({ id }) => id),
        lease,
      )
      break
    }
    const settled = await Promise.all(group.map((row) => sendOne(deps, row, written.get(row.id))))
    await settle(deps, settled, lease)
    sent += settled.filter(({ state }) => state === 'sent').length
    failures = settled.every(({ fault }) => fault === 'unreachable') ? failures + settled.length : 0
  }
  return { taken: mails.length, sent, isRelayAway: failures >= awayAfter }
}

async function sendOne(deps: Deps, row: Row, mail: Written | undefined): Promise<Settled> {
  const { id } = row
  if (!mail) return { id, state: 'dropped', fault: null }
  if (mail === 'unwritable') return judge(deps, row, { fault: mail, status: 'none' })
  try {
    await deps.mailer.send(mail)
    return { id, state: 'sent', fault: null }
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    return judge(deps, row, error)
  }
}

type Failure = Pick<MailError, 'fault' | 'status'>

function judge({ clock, log }: Deps, row: Row, failure: Failure): Settled {
  const { id, attempts, tried_at } = row
  const { fault, status } = failure
  const now = clock()
  const triedAt = tried_at ?? now.toISOString()
  const dueAt = nextTry(fault, { attempts: attempts + 1, triedAt, now })
  const seen = { mail: id, fault, status, attempts: attempts + 1 }
  if (dueAt) {
    log.info({ ...seen, nextTry: dueAt }, 'a mail has to wait')
    return { id, state: 'waiting', fault, dueAt }
  }
  const isRefused = fault === 'mailbox_refused' || fault === 'message_refused'
  log.warn(seen, isRefused ? 'a mail was refused for good' : 'a mail was given up')
  return { id, state: isRefused ? 'refused' : 'given_up', fault: `${fault} ${status}` }
}

async function settle(deps: Deps, settled: Settled[], lease: string) {
  const at = deps.clock().toISOString()
  await retried(deps.database.db, async (trx) => {
    await settleMails(trx, settled, { lease, at })
    for (const one of settled) await recordRefusal(trx, one, at)
  })
}
