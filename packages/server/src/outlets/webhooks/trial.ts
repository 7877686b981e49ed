// A trial of an endpoint: an event of its own kind, signed and sent as any other, that leaves no trace here.
import type { Deps } from '../../platform/deps.ts'
import { secretsOf } from './deliver.ts'
import { isDelivered } from './rules.ts'
import { send } from './send.ts'
import { signatureHeaders } from './sign.ts'
import type { EndpointRow } from './store.ts'

type Tools = Pick<Deps, 'clock' | 'config' | 'ids' | 'secrets'>

export async function tryEndpoint(tools: Tools, endpoint: EndpointRow) {
  const at = tools.clock()
  // Before all events of the journal, which begin at 1.
  const data = { sequence: 0, subject: endpoint.id }
  const payload = JSON.stringify({ type: 'webhook.test', timestamp: at.toISOString(), data })
  const id = `test_${tools.ids.uuid()}`
  const headers = signatureHeaders({ id, at, body: payload }, secretsOf(tools, endpoint))
  const limits = { mayBePrivate: tools.config.webhooksMayBePrivate }
  const { status, ms, response } = await send({ url: endpoint.url, headers, body: payload }, limits)
  return { payload, isDelivered: isDelivered(status), status: status ?? null, ms, response }
}
