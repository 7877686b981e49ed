// Binds the team's operations on webhooks.

import { authorOf } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { eventsAfter, journalPosition } from '../../platform/events/journal.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff, serveUnrecorded } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { addEndpoint, editEndpoint, replay, rotateSecret } from './change.ts'
import {
  addWebhook,
  editWebhook,
  listWebhookDeliveries,
  listWebhooks,
  replayWebhook,
  rotateWebhookSecret,
} from './contract.ts'
import { getWebhookDelivery, testWebhook } from './delivery-contract.ts'
import { bodyOf } from './due.ts'
import { publicKinds } from './public-event.ts'
import {
  allEndpoints,
  attemptsOf,
  type DeliveryRow,
  type EndpointRow,
  findDelivery,
  findEndpoint,
  pageOfDeliveries,
} from './store.ts'
import { tryEndpoint } from './trial.ts'

export function webhookRoutes(app: App, deps: Deps) {
  const { db } = deps.database

  serveStaff(app, listWebhooks, async () => {
    const last = await journalPosition(db)
    return { items: (await allEndpoints(db)).map((row) => present(row, last)), publicKinds }
  })

  serveStaff(app, addWebhook, async (actor, { body }) => {
    const author = authorOf(actor, deps.clock)
    const added = await retried(db, (trx) => addEndpoint(trx, deps, { ...body, author }))
    return { ...(await load(db, added.id)), secret: added.secret }
  })

  serveStaff(app, editWebhook, async (actor, { params: { id }, body }) => {
    const author = authorOf(actor, deps.clock)
    await retried(db, (trx) => editEndpoint(trx, deps, { id, ...body, author }))
    return load(db, id)
  })

  serveStaff(app, rotateWebhookSecret, async (actor, { params: { id }, body: { version } }) => {
    const author = authorOf(actor, deps.clock)
    const secret = await retried(db, (trx) => rotateSecret(trx, deps, { id, version, author }))
    return { ...(await load(db, id)), secret }
  })

  serveStaff(app, replayWebhook, async (actor, { params: { id }, body: what }) => {
    const author = authorOf(actor, deps.clock)
    await retried(db, (trx) => replay(trx, { id, what, author }))
    return load(db, id)
  })

  serveStaff(app, listWebhookDeliveries, async (_, { params: { id }, query }) => {
    await load(db, id)
    const { rows, next, total } = await pageOfDeliveries(db, { endpointId: id, ...query })
    return { items: rows.map(presentDelivery), next, total }
  })

  serveStaff(app, getWebhookDelivery, async (_, { params: { id, delivery } }) => {
    await load(db, id)
    const found = (await findDelivery(db, id, delivery)) ?? refuse('webhook_delivery_not_found')
    const [event] = await eventsAfter(db, found.event_seq - 1, 1)
    const payload = event ? await bodyOf(db, event) : undefined
    const tries = await attemptsOf(db, id, found.event_seq)
    return {
      ...presentDelivery(found),
      payload: payload ?? null,
      tries: tries.map(presentDelivery),
    }
  })

  // Nothing is changed by it: there is nothing to write in the log.
  serveUnrecorded(app, testWebhook, async (_, { params: { id } }) => {
    const endpoint = (await findEndpoint(db, id)) ?? refuse('webhook_not_found')
    const result = await tryEndpoint(deps, endpoint)
    return { webhook: await load(db, id), ...result }
  })
}

function presentDelivery({ endpoint_id: _, event_seq: event, ...row }: DeliveryRow) {
  return { ...row, event }
}

async function load(db: Db, id: string) {
  return present(
    (await findEndpoint(db, id)) ?? refuse('webhook_not_found'),
    await journalPosition(db),
  )
}

function present(row: EndpointRow, last: number) {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    state: row.state,
    kinds: row.kinds.split(' ').filter(Boolean),
    version: row.version,
    lastEvent: row.seq,
    waiting: Math.max(0, last - row.seq),
    failingSince: row.failing_since,
    nextTryAt: row.next_at,
    oldSecretUntil: row.old_secret_until,
    createdAt: row.created_at,
  }
}
