// One delivery whole, and a trial of an endpoint: what was sent, and what it answers now.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { Webhook, WebhookDelivery } from './contract.ts'

const id = z.uuid({ message: 'not_uuid' })
const common = { tag: 'webhooks', origins: 'none', roles: ['administrator'] } as const

export const getWebhookDelivery = operation({
  ...common,
  id: 'getWebhookDelivery',
  method: 'get',
  path: '/v1/staff/webhooks/{id}/deliveries/{delivery}',
  summary: 'One delivery, with what its event would send now',
  params: z.object({ id, delivery: id }),
  output: WebhookDelivery.extend({
    payload: z
      .string()
      .nullable()
      .describe('The text that is signed; null once the event is no longer public'),
    tries: z.array(WebhookDelivery).describe('Every attempt for this event, the newest first'),
  }).meta({ id: 'WebhookDeliveryDetail' }),
  refusals: ['webhook_not_found', 'webhook_delivery_not_found'],
})

export const testWebhook = operation({
  ...common,
  id: 'testWebhook',
  method: 'post',
  path: '/v1/staff/webhooks/{id}/test',
  summary:
    'Send a signed event of kind `webhook.test` now: outside the journal and the log of deliveries',
  params: z.object({ id }),
  output: z
    .object({
      webhook: Webhook,
      payload: z.string(),
      isDelivered: z.boolean(),
      status: z.int().nullable().describe('Null when nobody answered'),
      ms: z.int(),
      response: z.string().describe('The first kilobyte of the answer, or why there was none'),
    })
    .meta({ id: 'WebhookTrial' }),
  refusals: ['webhook_not_found'],
})
