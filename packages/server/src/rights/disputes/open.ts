// Opening a case: asked twice for the same, it is the same case.
import type { Trx } from '../../platform/db/database.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { type CaseRow, findCaseByKey, insertCase, openedSince, updateCase } from './store.ts'

export type Opening = {
  id: string
  kind: CaseRow['kind']
  territoryId: string
  participantId: string
  eventSeq: number | null
  /** Sealed. */
  message: string | null
  at: string
}

type Key = Pick<Opening, 'kind' | 'territoryId' | 'participantId' | 'eventSeq'>

export const caseKey = ({ kind, territoryId, participantId, eventSeq }: Key) =>
  `${kind} ${territoryId} ${participantId}${eventSeq === null ? '' : ` ${eventSeq}`}`

export async function openCase(trx: Trx, opening: Opening) {
  const { id, kind, territoryId, participantId, eventSeq, message, at } = opening
  const key = caseKey(opening)
  const isNew = await insertCase(trx, {
    id,
    kind,
    live_key: key,
    territory_id: territoryId,
    participant_id: participantId,
    event_seq: eventSeq,
    message,
    state: 'open',
    opened_at: at,
    decided_at: null,
    staff_id: null,
    reason: null,
    version: 1,
  })
  if (!isNew && !(await askedAgain(trx, key, kind))) return
  const data = { case: kind, eventSeq }
  await append(trx, [{ kind: 'case.opened', subject: territoryId, participantId, data, at }])
}

/** Each is a telephone call of the team's: an agent of an EPCI may ask for a few of its communes. */
export const verificationsADay = 5
const day = 86_400_000

/**
 * Opens one that the team verifies a right by. Whoever calls holds `verificationsOf` in this very
 * transaction, or forty at once would each find room.
 */
export async function openVerification(trx: Trx, asked: Omit<Opening, 'kind' | 'eventSeq'>) {
  const opening: Opening = { ...asked, kind: 'verification', eventSeq: null }
  const { participantId, at } = opening
  if (!(await findCaseByKey(trx, caseKey(opening)))) {
    const since = new Date(Date.parse(at) - day).toISOString()
    const opened = await openedSince(trx, participantId, since)
    const first = opened[opened.length - verificationsADay]
    if (first !== undefined) {
      const hours = Math.max(1, Math.ceil((Date.parse(first) + day - Date.parse(at)) / 3_600_000))
      refuse('verification_limit_reached', { most: verificationsADay, hours, minutes: hours * 60 })
    }
  }
  await openCase(trx, opening)
}

export const verificationsOf = (participantId: string) => `verifications of ${participantId}`

/** Someone whose right was not verified may ask anew; a contest that was decided stays so. */
async function askedAgain(trx: Trx, key: string, kind: CaseRow['kind']) {
  const before = await findCaseByKey(trx, key)
  if (!before || before.state === 'open' || kind === 'contest') return false
  const nothing = { decided_at: null, staff_id: null, reason: null }
  return updateCase(trx, before, { state: 'open', ...nothing })
}
