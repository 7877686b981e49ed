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
import { askerOf, provedGuesser } from '../../platform/http/asker.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { type Again, formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { readSearch } from '../../platform/http/search.ts'
import { requireSixDigits } from '../../platform/http/typed.ts'
import { paths } from '../../platform/paths.ts'
import { keepPerson } from '../../platform/personal-data/keep-person.ts'
import { guessOf } from '../../platform/rate-limits/proof.ts'
import { requireAccountRoom } from '../../platform/rate-limits/within-limits.ts'
import { refuse } from '../../platform/refusal.ts'
import { searchTerritories as searchOperation } from '../../platform/territories/contract.ts'
import { placesOf } from '../../platform/territories/search/held.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { openVerification, verificationsOf } from '../disputes/open.ts'
import { VerificationForm } from './verification-form.ts'
import { askedPage, codePage, endPage, searchPage, waysPage } from './ways-view.tsx'

export function mandatePages(app: App, deps: Deps) {
  const { db } = deps.database

  app.get(paths.mandates.pattern, async (c) => {
    await signedIn(c)
    const search = readSearch(c, searchOperation.query)
    const places = search.q ? await placesOf(deps, { q: search.q, limit: 20 }) : []
    return html(c, searchPage({ search, places }), search.status)
  })

  app.get(paths.mandate.pattern, (c) => showWays(c, deps))

  app.post(paths.mandateCode.pattern, async (c) => {
    const visitor = await signedIn(c)
    const territoryId = c.req.param('id')
    return formStep(c, {
      proves: () => '',
      async step({ adresse = '0', passe }) {
        requireFresh(visitor, deps.clock())
        await requireAccountRoom(deps.limiter, 'change', visitor.participantId)
        const asker = { ...askerOf(c, { isProved: true }), pass: passe }
        const asking = { visitor, territoryId, choice: Number(adresse), asker }
        const { challenge } = await sendTownHallCode(deps, asking)
        return c.redirect(`${paths.mandateCode(territoryId)}?demande=${challenge}`, 303)
      },
      again: (shown) =>
        showWays(c, deps, { ...shown, choice: Number(shown.values.adresse ?? '0') }),
    })
  })

  app.get(paths.mandateCode.pattern, async (c) => {
    const challenge = c.req.query('demande')
    if (!challenge) return c.redirect(paths.mandate(c.req.param('id')), 303)
    return showCode(c, deps, challenge)
  })

  app.post(paths.mandateVerification.pattern, async (c) => {
    const visitor = await signedIn(c)
    return formStep(c, {
      proves: ({ demande = '' }) => guessOf(demande),
      async step({ demande: challenge = '', code: typed = '', ...given }) {
        requireFresh(visitor, deps.clock())
        requireSixDigits(typed)
        const asked = { visitor, territoryId: c.req.param('id') }
        const asker = await provedGuesser(c, challenge, given)
        await grantByCode(deps, { ...asked, challenge, typed, asker })
        return c.redirect(paths.space(), 303)
      },
      again: (shown) => showCode(c, deps, shown.values.demande ?? '', shown),
    })
  })

  app.post(paths.mandateByTeam.pattern, async (c) => {
    const visitor = await signedIn(c)
    const { participantId } = visitor
    const territory = await territoryOf(c, deps)
    return formStep(c, {
      async step({ message: typed = '' }) {
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
      },
      again: (shown) => showWays(c, deps, shown),
    })
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

async function showWays(
  c: Context,
  deps: Deps,
  { choice, ...shown }: Partial<Again> & { choice?: number } = {},
) {
  const kept = takeKept(c, await signedIn(c))
  const territory = await territoryOf(c, deps)
  const addresses = await maskedAddresses(deps, territory.id)
  return html(c, waysPage({ values: kept, ...shown, territory, addresses, choice }), shown.status)
}

async function showCode(c: Context, deps: Deps, challenge: string, shown: Partial<Again> = {}) {
  const kept = takeKept(c, await signedIn(c))
  const territory = await territoryOf(c, deps)
  return html(c, codePage({ values: kept ?? {}, ...shown, territory, challenge }), shown.status)
}
