// Steps of the webmaster: opening a registration, looking for the proof, giving it up.
import { retried } from '../db/retry.ts'
import type { Deps } from '../deps.ts'
import { append } from '../events/journal.ts'
import { refuse } from '../refusal.ts'
import { lookForProof, type Missing, type Proof } from './proof.ts'
import { checksAnHour, day, hour, openedADay, requireState } from './rules.ts'
import {
  checksOf,
  countOpenedBy,
  insertRegistration,
  keepLastCheck,
  type RegistrationRow,
  takeCheck,
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
    ...{ id: ids.uuid(), participant_id: participantId, territory_id: opening.territoryId },
    ...{ consultation_id: opening.consultationId, origin: opening.origin, name: opening.name },
    ...{ proof: opening.proof, token: secrets.token(), state: 'to_prove', opened_at: at },
    ...{ live_key: null, site: null, proved_at: null, asked_at: null, answer_until: null },
    ...{ link_hash: null, decided_at: null, decided_by: null, staff_id: null, reason: null },
    ...{ checks: 0, checks_since: at, last_check: null, version: 1 },
  }
  await retried(database.db, async (trx) => {
    await database.hold(trx, `sites of ${participantId}`)
    const since = new Date(now.getTime() - day).toISOString()
    if ((await countOpenedBy(trx, participantId, since)) >= openedADay) {
      refuse('site_registrations_too_many')
    }
    await insertRegistration(trx, row)
    await append(trx, [fact(row, 'site.registered', at)])
  })
  return row
}

/** Answers what was found instead; undefined once it is proved. */
export async function checkProof(deps: Deps, row: RegistrationRow): Promise<Missing | undefined> {
  requireState(row, 'to_prove')
  const { database, clock, config, resolver } = deps
  await countCheck(deps, row)
  const tools = { mayBePrivate: config.sitesMayBePrivate, resolver }
  const missing = await lookForProof(row, tools)
  const at = clock().toISOString()
  if (missing) {
    await keepLastCheck(database.db, row.id, JSON.stringify({ ...missing, at }))
    return missing
  }
  await retried(database.db, async (trx) => {
    const proved = { state: 'proved' as const, proved_at: at, last_check: null }
    if (!(await updateRegistration(trx, row, proved))) refuse('changed_meanwhile')
    await append(trx, [fact(row, 'site.proved', at)])
  })
  return undefined
}

/** Together with the tries of others: nobody makes us knock at one site all day. */
async function countCheck({ database, clock }: Deps, { id, origin }: RegistrationRow) {
  const now = clock()
  const since = new Date(now.getTime() - hour).toISOString()
  await database.db.transaction().execute(async (trx) => {
    await database.hold(trx, `checks of ${origin}`)
    if ((await checksOf(trx, origin, since)) >= checksAnHour) {
      refuse('site_checks_too_many')
    }
    await takeCheck(trx, id, { now: now.toISOString(), since })
  })
}

export async function chooseProof({ database }: Deps, row: RegistrationRow, proof: Proof) {
  requireState(row, 'to_prove')
  if (!(await updateRegistration(database.db, row, { proof, last_check: null }))) {
    refuse('changed_meanwhile')
  }
}

export async function abandon({ database, clock }: Deps, row: RegistrationRow) {
  requireState(row, 'to_prove', 'proved', 'asked', 'with_team')
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
