// Opening a case: asked twice for the same, it is the same case.
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { type CaseRow, findCaseByKey, insertCase, openedSince, updateCase } from './store.ts'
import { addToThread } from './thread.ts'

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
  if (!isNew && !(await openedAgain(trx, key, opening))) return
  const data = { case: kind, eventSeq }
  await append(trx, [{ kind: 'case.opened', subject: territoryId, participantId, data, at }])
}

/** `said`: as it was typed. */
type Verification = Omit<Opening, 'kind' | 'eventSeq' | 'message'> & { said: string }
type Seals = Pick<Deps['secrets'], 'seal' | 'unseal'>

/** Each is a telephone call of the team's: an agent of an EPCI may ask for a few of its communes. */
export const verificationsADay = 5
const day = 86_400_000

/**
 * Opens one that the team verifies a right by. Whoever calls holds `verificationsOf` in this very
 * transaction, or forty at once would each find room.
 */
export async function openVerification(trx: Trx, asked: Verification, seals: Seals) {
  const { said, ...about } = asked
  const { participantId, at } = asked
  const key = caseKey({ ...about, kind: 'verification', eventSeq: null })
  const before = await findCaseByKey(trx, key)
  if (!before) {
    const since = new Date(Date.parse(at) - day).toISOString()
    const opened = await openedSince(trx, participantId, since)
    const first = opened[opened.length - verificationsADay]
    if (first !== undefined) {
      const hours = Math.max(1, Math.ceil((Date.parse(first) + day - Date.parse(at)) / 3_600_000))
      refuse('verification_limit_reached', { most: verificationsADay, hours, minutes: hours * 60 })
    }
  }
  const earlier = before?.message ? seals.unseal(before.message) : null
  const thread = addToThread(earlier, { said, at })
  const message = before && thread === earlier ? before.message : seals.seal(thread)
  await openCase(trx, { ...about, kind: 'verification', eventSeq: null, message })
}

export const verificationsOf = (participantId: string) => `verifications of ${participantId}`

/**
 * Someone whose right was not verified may ask anew; a contest that was decided stays so. What is said
 * while the case is open is a change of it too: whoever decides has read it.
 */
async function openedAgain(trx: Trx, key: string, { kind, message }: Opening) {
  const before = await findCaseByKey(trx, key)
  if (!before || kind === 'contest') return false
  const isOpen = before.state === 'open'
  if (isOpen && message === before.message) return false
  const nothing = { decided_at: null, staff_id: null, reason: null }
  const isChanged = await updateCase(trx, before, { state: 'open', message, ...nothing })
  if (!isChanged) refuse('changed_meanwhile')
  return !isOpen
}
