// One batch of mails: claimed, written, sent, settled. A failure of one is its own; the others leave.

import { retried } from '../platform/db/retry.ts'
import type { Trx } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import { recordRefusal } from './bounces.ts'
import { claimMails, forgetOld, type Slots } from './claim-due.ts'
import type { MailKindName } from './mail-facts.ts'
import { MailError } from './mailer.ts'
import { lease as leaseMilliseconds, nextTry } from './next-try.ts'
import {
  type DueMail,
  faultIn,
  type MailDeps,
  type MailKind,
  type Outcome,
  type Written,
} from './outbox.ts'
import { isMailDue, releaseMails, type Settled, settleMails } from './outbox-store.ts'

/** A commit for each mail would cost more than the mail; a crash sends at most these again. */
const settledTogether = 10
/** So many in a row without an answer: the relay is away, and the rest need not find out. */
const awayAfter = 3

export type Sent = { taken: number; sent: number; isRelayAway: boolean }

export async function sendDue(deps: MailDeps, slots: Slots, most: number): Promise<Sent> {
  const { database, clock } = deps
  if (!(await isMailDue(database.db, clock().toISOString()))) {
    return { taken: 0, sent: 0, isRelayAway: false }
  }
  forgetOld(slots, clock().getTime())
  const { lease, rows: mails } = await claimMails(deps, slots, most)
  const written = await writeAll(deps, mails)
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
    const tried = await Promise.all(group.map((mail) => sendOne(deps, mail, written.get(mail.id))))
    await settle(deps, tried, lease)
    sent += tried.filter(({ settled }) => settled.state === 'sent').length
    const areAway = tried.every(({ settled }) => settled.fault === 'unreachable')
    failures = areAway ? failures + tried.length : 0
  }
  return { taken: mails.length, sent, isRelayAway: failures >= awayAfter }
}

async function writeAll(deps: MailDeps, mails: DueMail[]) {
  const written = new Map<string, Written>()
  for (const alike of Map.groupBy(mails, ({ kind }) => kind).values()) {
    for (const [id, one] of await writeAlike(deps, alike)) written.set(id, one)
  }
  return written
}

/** Mails of one kind. */
async function writeAlike<Kind extends MailKindName>(deps: MailDeps, mails: DueMail<Kind>[]) {
  const [first] = mails
  if (!first) return []
  const kind: Kind = first.kind
  try {
    return await deps.mailKinds[kind].write(deps, mails)
  } catch (error) {
    return mails.map(({ id }) => [id, faultIn(deps, id, error)] as const)
  }
}

type Tried = { mail: DueMail; settled: Settled }

async function sendOne(deps: Deps, mail: DueMail, written: Written | undefined): Promise<Tried> {
  const { id, to } = mail
  if (!to || !written) return { mail, settled: { id, state: 'dropped', fault: null } }
  if (written === 'unwritable') {
    return { mail, settled: judge(deps, mail, { fault: written, status: 'none' }) }
  }
  try {
    await deps.mailer.send({ ...written, id, to })
    return { mail, settled: { id, state: 'sent', fault: null } }
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    return { mail, settled: judge(deps, mail, error) }
  }
}

type Failure = Pick<MailError, 'fault' | 'status'>

function judge({ clock, log }: Deps, mail: DueMail, { fault, status }: Failure): Settled {
  const { id, kind, attempts, tried_at } = mail
  const now = clock()
  const dueAt = nextTry(fault, { attempts, triedAt: tried_at ?? now.toISOString(), now })
  const seen = { mail: id, kind, fault, status, attempts }
  if (dueAt) {
    log.info({ ...seen, nextTry: dueAt }, 'a mail has to wait')
    return { id, state: 'waiting', fault, dueAt }
  }
  const isRefused = fault === 'mailbox_refused' || fault === 'message_refused'
  log.warn(seen, isRefused ? 'a mail was refused for good' : 'a mail was given up')
  return { id, state: isRefused ? 'refused' : 'given_up', fault: `${fault} ${status}` }
}

async function settle(deps: MailDeps, tried: Tried[], lease: string) {
  const at = deps.clock().toISOString()
  const all = tried.map(({ settled }) => settled)
  await retried(deps.database.db, async (trx) => {
    const ours = await settleMails(trx, all, { lease, at })
    for (const { mail, settled } of tried) {
      if (!ours.has(mail.id)) continue
      await recordRefusal(trx, settled, at)
      await follow(trx, deps, { mail, outcome: { state: settled.state, at } })
    }
  })
}

async function follow<Kind extends MailKindName>(
  trx: Trx,
  deps: MailDeps,
  tried: { mail: DueMail<Kind>; outcome: Outcome },
) {
  const kind: Kind = tried.mail.kind
  const { settled }: MailKind<Kind> = deps.mailKinds[kind]
  await settled?.(trx, deps, tried)
}
