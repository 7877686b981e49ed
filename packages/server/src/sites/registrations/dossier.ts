// The page of one's own registration: loaded, shown, and shown again with what a step refused.

import { maskedAddresses } from '../../people/mandates/town-hall-code.ts'
import { takeKept } from '../../people/participants/kept-form.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Context } from '../../platform/http/context.ts'
import { type Again, type Fields, formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { mostLiveKeys } from '../host-sites/key-life.ts'
import { loadStatus } from '../host-sites/status.ts'
import { originsOf as originsOfSites } from '../host-sites/suspension-store.ts'
import { integrityBy } from '../widget-assets/signature.ts'
import { statesOfAsking } from './agreement-mails.ts'
import { dossierPage } from './dossier-view.tsx'
import { originsOf } from './origins-store.ts'
import { isOver } from './rules.ts'
import { findLive, findRegistration, liveKeyOf, type RegistrationRow } from './store.ts'

type Work = (row: RegistrationRow, fields: Fields) => Promise<void>

/** A step of one's own registration, then its page; or its page with what was refused. */
export async function step(c: Context, deps: Deps, work: Work) {
  const row = await load(c, deps)
  return formStep(c, {
    async step(fields) {
      await work(row, fields)
      return c.redirect(paths.ownSite(row.id), 303)
    },
    again: (shown) => showDossier(c, deps, shown),
  })
}

export async function load(c: Context, { database }: Deps) {
  const { participantId } = await ownerOf(c)
  const row = await findRegistration(database.db, c.req.param('id') ?? '')
  if (!row || row.participant_id !== participantId) return refuse('site_registration_not_found')
  return row
}

const ownerOf = async (c: Context) => (await visitorOf(c)) ?? refuse('sign_in_required')

/** Its addresses; and those of the site it would replace that would work no more. */
export async function addressesOf({ database }: Deps, row: RegistrationRow) {
  const addresses = await originsOf(database.db, [row.id])
  const live = await findLive(database.db, liveKeyOf(row))
  const working = live?.site ? await originsOfSites(database.db, [live.site]) : []
  const kept = new Set(addresses.map(({ origin }) => origin))
  const ending = working.map(({ origin }) => origin).filter((origin) => !kept.has(origin))
  return { addresses, ending }
}

async function siteOf({ id, state, site }: RegistrationRow, deps: Deps) {
  const { database, clock, config, wordpress } = deps
  const status = state === 'approved' && site && (await loadStatus(database.db, site, clock()))
  if (!status) return undefined
  const mayAddKey = status.keys.filter(({ isLive }) => isLive).length < mostLiveKeys
  const integrity = integrityBy(config.widgetKeys)
  return { status, registrationId: id, server: config.baseUrl, integrity, wordpress, mayAddKey }
}

async function isLeaving({ id, asked_at }: RegistrationRow, { database }: Deps) {
  if (!asked_at) return false
  const states = await statesOfAsking(database.db, id, asked_at)
  return states.includes('waiting') && !states.includes('sent')
}

export async function showDossier(c: Context, deps: Deps, again?: Again) {
  const row = await load(c, deps)
  const { status, message, faults, values = takeKept(c, await ownerOf(c)) } = again ?? {}
  const territory = await findTerritory(deps.database.db, row.territory_id)
  const site = await siteOf(row, deps)
  const content = dossierPage({
    row,
    label: territory?.label ?? row.territory_id,
    mailboxes: await maskedAddresses(deps, row.territory_id),
    isOver: isOver(row, deps.clock().toISOString()),
    isLeaving: await isLeaving(row, deps),
    server: deps.config.baseUrl,
    wordpress: deps.wordpress,
    ...(site && { site }),
    ...(await addressesOf(deps, row)),
    ...(values && { values }),
    ...(message && { message }),
    ...(faults && { faults }),
  })
  return html(c, content, status)
}
