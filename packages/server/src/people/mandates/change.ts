// Granting, ending and restoring a mandate, each with its line in the journal.

import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Author } from '../staff/author.ts'
import { deleteEnd, type EndRow, type GrantRow, insertEnd, insertGrant } from './grants-store.ts'
import { liftTombstones } from './revocation-tombstones-store.ts'

type Pair = { participantId: string; territoryId: string }
type Granting = Author<string | null> & { reason: string | null }
type Grant = Pair & { evidence: GrantRow['evidence']; endsAt: string | null }

/** Whoever had lost it has it again: the new proof is later than what ended the old one. */
export async function grantMandate(trx: Trx, grant: Grant, { at, staffId, reason }: Granting) {
  const { participantId, territoryId, evidence, endsAt } = grant
  await deleteEnd(trx, participantId, territoryId)
  await liftTombstones(trx, participantId, territoryId)
  await insertGrant(trx, {
    participant_id: participantId,
    territory_id: territoryId,
    evidence,
    granted_at: at,
    ends_at: endsAt,
    reason,
    staff_id: staffId,
  })
  const data = { evidence, endsAt }
  await append(trx, [
    { kind: 'mandate.granted', subject: territoryId, participantId, staffId, data, at },
  ])
}

type End = Pair & { cause: EndRow['cause'] }

/** Refused when it had ended: whoever asks must know that nothing changed. */
export async function endMandate(trx: Trx, end: End, { at, staffId, reason }: Granting) {
  const { participantId, territoryId, cause } = end
  const isNew = await insertEnd(trx, {
    participant_id: participantId,
    territory_id: territoryId,
    ended_at: at,
    cause,
    reason,
    staff_id: staffId,
  })
  if (!isNew) refuse('mandate_already_ended')
  await append(trx, [
    { kind: 'mandate.ended', subject: territoryId, participantId, staffId, data: { cause }, at },
  ])
}

export async function restoreMandate(
  trx: Trx,
  pair: Pair,
  { at, staffId }: Omit<Granting, 'reason'>,
) {
  const { participantId, territoryId } = pair
  if (!(await deleteEnd(trx, participantId, territoryId))) refuse('mandate_not_ended')
  await append(trx, [
    { kind: 'mandate.restored', subject: territoryId, participantId, staffId, data: {}, at },
  ])
}
