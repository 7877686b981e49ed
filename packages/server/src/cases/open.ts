// Opening a case: asked twice for the same, it is the same case.
import type { Trx } from '../db/database.ts'
import { append } from '../events/journal.ts'
import { type CaseRow, findCaseByKey, insertCase, updateCase } from './store.ts'

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
    ...{ id, kind, live_key: key, territory_id: territoryId, participant_id: participantId },
    ...{ event_seq: eventSeq, message, state: 'open', opened_at: at, decided_at: null },
    ...{ staff_id: null, reason: null, version: 1 },
  })
  if (!isNew && !(await askedAgain(trx, key, kind))) return
  const data = { case: kind, eventSeq }
  await append(trx, [{ kind: 'case.opened', subject: territoryId, participantId, data, at }])
}

/** Someone whose right was not verified may ask anew; a contest that was decided stays so. */
async function askedAgain(trx: Trx, key: string, kind: CaseRow['kind']) {
  const before = await findCaseByKey(trx, key)
  if (!before || before.state === 'open' || kind === 'contest') return false
  const nothing = { decided_at: null, staff_id: null, reason: null }
  return updateCase(trx, before, { state: 'open', ...nothing })
}
