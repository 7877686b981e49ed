// Mails that are due and may leave now: receipts first, and no domain before its turn.

import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import { lease as leaseMilliseconds } from './next-try.ts'
import { type Candidate, dueMails, leaseMails, postpone } from './queue-store.ts'
import { nextSlot } from './rules.ts'
import { ranks } from './topics.ts'

/** Until when the slots of each domain are taken; kept by the process, not stored. */
export type Slots = Map<string, number>

export type Taken = { lease: string; mails: (Candidate & { email: string | null })[] }

/** How many are looked at to find those that may leave: the others get a slot of their domain. */
const lookedAt = 4

export async function takeDue(deps: Deps, slots: Slots, most: number): Promise<Taken> {
  const { database, clock, ids, secrets } = deps
  const now = clock()
  const at = now.toISOString()
  const lease = ids.uuid()
  const mails = await retried(database.db, async (trx) => {
    await database.hold(trx, 'mails')
    const limit = most * lookedAt
    const receipts = await dueMails(trx, at, { rank: ranks.receipt, limit })
    const news =
      receipts.length < limit
        ? await dueMails(trx, at, { rank: ranks.news, limit: limit - receipts.length })
        : []
    const candidates = [...receipts, ...news].map((row) => ({
      ...row,
      email: row.email_sealed && secrets.unseal(row.email_sealed),
    }))
    const { leaving, waiting } = share(candidates, slots, { now: now.getTime(), most })
    for (const { id, dueAt } of waiting) await postpone(trx, id, dueAt)
    const until = new Date(now.getTime() + leaseMilliseconds).toISOString()
    await leaseMails(
      trx,
      leaving.map(({ id }) => id),
      { lease, until, now: at },
    )
    return leaving
  })
  return { lease, mails }
}

type Addressed = Candidate & { email: string | null }

/** Those that leave now, and when each of the others may: none is made to wait twice. */
export function share(
  candidates: Addressed[],
  slots: Slots,
  { now, most }: { now: number; most: number },
) {
  const leaving: Addressed[] = []
  const waiting: { id: string; dueAt: string }[] = []
  for (const mail of candidates) {
    if (leaving.length === most) break
    const slot = mail.paced === 1 ? now : slotFor(mail, slots, now)
    if (slot <= now) leaving.push(mail)
    else waiting.push({ id: mail.id, dueAt: new Date(slot).toISOString() })
  }
  return { leaving, waiting }
}

function slotFor({ email, rank }: Addressed, slots: Slots, now: number) {
  // News have slots of their own: a stage that opens never delays a receipt.
  const lane = `${rank} ${email?.slice(email.lastIndexOf('@') + 1) ?? ''}`
  const { taken, at } = nextSlot(slots.get(lane), now)
  slots.set(lane, taken)
  return at
}

/** Forgets domains whose slots are all in the past. */
export function forgetOld(slots: Slots, now: number) {
  for (const [lane, taken] of slots) if (taken < now) slots.delete(lane)
}
