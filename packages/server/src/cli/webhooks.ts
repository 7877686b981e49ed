// Commands on webhooks: add an endpoint, list those there are.

import { addEndpoint } from '../outlets/webhooks/change.ts'
import { isPublicKind, publicKinds } from '../outlets/webhooks/public-event.ts'
import { allEndpoints } from '../outlets/webhooks/store.ts'
import { byCommand } from '../people/staff/author.ts'
import { retried } from '../platform/db/retry.ts'
import { journalPosition } from '../platform/events/journal.ts'
import { Refusal } from '../platform/refusal.ts'
import { CommandFault } from './command-fault.ts'
import { withDeps } from './with-deps.ts'

/** `webhook-add URL [KIND…]`: prints the secret once; it is sealed in the database. */
export async function addWebhook() {
  const [url = '', ...kinds] = process.argv.slice(3)
  if (url === '' || !kinds.every(isPublicKind)) {
    throw new CommandFault(
      `Usage: parvis webhook-add URL [KIND…]  Kinds: ${publicKinds.join(', ')}.`,
    )
  }
  await withDeps(async (deps) => {
    const author = byCommand(deps.clock)
    const given = { url, kinds, description: '', author }
    const adding = retried(deps.database.db, (trx) => addEndpoint(trx, deps, given))
    const { id, secret } = await adding.catch((error: unknown) => {
      throw error instanceof Refusal ? new Error(`${url}: ${error.faults[0]?.fault}`) : error
    })
    console.log(`${url} (${id})\nSecret, shown once:\n${secret}`)
  })
}

export async function listWebhooks() {
  await withDeps(async ({ database: { db } }) => {
    const last = await journalPosition(db)
    for (const row of await allEndpoints(db)) {
      const failing = row.failing_since ? `, failing since ${row.failing_since}` : ''
      const waiting = `${last - row.seq} events behind`
      console.log(
        `${row.id}  ${row.state}  ${row.url}  ${row.kinds || 'every kind'}  ${waiting}${failing}`,
      )
    }
  })
}
