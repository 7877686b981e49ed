// Mails that are due and may leave now: receipts first, and no domain before its turn.

import { claimDue } from '../platform/db/lease.ts'
import type { Trx } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import { lease as leaseMilliseconds } from './next-try.ts'
import { type DueMail, dueMailOf } from './outbox.ts'
import { closeMails, dueMails, postpone } from './outbox-store.ts'
import { nextSlot } from './rules.ts'
import { mailboxesOf } from './settings-store.ts'
import { ranks } from './topics.ts'

/** Until when the slots of each domain are taken; kept by the process, not stored. */
export type Slots = Map<string, number>

/** How many are looked at to find those that may leave: the others get a slot of their domain. */
const lookedAt = 4

export function claimMails(deps: Deps, slots: Slots, most: number) {
  return claimDue(deps, {
    table: 'outgoing_mails',
    milliseconds: leaseMilliseconds,
    due: async (trx, now) => {
      const candidates = await candidatesFor(trx, deps, { now, limit: most * lookedAt })
      const { leaving, waiting } = share(candidates, slots, { now: Date.parse(now), most })
      for (const { id, dueAt } of waiting) await postpone(trx, id, dueAt)
      const ids = leaving.map(({ id }) => id)
      await closeMails(trx, ids, now)
      return leaving.map((mail) => ({ ...mail, attempts: mail.attempts + 1 }))
    },
  })
}

type Looking = { now: string; limit: number }

async function candidatesFor(trx: Trx, { database, secrets }: Deps, { now, limit }: Looking) {
  const receipts = await dueMails(trx, database, { now, rank: ranks.receipt, limit })
  const left = limit - receipts.length
  const news = left > 0 ? await dueMails(trx, database, { now, rank: ranks.news, limit: left }) : []
  const rows = [...receipts, ...news]
  const sealed = await mailboxesOf(
    trx,
    rows.flatMap(({ participant_id }) => participant_id ?? []),
  )
  return rows.map(({ address, ...row }) => {
    const own = sealed.get(row.participant_id ?? '')
    return dueMailOf({ ...row, to: address ?? (own === undefined ? null : secrets.unseal(own)) })
  })
}

type Paced = Pick<DueMail, 'id' | 'rank' | 'paced' | 'to'>

/** Those that leave now, and when each of the others may: none is made to wait twice. */
export function share<Mail extends Paced>(
  candidates: Mail[],
  slots: Slots,
  { now, most }: { now: number; most: number },
) {
  const leaving: Mail[] = []
  const waiting: { id: string; dueAt: string }[] = []
  for (const mail of candidates) {
    if (leaving.length === most) break
    const slot = mail.paced === 1 ? now : slotFor(mail, slots, now)
    if (slot <= now) leaving.push(mail)
    else waiting.push({ id: mail.id, dueAt: new Date(slot).toISOString() })
  }
  return { leaving, waiting }
}

function slotFor({ to, rank }: Paced, slots: Slots, now: number) {
  // News have slots of their own: a stage that opens never delays a receipt.
  const lane = `${rank} ${to?.slice(to.lastIndexOf('@') + 1) ?? ''}`
  const { taken, at } = nextSlot(slots.get(lane), now)
  slots.set(lane, taken)
  return at
}

/** Forgets domains whose slots are all in the past. */
export function forgetOld(slots: Slots, now: number) {
  for (const [lane, taken] of slots) if (taken < now) slots.delete(lane)
}
