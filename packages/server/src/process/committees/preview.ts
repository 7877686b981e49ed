// Rehearses a publication or a correction: refused as it would be, and all of it taken back.

import { toldBy } from '../../mail/told-count.ts'
import type { Author } from '../../people/staff/author.ts'
import { rehearsed } from '../../platform/db/rehearse.ts'
import type { Db } from '../../platform/db/tables.ts'
import { type Correction, correct } from './correct.ts'
import { requireItem } from './decide.ts'
import { itemsOf, namesOf } from './item-store.ts'
import { loadForStaff, requireSession } from './load-staff.ts'
import { publish } from './publish.ts'
import type { ItemRow } from './store.ts'

type Asked = { id: string; version: number }

export async function previewPublication(db: Db, author: Author, { id, version }: Asked) {
  return rehearsed(db, async (trx) => {
    const told = await toldBy(trx, () => publish(trx, author, { id, version, at: null }))
    const items = await itemsOf(trx, id)
    const { subject } = await requireSession(trx, id)
    const names = await namesOf(
      trx,
      subject,
      items.map((item) => item.item_id),
    )
    const decisions = items.map((item) => ({
      itemId: item.item_id,
      title: names.get(item.item_id) ?? item.item_id,
      ...outcomeOf(item),
    }))
    const grantedCents = items.reduce((sum, { amount_cents }) => sum + (amount_cents ?? 0), 0)
    return { decisions, grantedCents, told }
  })
}

export async function previewCorrection(db: Db, author: Author, asked: Correction) {
  return rehearsed(db, async (trx) => {
    const session = await requireSession(trx, asked.id)
    const before = outcomeOf(await requireItem(trx, session, asked.itemId))
    const told = await toldBy(trx, () => correct(trx, author, asked))
    const after = outcomeOf(await requireItem(trx, session, asked.itemId))
    const { envelope } = await loadForStaff(trx, session, { baseUrl: '' })
    return { before, after, leftCents: envelope.leftCents, told }
  })
}

const outcomeOf = ({ outcome, amount_cents: amountCents }: ItemRow) => ({ outcome, amountCents })
