// Adding and removing addresses of one site, and looking for the proof at each of them.

import { toJson } from '../../platform/db/json.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { OutwardRefused } from '../../platform/outward.ts'
import { waitOf } from '../../platform/rate-limits/within-limits.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { OwnLooksFull } from '../../platform/safe-fetch/looks.ts'
import { readOrigin } from './origin.ts'
import { insertOrigin, keepLook, originsOf, removeOrigin, renewProof } from './origins-store.ts'
import { lookForProof } from './proof.ts'
import { isProvedNow, mostAddresses } from './rules.ts'
import { requireStep } from './steps.ts'
import { type RegistrationRow, updateRegistration } from './store.ts'

/** The address as an exact origin; refuses with the fault of the field. */
export function requireOrigin({ config }: Pick<Deps, 'config'>, typed: string) {
  const { sitesMayBePrivate: mayBePrivate, baseUrl: ours } = config
  const read = readOrigin(typed, { mayBePrivate, ours })
  if ('origin' in read) return read.origin
  throw new Refusal('invalid_input', {}, [{ path: 'adresse', fault: read.fault }])
}

export async function addAddress(deps: Deps, row: RegistrationRow, typed: string) {
  const origin = requireOrigin(deps, typed)
  await change(deps, row, async (trx) => {
    const known = await originsOf(trx, [row.id])
    if (known.length >= mostAddresses) {
      throw new Refusal('invalid_input', {}, [{ path: 'adresse', fault: 'addresses_too_many' }])
    }
    await insertOrigin(trx, { registration_id: row.id, origin })
  })
}

/** Never the first one: the registration is of that site. */
export async function removeAddress(deps: Deps, row: RegistrationRow, origin: string) {
  if (origin === row.origin) refuse('form_unreadable')
  await change(deps, row, (trx) => removeOrigin(trx, { registration_id: row.id, origin }))
}

/** With a version: whoever finds everything proved at this moment has not seen the new address. */
async function change(
  { database }: Deps,
  row: RegistrationRow,
  work: (trx: Trx) => Promise<unknown>,
) {
  requireStep(row, 'change')
  await retried(database.db, async (trx) => {
    if (!(await updateRegistration(trx, row, {}))) refuse('changed_meanwhile')
    await work(trx)
  })
}

/** One after another: a proof that is found is kept, whatever the next address answers. */
export async function lookEverywhere(deps: Deps, row: RegistrationRow, blocks: string[]) {
  const { database, clock } = deps
  for (const one of await originsOf(database.db, [row.id])) {
    if (one.proved_at) continue
    const missing = await look(deps, row, { origin: one.origin, blocks })
    const at = clock().toISOString()
    const seen = missing
      ? { last_check: toJson({ ...missing, at }) }
      : { last_check: null, proved_at: at }
    await keepLook(database.db, one, seen)
  }
}

/** Before a town hall is asked in its name: whoever had the site when it was proved may have lost it since. */
export async function requireProofNow(deps: Deps, row: RegistrationRow, blocks: string[]) {
  const { database, clock } = deps
  for (const one of await originsOf(database.db, [row.id])) {
    if (isProvedNow(one, clock())) continue
    if (await look(deps, row, { origin: one.origin, blocks })) {
      refuse('site_proof_gone', { origin: one.origin })
    }
    await renewProof(database.db, one, clock().toISOString())
  }
}

type Where = { origin: string; blocks: string[] }

async function look(
  deps: Deps,
  { participant_id, token, proof }: RegistrationRow,
  { origin, blocks }: Where,
) {
  const { config, resolver } = deps
  return inTurn(deps, blocks, async () => {
    await countLook(deps, participant_id)
    return lookForProof(
      { origin, token, proof },
      { mayBePrivate: config.sitesMayBePrivate, resolver },
    )
  })
}

async function inTurn<Result>(
  { looks }: Pick<Deps, 'looks'>,
  blocks: string[],
  work: () => Promise<Result>,
) {
  try {
    return await looks(blocks, work)
  } catch (error) {
    if (!(error instanceof OutwardRefused)) throw error
    const isOwn = error instanceof OwnLooksFull
    return refuse(isOwn ? 'limit_reached' : 'site_checks_busy', waitOf(error))
  }
}

/** Those of whoever asks: were they the site's, one person would keep its webmaster's proof away. */
async function countLook({ limiter }: Deps, participantId: string | null) {
  const subjects = participantId ? [{ by: 'account' as const, value: participantId }] : []
  const verdict = await limiter.count('site_look', subjects)
  if (verdict.answer === 'refused') refuse('site_checks_too_many', waitOf(verdict))
}
