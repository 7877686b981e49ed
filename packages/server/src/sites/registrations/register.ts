// Steps of the webmaster: opening a registration, proving it, giving it up.

import { keepPerson } from '../../people/participants/keep-person.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { lookEverywhere } from './addresses.ts'
import { forgetLooks, insertOrigin, originsOf } from './origins-store.ts'
import type { Proof } from './proof.ts'
import { day, openedADay } from './rules.ts'
import { requireStep } from './steps.ts'
import {
  countOpenedBy,
  insertRegistration,
  type RegistrationRow,
  updateRegistration,
} from './store.ts'

type Opening = {
  participantId: string
  territoryId: string
  consultationId: string
  origin: string
  name: string
  proof: Proof
}

export async function openRegistration(deps: Deps, opening: Opening) {
  const { database, ids, secrets, clock } = deps
  const now = clock()
  const at = now.toISOString()
  const { participantId } = opening
  const row: RegistrationRow = {
    id: ids.uuid(),
    participant_id: participantId,
    territory_id: opening.territoryId,
    consultation_id: opening.consultationId,
    origin: opening.origin,
    name: opening.name,
    proof: opening.proof,
    token: secrets.token(),
    state: 'to_prove',
    opened_at: at,
    live_key: null,
    site: null,
    proved_at: null,
    asked_at: null,
    answer_until: null,
    link_hash: null,
    decided_at: null,
    decided_by: null,
    staff_id: null,
    reason: null,
    version: 1,
  }
  await retried(database.db, async (trx) => {
    await keepPerson(trx, database, participantId)
    await database.hold(trx, `sites of ${participantId}`)
    const since = new Date(now.getTime() - day).toISOString()
    if ((await countOpenedBy(trx, participantId, since)) >= openedADay) {
      refuse('site_registrations_too_many')
    }
    await insertRegistration(trx, row)
    await insertOrigin(trx, { registration_id: row.id, origin: row.origin })
    await append(trx, [fact(row, 'site.registered', at)])
  })
  return row
}

/** True once every address is proved. */
export async function checkProof(deps: Deps, row: RegistrationRow) {
  requireStep(row, 'prove')
  const { database, clock } = deps
  await lookEverywhere(deps, row)
  const at = clock().toISOString()
  return retried(database.db, async (trx) => {
    const addresses = await originsOf(trx, [row.id])
    if (addresses.some(({ proved_at }) => !proved_at)) return false
    const proved = { state: 'proved' as const, proved_at: at }
    if (!(await updateRegistration(trx, row, proved))) refuse('changed_meanwhile')
    await append(trx, [fact(row, 'site.proved', at)])
    return true
  })
}

export async function chooseProof({ database }: Deps, row: RegistrationRow, proof: Proof) {
  requireStep(row, 'change')
  await retried(database.db, async (trx) => {
    if (!(await updateRegistration(trx, row, { proof }))) refuse('changed_meanwhile')
    await forgetLooks(trx, row.id)
  })
}

export async function abandon({ database, clock }: Deps, row: RegistrationRow) {
  requireStep(row, 'abandon')
  const at = clock().toISOString()
  await retried(database.db, async (trx) => {
    const given = { state: 'abandoned' as const, link_hash: null }
    if (!(await updateRegistration(trx, row, given))) refuse('changed_meanwhile')
    await append(trx, [fact(row, 'site.abandoned', at)])
  })
}

function fact(
  row: RegistrationRow,
  kind: 'site.registered' | 'site.proved' | 'site.abandoned',
  at: string,
) {
  const data = { territoryId: row.territory_id, origin: row.origin }
  return { kind, subject: row.id, participantId: row.participant_id, data, at }
}
