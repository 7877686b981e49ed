// Hosted pages of one's own mandates: proving the right to act by a code or the team, giving it up.

import { endMandate } from '../../people/mandates/change.ts'
import {
  grantByCode,
  maskedAddresses,
  sendTownHallCode,
} from '../../people/mandates/town-hall-code.ts'
import { requireFresh } from '../../people/participants/fresh.ts'
import { takeKept } from '../../people/participants/kept-form.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { html, readForm } from '../../platform/http/hosted.ts'
import { statusOf, told, toldHere } from '../../platform/http/told.ts'
import type { Values } from '../../platform/layout/fields.tsx'
import { paths } from '../../platform/paths.ts'
import { keepPerson } from '../../platform/personal-data/keep-person.ts'
import { askProof, guessOf, type ProofAsked } from '../../platform/rate-limits/proof.ts'
import { askerOf, provedGuesser } from '../../platform/rate-limits/subjects.ts'
import { requireAccountRoom } from '../../platform/rate-limits/within-limits.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { searchTerritories as searchOperation } from '../../platform/territories/contract.ts'
import { findTerritory, searchTerritories } from '../../platform/territories/store.ts'
import { openVerification, verificationsOf } from '../disputes/open.ts'
import { VerificationForm } from './verification-form.ts'
import { askedPage, codePage, endPage, searchPage, waysPage } from './ways-view.tsx'

export function mandatePages(app: App, deps: Deps) {
  const { db } = deps.database

  app.get(paths.mandates.pattern, async (c) => {
    await signedIn(c)
    const typed = (c.req.query('q') ?? '').trim()
    const { q } = typed ? parseInput(searchOperation.query, { q: typed }) : { q: '' }
    const places = q ? await searchTerritories(db, { q, limit: 20 }) : []
    return html(c, searchPage({ q, places }))
  })

  app.get(paths.mandate.pattern, (c) => showWays(c, deps))

  app.post(paths.mandateCode.pattern, async (c) => {
    const visitor = await signedIn(c)
    const { participantId } = visitor
    const territoryId = c.req.param('id')
    const { adresse = '0', passe } = await readForm(c)
    const choice = Number(adresse)
    try {
      requireFresh(visitor, deps.clock())
      await requireAccountRoom(deps.limiter, 'change', participantId)
      const asker = { ...askerOf(c, { isProved: true }), pass: passe }
      const asking = { visitor, territoryId, choice, asker }
      const { challenge } = await sendTownHallCode(deps, asking)
      return c.redirect(`${paths.mandateCode(territoryId)}?demande=${challenge}`, 303)
    } catch (error) {
      const refusal = toldHere(error)
      const proof = await askProof(deps, refusal, { action: '', given: { passe } })
      return showWays(c, deps, { refusal, choice, proof })
    }
  })

  app.get(paths.mandateCode.pattern, (c) => showCode(c, deps, c.req.query('demande') ?? ''))

  app.post(paths.mandateVerification.pattern, async (c) => {
    const visitor = await signedIn(c)
    const { demande: challenge = '', code: typed = '', preuve, attente } = await readForm(c)
    const given = { preuve, attente }
    try {
      requireFresh(visitor, deps.clock())
      if (typed.replace(/\D/g, '').length !== 6) {
        throw new Refusal('invalid_input', {}, [{ path: 'code', fault: 'six_digits' }])
      }
      const asked = { visitor, territoryId: c.req.param('id') }
      const asker = await provedGuesser(c, challenge, given)
      await grantByCode(deps, { ...asked, challenge, typed, asker })
      return c.redirect(paths.space(), 303)
    } catch (error) {
      const refusal = toldHere(error)
      const proof = await askProof(deps, refusal, { action: guessOf(challenge), given })
      return showCode(c, deps, challenge, { refusal, code: typed, proof })
    }
  })

  app.post(paths.mandateByTeam.pattern, async (c) => {
    const visitor = await signedIn(c)
    const { participantId } = visitor
    const territory = await territoryOf(c, deps)
    const form = await readForm(c)
    const typed = form.message ?? ''
    try {
      requireFresh(visitor, deps.clock())
      const { message } = parseInput(VerificationForm, { message: typed })
      await retried(db, async (trx) => {
        await deps.database.hold(trx, verificationsOf(participantId))
        await keepPerson(trx, deps.database, participantId)
        const id = deps.ids.uuid()
        const at = deps.clock().toISOString()
        const asked = { id, territoryId: territory.id, participantId, said: message, at }
        await openVerification(trx, asked, deps.secrets)
      })
      return html(c, askedPage({ label: territory.label }))
    } catch (error) {
      return showWays(c, deps, { refusal: toldHere(error), values: { message: typed } })
    }
  })

  app.get(paths.mandateEnd.pattern, async (c) => {
    await signedIn(c)
    return html(c, endPage({ territory: await territoryOf(c, deps) }))
  })

  app.post(paths.mandateEnd.pattern, async (c) => {
    const visitor = await signedIn(c)
    const { participantId } = visitor
    requireFresh(visitor, deps.clock())
    const territory = await territoryOf(c, deps)
    const end = { participantId, territoryId: territory.id, cause: 'given_up' as const }
    const author = { at: deps.clock().toISOString(), staffId: null, reason: null }
    await retried(db, async (trx) => {
      await keepPerson(trx, deps.database, participantId)
      await endMandate(trx, end, author)
    })
    return c.redirect(paths.space(), 303)
  })
}

async function signedIn(c: Context) {
  return (await visitorOf(c)) ?? refuse('sign_in_required')
}

async function territoryOf(c: Context, { database }: Deps) {
  const territory = await findTerritory(database.db, c.req.param('id') ?? '')
  if (!territory) return refuse('territory_not_found')
  if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
  return territory
}

type Ways = {
  refusal?: Refusal
  choice?: number
  proof?: ProofAsked | undefined
  values?: Values
}

async function showWays(c: Context, deps: Deps, { refusal, choice, proof, values }: Ways = {}) {
  const kept = takeKept(c, await signedIn(c))
  const territory = await territoryOf(c, deps)
  const addresses = await maskedAddresses(deps, territory.id)
  const shown = { territory, addresses, choice, proof, values: values ?? kept }
  return html(
    c,
    waysPage({ ...shown, ...(refusal && told(refusal)) }),
    refusal ? statusOf(c, refusal) : 200,
  )
}

type Again = { refusal?: Refusal; code?: string; proof?: ProofAsked | undefined }

async function showCode(
  c: Context,
  deps: Deps,
  challenge: string,
  { refusal, code, proof }: Again = {},
) {
  const kept = takeKept(c, await signedIn(c))
  const territory = await territoryOf(c, deps)
  const shown = {
    territory,
    challenge,
    values: { code: code ?? kept?.code ?? '' },
    proof,
  }
  return html(
    c,
    codePage({ ...shown, ...(refusal && told(refusal)) }),
    refusal ? statusOf(c, refusal) : 200,
  )
}
