// What receivers are sent, kind by kind: the registry of events as a shape that the contract prints.
import { z } from 'zod'
import { entries } from '../../mail/catalogue.ts'
import { publicKinds } from './public-event.ts'

const shared = {
  sequence: z.int().describe('Its number in the journal: events are ordered by it'),
  subject: z.string().describe('Id of what it happened to'),
}
const event = (kind: string, fields: z.ZodRawShape) =>
  z.object({
    type: z.literal(kind),
    timestamp: z.iso.datetime(),
    data: z.object({ ...shared, ...fields }),
  })

/** `webhook.test` is a trial that the team sends: nothing happened, and its number is 0. */
export const WebhookEvent = z
  .discriminatedUnion('type', [
    event('webhook.test', {}),
    ...publicKinds.map((kind) => event(kind, { ...entries[kind].webhook?.fields })),
  ])
  .meta({
    id: 'WebhookEvent',
    description: 'What happened. A server that is newer than this list may send other types too.',
  })
