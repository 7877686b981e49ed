// Changes of endpoints by the team: added, edited, given a new secret, sent again.

import { randomBytes } from 'node:crypto'
import { type Author, refuseChangedInJournal } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Fact } from '../../platform/events/events.ts'
import { append, journalPosition } from '../../platform/events/journal.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { faultOfUrl } from '../../platform/safe-fetch/address.ts'
import type { WebhookEvents } from './event-kinds.ts'
import { usualPolicy } from './rules.ts'
import { newSecret } from './sign.ts'
import {
  type EndpointRow,
  findDelivery,
  findEndpoint,
  insertEndpoint,
  keepReplay,
  seqBefore,
  updateEndpoint,
} from './store.ts'

/** Who changes it; nobody of the team when a command does. */
/** Without an id, the command line. */
export type Changer = Author<string | null>
type Tools = Pick<Deps, 'config' | 'ids' | 'secrets'>
type Given = { url: string; description: string; kinds: string[] }

export async function addEndpoint(
  trx: Trx,
  tools: Tools,
  { author, ...given }: Given & { author: Changer },
) {
  requireReachable(given.url, tools)
  const secret = newSecret(randomBytes(32))
  const row: EndpointRow = {
    id: tools.ids.uuid(),
    url: given.url,
    description: given.description,
    kinds: given.kinds.join(' '),
    state: 'active',
    version: 1,
    secret: tools.secrets.seal(secret),
    old_secret: null,
    old_secret_until: null,
    seq: await journalPosition(trx),
    attempts: 0,
    next_at: null,
    failing_since: null,
    lease: null,
    leased_until: null,
    created_at: author.at,
  }
  await insertEndpoint(trx, row)
  await tell(trx, author, { kind: 'webhook.added', row, data: hostOf(row) })
  return { id: row.id, secret }
}

type Changes = Partial<Given & Pick<EndpointRow, 'state'>>

export async function editEndpoint(
  trx: Trx,
  tools: Tools,
  {
    id,
    version,
    changes,
    author,
  }: { id: string; version: number; changes: Changes; author: Changer },
) {
  const row = await requireVersion(trx, id, version)
  const { kinds, ...plain } = changes
  if (plain.url !== undefined) requireReachable(plain.url, tools)
  // Whoever is sending there stops; made active again, it begins with a clean slate.
  const afresh = {
    lease: null,
    leased_until: null,
    attempts: 0,
    next_at: null,
    failing_since: null,
  }
  await write(trx, row, {
    ...plain,
    ...(kinds && { kinds: kinds.join(' ') }),
    ...((plain.state || plain.url) && afresh),
  })
  const data = { ...hostOf(row), fields: Object.keys(changes).join(' ') }
  await tell(trx, author, { kind: 'webhook.edited', row, data })
}

export async function rotateSecret(
  trx: Trx,
  { secrets }: Tools,
  { id, version, author }: { id: string; version: number; author: Changer },
) {
  const row = await requireVersion(trx, id, version)
  const secret = newSecret(randomBytes(32))
  const until = new Date(Date.parse(author.at) + usualPolicy.overlap).toISOString()
  const kept = { old_secret: row.secret, old_secret_until: until }
  await write(trx, row, { secret: secrets.seal(secret), ...kept })
  await tell(trx, author, {
    kind: 'webhook.secret_rotated',
    row,
    data: { ...hostOf(row), oldSecretUntil: until },
  })
  return secret
}

export type Replay = { delivery: string } | { sinceEvent: number } | { since: string }

export async function replay(
  trx: Trx,
  { id, what, author }: { id: string; what: Replay; author: Author },
) {
  const row = (await findEndpoint(trx, id)) ?? refuse('webhook_not_found')
  if ('delivery' in what) {
    const found =
      (await findDelivery(trx, id, what.delivery)) ?? refuse('webhook_delivery_not_found')
    const { event_seq } = found
    const asked = { staff_id: author.staffId, asked_at: author.at }
    await keepReplay(trx, { endpoint_id: id, event_seq, attempts: 0, ...asked })
    return tell(trx, author, {
      kind: 'webhook.replayed',
      row,
      data: { ...hostOf(row), event: event_seq },
    })
  }
  const since = 'sinceEvent' in what ? what.sinceEvent - 1 : await seqBefore(trx, what.since)
  // Never forward: what has not been sent yet is not skipped by asking for more.
  const seq = Math.min(since, row.seq)
  await write(trx, row, { seq, attempts: 0, next_at: null, lease: null, leased_until: null })
  await tell(trx, author, {
    kind: 'webhook.replayed',
    row,
    data: { ...hostOf(row), sinceEvent: seq + 1 },
  })
}

function requireReachable(url: string, { config }: Pick<Deps, 'config'>) {
  const fault = faultOfUrl(url, { mayBePrivate: config.webhooksMayBePrivate })
  if (fault) throw new Refusal('invalid_input', {}, [{ path: 'url', fault }])
}

async function requireVersion(trx: Trx, id: string, version: number) {
  const row = (await findEndpoint(trx, id)) ?? refuse('webhook_not_found')
  return row.version === version ? row : refuseChangedInJournal(trx, id)
}

async function write(trx: Trx, row: EndpointRow, values: Parameters<typeof updateEndpoint>[2]) {
  if (!(await updateEndpoint(trx, row, values))) await refuseChangedInJournal(trx, row.id)
}

type WebhookFact = Fact<keyof WebhookEvents>

// The host only: an address may hold a token.
const hostOf = ({ url }: EndpointRow) => ({ host: new URL(url).host })

function tell(
  trx: Trx,
  { staffId, at }: Changer,
  { row, ...fact }: WebhookFact & { row: EndpointRow },
) {
  return append(trx, [{ ...fact, subject: row.id, participantId: null, staffId, at }])
}
