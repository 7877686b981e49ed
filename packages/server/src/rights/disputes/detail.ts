// What the team reads of a case before it decides: who, by what proof, and what they did.

import { titlesOf } from '../../people/mandates/act-titles.ts'
import { actKinds } from '../../people/mandates/acts-words.ts'
import { listMandatesOf } from '../../people/mandates/list.ts'
import { actsToldTo } from '../../people/mandates/notice-store.ts'
import { maskedMailbox } from '../../people/participants/mailbox.ts'
import { findParticipant } from '../../people/participants/store.ts'
import type { Deps } from '../../platform/deps.ts'
import type { CaseRow } from './store.ts'

export async function detailOf(deps: Deps, row: CaseRow) {
  const { database, secrets, clock } = deps
  const { participant_id: participantId, territory_id: territoryId } = row
  const person = await findParticipant(database.db, participantId)
  const reader = { db: database.db, unseal: secrets.unseal }
  const now = clock().toISOString()
  const listed = await listMandatesOf(reader, { participantId }, now)
  const mandate = listed.find((one) => one.territoryId === territoryId)
  return {
    message: row.message === null ? null : secrets.unseal(row.message),
    mailbox: person ? maskedMailbox(secrets.unseal(person.email_sealed)) : null,
    mandate: mandate
      ? { evidence: mandate.evidence, since: mandate.since, state: mandate.state }
      : null,
    acts: await actsOf(deps, row),
  }
}

async function actsOf(deps: Deps, row: CaseRow) {
  const told = await actsToldTo(deps.database.db, row.territory_id, actKinds, 200)
  const own = told.filter((event) => event.participant_id === row.participant_id)
  const titles = await titlesOf(deps, own)
  return own.map(({ seq, kind, at, subject }) => ({
    eventSeq: seq,
    kind,
    at,
    title: titles.get(subject) ?? '',
    isContested: seq === row.event_seq,
  }))
}
