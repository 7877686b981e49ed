// The team's operations on webhooks: endpoints, their secrets, the delivery log, replays.
import { z } from 'zod'
import { cursor } from '../../platform/http/cursor.ts'
import { moment } from '../../platform/http/moment.ts'
import { operation } from '../../platform/http/operation.ts'
import { line } from '../../platform/http/text.ts'
import { tidyAddress } from '../../platform/text/written.ts'
import { publicKinds } from './public-event.ts'

const kinds = z.array(z.enum(publicKinds)).max(publicKinds.length)
const url = z.string().overwrite(tidyAddress).max(500, { message: 'too_long' })
const description = line({ max: 200 })
const id = z.uuid({ message: 'not_uuid' })

export const Webhook = z
  .object({
    id,
    url: z.string(),
    description: z.string(),
    kinds: z.array(z.string()).describe('Empty: every public kind'),
    state: z.enum(['active', 'disabled']),
    version: z.int().describe('Give it back with a change'),
    lastEvent: z.int().describe('Number of the last event that it is done with'),
    waiting: z.int().describe('Events of the journal after that one, public or not'),
    failingSince: z.iso.datetime().nullable(),
    nextTryAt: z.iso.datetime().nullable(),
    oldSecretUntil: z.iso.datetime().nullable().describe('Until when the one before signs as well'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Webhook', description: 'Where public events of the journal are sent.' })

export const WebhookWithSecret = Webhook.extend({
  secret: z.string().describe('Shown this once: `whsec_` and the key in base64'),
}).meta({ id: 'WebhookWithSecret' })

export const WebhookDelivery = z
  .object({
    id,
    event: z.int(),
    kind: z.string(),
    outcome: z.enum(['delivered', 'retrying', 'given_up']),
    attempt: z.int(),
    status: z.int().nullable().describe('Null when nobody answered'),
    ms: z.int(),
    response: z.string().describe('The first kilobyte of the answer, or why there was none'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'WebhookDelivery' })

const common = { tag: 'webhooks', origins: 'none', roles: ['administrator'] } as const
const params = z.object({ id })
const version = z.int().min(1)

export const listWebhooks = operation({
  ...common,
  id: 'listWebhooks',
  method: 'get',
  path: '/v1/staff/webhooks',
  summary: 'Every endpoint, without its secret',
  output: z.object({ items: z.array(Webhook), publicKinds: kinds }).meta({ id: 'WebhookList' }),
  refusals: [],
})

export const addWebhook = operation({
  ...common,
  stepUp: true,
  id: 'addWebhook',
  takesRequestKey: true,
  method: 'post',
  path: '/v1/staff/webhooks',
  summary: 'Add an endpoint; it is sent what happens from now on. Its secret is shown once',
  body: z.object({ url, description: description.default(''), kinds: kinds.default([]) }),
  output: WebhookWithSecret,
  status: 201,
  refusals: [],
})

export const editWebhook = operation({
  ...common,
  stepUp: true,
  id: 'editWebhook',
  method: 'post',
  path: '/v1/staff/webhooks/{id}/edit',
  summary: 'Change what is given; made active again, it goes on where it stopped',
  params,
  body: z.object({
    version,
    changes: z.object({ url, description, kinds, state: z.enum(['active', 'disabled']) }).partial(),
  }),
  output: Webhook,
  refusals: ['webhook_not_found', 'changed_meanwhile'],
})

export const rotateWebhookSecret = operation({
  ...common,
  stepUp: true,
  id: 'rotateWebhookSecret',
  method: 'post',
  path: '/v1/staff/webhooks/{id}/rotate-secret',
  summary: 'A new secret, shown once; the one before signs as well for a day',
  params,
  body: z.object({ version }),
  output: WebhookWithSecret,
  refusals: ['webhook_not_found', 'changed_meanwhile'],
})

export const listWebhookDeliveries = operation({
  ...common,
  id: 'listWebhookDeliveries',
  method: 'get',
  path: '/v1/staff/webhooks/{id}/deliveries',
  summary: 'What was tried, the newest first, of the last 30 days',
  params,
  query: z.object({
    q: line({ max: 100 })
      .optional()
      .describe('Words of its kind or answer, the number of its event, a status'),
    outcome: z.enum(['delivered', 'retrying', 'given_up']).optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
    cursor,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z
    .object({ items: z.array(WebhookDelivery), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'WebhookDeliveryPage' }),
  refusals: ['webhook_not_found'],
})

export const replayWebhook = operation({
  ...common,
  id: 'replayWebhook',
  method: 'post',
  path: '/v1/staff/webhooks/{id}/replay',
  summary: 'Send one delivery again, or all since an event or a moment',
  params,
  body: z.union([
    z.strictObject({ delivery: id }),
    z.strictObject({ sinceEvent: z.int().min(1) }),
    z.strictObject({ since: moment }),
  ]),
  output: Webhook,
  refusals: ['webhook_not_found', 'webhook_delivery_not_found', 'changed_meanwhile'],
})
