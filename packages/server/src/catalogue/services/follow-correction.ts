// A service that was made of a decision has what the decision says now: the grant follows its correction.

import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import type { FollowCorrection } from '../../process/committees/correct.ts'
import { servicesOf } from './decision-store.ts'
import { lockService, takeVersion, valuesOf, writeChanges } from './values.store.ts'
import type { ServiceValues } from './values.ts'

type Corrected = Parameters<FollowCorrection>[2]
type Grant = ServiceValues['grants'][number]

export const followCorrection: FollowCorrection = async (trx, author, corrected) => {
  const { by, at } = { by: author.staffId, at: author.at }
  for (const id of await servicesOf(trx, corrected.itemId)) {
    const grants = await grantsAfter(trx, id, corrected)
    const row = grants && (await takeVersion(trx, { id }, { by, at }))
    if (!row) continue
    await writeChanges(trx, row, { grants })
    const data = { fields: 'grants' }
    await append(trx, [
      { kind: 'service.edited', subject: id, data, participantId: null, staffId: by, at },
    ])
  }
}

/** Undefined when nothing changes: the team wrote another sum of its own, or the reason alone was corrected. */
async function grantsAfter(trx: Trx, id: string, corrected: Corrected) {
  const row = await lockService(trx, id)
  if (!row) return undefined
  const { grants } = await valuesOf(trx, row)
  const was = grantOf(corrected.before)
  const is = grantOf(corrected.after)
  if (was === is) return undefined
  const given = (one: Grant) =>
    one.amountCents === was && one.on === corrected.on && one.envelope === corrected.envelope
  const own = (one: Grant) => given(one) && one.label === corrected.title
  const at = grants.some(own) ? grants.findIndex(own) : grants.findIndex(given)
  const { title: label, on, envelope } = corrected
  if (was === undefined) return [...grants, { amountCents: is ?? 0, label, on, envelope }]
  if (at < 0) return undefined
  if (is === undefined) return grants.toSpliced(at, 1)
  return grants.map((one, index) => (index === at ? { ...one, amountCents: is } : one))
}

const grantOf = (one: Corrected['before']) =>
  one.outcome === 'fund' ? (one.amount_cents ?? 0) : undefined
