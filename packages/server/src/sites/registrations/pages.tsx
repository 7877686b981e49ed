// The webmaster's pages: registering a site, its proof, the agreement asked for, and the site it became.

import { requireFresh } from '../../people/participants/fresh.ts'
import { takeKept } from '../../people/participants/kept-form.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { blockSubjects } from '../../platform/http/asker.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { type Again, formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { readSearch } from '../../platform/http/search.ts'
import type { Values } from '../../platform/layout/fields.tsx'
import { paths } from '../../platform/paths.ts'
import { ownAmong } from '../../platform/rate-limits/limiter.ts'
import { requireAccountRoom } from '../../platform/rate-limits/within-limits.ts'
import { refuse } from '../../platform/refusal.ts'
import { searchTerritories as searchOperation } from '../../platform/territories/contract.ts'
import { placesOf } from '../../platform/territories/search/held.ts'
import { findTerritories, findTerritory } from '../../platform/territories/store.ts'
import { revokeKey, rotateKey } from '../host-sites/change.ts'
import { isAlive } from '../host-sites/key-life.ts'
import { keysOf } from '../host-sites/keys-store.ts'
import { addAddress, removeAddress, requireOrigin } from './addresses.ts'
import { askTownHall } from './agreement.ts'
import type { ConsultationOf } from './consultation-of.ts'
import { load, showDossier, step } from './dossier.ts'
import { ProofForm, RegistrationForm } from './form.ts'
import { revocationPage } from './keys-view.tsx'
import { listPage } from './list-view.tsx'
import { abandon, checkProof, chooseProof, openRegistration } from './register.ts'
import { registerPage, searchPage } from './register-view.tsx'
import { signedInOr } from './sign-in-pages.tsx'
import { requireStep } from './steps.ts'
import { findRegistration, type RegistrationRow, registrationsOf } from './store.ts'

export function siteRegistrationPages(app: App, deps: Deps, consultationOf: ConsultationOf) {
  const { db } = deps.database

  app.get(paths.siteRegistration.pattern, (c) =>
    signedInOr(c, async (visitor) => {
      const territoryId = c.req.query('territoire')
      if (territoryId) return showForm(c, deps, territoryId, { values: takeKept(c, visitor) })
      const search = readSearch(c, searchOperation.query)
      const places = search.q ? await placesOf(deps, { q: search.q, limit: 20 }) : []
      return html(c, searchPage({ search, places }), search.status)
    }),
  )

  app.post(paths.siteRegistration.pattern, (c) => register(c, deps, consultationOf))

  app.get(paths.ownSites.pattern, (c) =>
    signedInOr(c, async ({ participantId }) => {
      const rows = await registrationsOf(db, participantId)
      const found = await findTerritories(
        db,
        rows.map((row) => row.territory_id),
      )
      const labels = new Map([...found].map(([id, { label }]) => [id, label]))
      return html(c, listPage({ rows, labels }))
    }),
  )

  app.get(paths.ownSite.pattern, (c) => signedInOr(c, () => showDossier(c, deps)))

  app.post(paths.siteProof.pattern, (c) =>
    step(c, deps, async (row, fields) => {
      const { preuve } = parseInput(ProofForm, fields)
      await chooseProof(deps, row, preuve)
    }),
  )

  app.post(paths.siteAddresses.pattern, (c) =>
    freshStep(c, deps, (row, { adresse = '' }) => addAddress(deps, row, adresse)),
  )

  app.post(paths.siteAddressRemoval.pattern, (c) =>
    freshStep(c, deps, (row, { adresse = '' }) => removeAddress(deps, row, adresse)),
  )

  app.post(paths.siteVerification.pattern, (c) =>
    step(c, deps, async (row) => {
      const blocks = blocksOf(c)
      if (!(await checkProof(deps, row, blocks))) return
      const proved = await findRegistration(db, row.id)
      if (proved) await askTownHall(deps, proved, blocks)
    }),
  )

  app.post(paths.siteAgreementRequest.pattern, (c) =>
    step(c, deps, (row) => askTownHall(deps, row, blocksOf(c))),
  )

  app.post(paths.siteKeys.pattern, (c) =>
    freshStep(c, deps, async (row) => {
      const { site, by } = keeper(row, deps)
      const owner = row.participant_id ?? refuse('sign_in_required')
      await requireAccountRoom(deps.limiter, 'change', owner)
      await retried(db, (trx) => rotateKey(trx, deps, { site, by }))
    }),
  )

  app.get(paths.siteKey.pattern, async (c) => {
    const row = await load(c, deps)
    const live = await liveKeys(row, deps)
    const siteKey = live.find((key) => key === c.req.param('key')) ?? refuse('site_key_not_live')
    const shown = { registrationId: row.id, siteKey, isLast: live.length === 1 }
    return html(c, revocationPage(shown))
  })

  app.post(paths.siteKeyRevocation.pattern, (c) =>
    freshStep(c, deps, async (row) => {
      const key = c.req.param('key')
      const { by } = keeper(row, deps)
      if (!(await liveKeys(row, deps)).includes(key)) refuse('site_key_not_live')
      await retried(db, (trx) => revokeKey(trx, key, by))
    }),
  )

  app.post(paths.siteAbandonment.pattern, (c) => freshStep(c, deps, (row) => abandon(deps, row)))
}

/** For what changes who keeps a site and by which keys: whoever found an open session must not. */
const freshStep: typeof step = (c, deps, work) =>
  step(c, deps, async (row, fields) => {
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    requireFresh(visitor, deps.clock())
    return work(row, fields)
  })

/** Of the address that asks us to look at a site: so many looks at once are of one block. */
const blocksOf = (c: Context) => ownAmong(blockSubjects(c)).map(({ by, value }) => `${by} ${value}`)

/** Whoever keeps an approved site. */
function keeper(row: RegistrationRow, { clock }: Deps) {
  requireStep(row, 'change_keys')
  const by = { staffId: null, participantId: row.participant_id, at: clock().toISOString() }
  return { site: row.site ?? refuse('site_registration_elsewhere'), by }
}

async function liveKeys(row: RegistrationRow, deps: Deps) {
  const { site } = keeper(row, deps)
  const now = deps.clock().toISOString()
  return (await keysOf(deps.database.db, site)).flatMap((one) => (isAlive(one, now) ? one.key : []))
}

async function register(c: Context, deps: Deps, consultationOf: ConsultationOf) {
  const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
  const { participantId } = visitor
  return formStep(c, {
    async step(form) {
      // The town hall is told who asks: a passer-by must not ask in someone else's name.
      requireFresh(visitor, deps.clock())
      const { territoire, adresse, nom, preuve } = parseInput(RegistrationForm, {
        adresse: '',
        nom: '',
        preuve: '',
        territoire: '',
        ...form,
      })
      const territory = await territoryOf(deps, territoire)
      const origin = requireOrigin(deps, adresse)
      const { id: consultationId } = await consultationOf(deps.database.db)
      const opening = { participantId, consultationId, territoryId: territory.id, name: nom }
      const row = await openRegistration(deps, { ...opening, origin, proof: preuve })
      return c.redirect(paths.ownSite(row.id), 303)
    },
    again: (shown) => {
      if (shown.refusal.status === 404) throw shown.refusal
      return showForm(c, deps, shown.values.territoire ?? '', shown)
    },
  })
}

async function territoryOf({ database }: Deps, id: string) {
  const territory = (await findTerritory(database.db, id)) ?? refuse('territory_not_found')
  if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
  return territory
}

type Shown = Partial<Omit<Again, 'values'>> & { values: Values | undefined }

async function showForm(c: Context, deps: Deps, territoryId: string, again: Shown) {
  const territory = await territoryOf(deps, territoryId)
  const { values, message, faults, status } = again
  const content = registerPage({
    territory,
    ...(values && { values }),
    ...(message && { message }),
    ...(faults && { faults }),
  })
  return html(c, content, status)
}
