// Sealing and indexing anew with the first secret, beside servers that go on: batches, resumed where
// they stopped, since what is done no longer asks for it.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { sealedColumns } from '../../platform/personal-data/inventory.ts'
import { hashToken, UnknownKey } from '../../platform/secrets.ts'
import * as store from './rotate-store.ts'

export type Rotated = {
  sealed: number
  indexed: number
  links: number
  /** Of a secret that the settings do not name: they were lost before. */
  unreadable: number
  /** Identities from before subjects were kept: they follow at the next sign-in. */
  waiting: number
  /** Two accounts of one mailbox, which nobody should have. */
  conflicts: number
}

const indexes: (store.Indexed & { of: 'mailbox' | 'identity' })[] = [
  {
    table: 'participants',
    key: 'id',
    index: 'email_index',
    sealed: 'email_sealed',
    of: 'mailbox',
  },
  {
    table: 'sign_in_codes',
    key: 'id',
    index: 'email_index',
    sealed: 'email_sealed',
    of: 'mailbox',
  },
  ...['identities', 'staff_identities'].map((table) => ({
    table,
    key: 'identity_index',
    index: 'identity_index',
    sealed: 'subject_sealed',
    of: 'identity' as const,
  })),
]

/** Old secrets may go when nothing is unreadable, waiting or in conflict. */
export async function rotateKeys(deps: Deps, { batch = 200 } = {}): Promise<Rotated> {
  const done: Rotated = {
    sealed: 0,
    indexed: 0,
    links: 0,
    unreadable: 0,
    waiting: 0,
    conflicts: 0,
  }
  for (const { table, key, columns } of sealedColumns(deps.inventory)) {
    for (const column of columns) await sealAnew(deps, { table, key, column }, { done, batch })
  }
  for (const one of indexes) await indexAnew(deps, one, { done, batch })
  await keepLinks(deps, { done, batch })
  return done
}

type Run = { done: Rotated; batch: number }

async function sealAnew({ database, secrets }: Deps, what: store.Sealed, { done, batch }: Run) {
  const prefix = secrets.sealedPrefix
  for await (const rows of store.sealedValues(database.db, what, { prefix, size: batch })) {
    const anew = rows.flatMap((row) => {
      const text = opened(secrets.unseal, row.value)
      if (text === undefined) done.unreadable += 1
      return text === undefined ? [] : [{ row, value: secrets.seal(text) }]
    })
    await retried(database.db, async (trx) => {
      for (const one of anew) await store.writeValue(trx, what, one)
    })
    done.sealed += anew.length
  }
}

function opened(unseal: (sealed: string) => string, value: string) {
  try {
    return unseal(value)
  } catch (error) {
    if (error instanceof UnknownKey) return undefined
    throw error
  }
}

type Index = (typeof indexes)[number]

async function indexAnew({ database, secrets }: Deps, what: Index, { done, batch }: Run) {
  for await (const rows of store.indexedValues(database.db, what, batch)) {
    const anew = rows.flatMap((row) => {
      const text = row.sealed === null ? undefined : opened(secrets.unseal, row.sealed)
      if (text === undefined) done.waiting += 1
      const value = text === undefined ? row.index : secrets.digest(what.of, text)
      return value === row.index ? [] : [{ row, value }]
    })
    await retried(database.db, async (trx) => {
      for (const one of anew) {
        if (await store.writeIndex(trx, what, one)) done.indexed += 1
        else done.conflicts += 1
      }
    })
  }
}

/** Private addresses of contributions are in mails already sent, and must go on working. */
async function keepLinks({ database, secrets }: Deps, { done, batch }: Run) {
  for await (const rows of store.idsOfContributions(database.db, batch)) {
    const links = rows.flatMap(({ id }) =>
      secrets
        .digests('tracking', id)
        .slice(1)
        .map((proof) => ({ token_hash: hashToken(proof), contribution_id: id })),
    )
    if (links.length > 0) {
      done.links += await retried(database.db, (trx) => store.keepTrackingLinks(trx, links))
    }
  }
}
