// Hosted pages of town halls: contesting what was done in their name, in one click and one button.

import { titlesOf } from '../../people/mandates/act-titles.ts'
import { actKinds } from '../../people/mandates/acts-words.ts'
import { actsTokens, contestPath, contestTokens } from '../../people/mandates/contest-link.ts'
import {
  actsToldTo,
  addressesOf,
  endedOf,
  eventsOf,
  findContestLink,
  knownContestLinks,
} from '../../people/mandates/notice-store.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { hashToken, isSame } from '../../platform/secrets.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { actsPage, contestedPage, contestPage } from './contest-view.tsx'
import { caseKey, openCase } from './open.ts'
import { findCaseByKey } from './store.ts'

export function contestPages(app: App, deps: Deps) {
  const { db } = deps.database

  app.get(paths.contest.pattern, async (c) => {
    const { label, link, act, token } = await load(c, deps)
    const found = await findCaseByKey(db, keyOf(link))
    const before = found && { state: found.state, at: found.decided_at ?? found.opened_at }
    return html(c, contestPage({ label, act, token, before }))
  })

  app.post(paths.contest.pattern, async (c) => {
    const { label, link } = await load(c, deps)
    await retried(db, (trx) =>
      openCase(trx, {
        ...contestOf(link),
        id: deps.ids.uuid(),
        message: null,
        at: deps.clock().toISOString(),
      }),
    )
    return html(c, contestedPage({ label }))
  })

  app.get(paths.actsInOurName.pattern, async (c) => {
    c.header('Referrer-Policy', 'no-referrer')
    const territoryId = c.req.param('id')
    const territory = await findTerritory(db, territoryId)
    const ended = await endedOf(db, territoryId)
    const proofs = (await addressesOf(db, territoryId)).flatMap((email) =>
      actsTokens(deps.secrets, { territoryId, email, ended }),
    )
    const isProved = proofs.some((token) => isSame(c.req.param('proof'), token))
    if (!territory || !isProved) return refuse('contest_link_unknown')
    const events = await actsToldTo(db, territoryId, actKinds, 100)
    const titles = await titlesOf(deps, events)
    const links = await contestPathsOf(deps, territoryId, events)
    const told = events.map((event) => ({
      kind: event.kind,
      at: event.at,
      title: titles.get(event.subject) ?? '',
      href: links.get(event.seq),
    }))
    return html(c, actsPage({ label: territory.label, acts: told }))
  })
}

type Link = NonNullable<Awaited<ReturnType<typeof findContestLink>>>

const contestOf = (link: Link) => ({
  kind: 'contest' as const,
  territoryId: link.territory_id,
  participantId: link.participant_id,
  eventSeq: link.event_seq,
})

const keyOf = (link: Link) => caseKey(contestOf(link))

/** As it is stored: a secret may have changed since. */
async function contestPathsOf(
  { database, secrets }: Deps,
  territoryId: string,
  events: { seq: number }[],
) {
  const tokens = events.flatMap(({ seq }) =>
    contestTokens(secrets, { territoryId, eventSeq: seq }).map((token) => ({ seq, token })),
  )
  const hashes = tokens.map(({ token }) => hashToken(token))
  const known = await knownContestLinks(database.db, hashes)
  return new Map(
    tokens.flatMap(({ seq, token }): [number, string][] =>
      known.has(hashToken(token)) ? [[seq, contestPath(token)]] : [],
    ),
  )
}

async function load(c: Context, deps: Deps) {
  c.header('Referrer-Policy', 'no-referrer')
  const { db } = deps.database
  const token = c.req.param('token') ?? ''
  const link = await findContestLink(db, hashToken(token))
  const territory = link && (await findTerritory(db, link.territory_id))
  if (!link || !territory) return refuse('contest_link_unknown')
  const [event] = link.event_seq === null ? [] : await eventsOf(db, [link.event_seq])
  const titles = event && (await titlesOf(deps, [event]))
  const act = event && {
    kind: event.kind,
    at: event.at,
    title: titles?.get(event.subject) ?? '',
  }
  return { link, label: territory.label, act, token }
}
