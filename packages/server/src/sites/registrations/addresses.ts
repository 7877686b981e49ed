// Adding and removing addresses of one site, and looking for the proof at each of them.

import type { Trx } from '../../platform/db/database.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { readOrigin } from './origin.ts'
import { insertOrigin, keepLook, originsOf, removeOrigin } from './origins-store.ts'
import { lookForProof } from './proof.ts'
import { mostAddresses } from './rules.ts'
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
  if (origin === row.origin) refuse('malformed_body')
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
export async function lookEverywhere(deps: Deps, row: RegistrationRow) {
  const { id, token, proof } = row
  const { database, clock, config, resolver } = deps
  const tools = { mayBePrivate: config.sitesMayBePrivate, resolver }
  for (const one of await originsOf(database.db, [id])) {
    if (one.proved_at) continue
    await countLook(deps, row.participant_id)
    const missing = await lookForProof({ origin: one.origin, token, proof }, tools)
    const at = clock().toISOString()
    const look = missing
      ? { last_check: JSON.stringify({ ...missing, at }) }
      : { last_check: null, proved_at: at }
    await keepLook(database.db, one, look)
  }
}

/** Those of whoever asks: were they the site's, one person would keep its webmaster's proof away. */
async function countLook({ limiter }: Deps, participantId: string | null) {
  const subjects = participantId ? [{ by: 'account' as const, value: participantId }] : []
  const { answer } = await limiter.count('site_look', subjects)
  if (answer === 'refused') refuse('site_checks_too_many')
}
