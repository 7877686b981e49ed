// What is on record of someone for a territory, as whoever acts on it has read it.
import { createHash } from 'node:crypto'
import type { Trx } from '../../platform/db/tables.ts'
import { refuseChanged } from '../staff/author.ts'
import { type EndRow, lastChangeOf } from './grants-store.ts'
import { mandatesOnRecord, type Recorded } from './list-store.ts'

/** It stands in several rows: none of them alone tells whether anything has changed. */
export function versionOf(recorded: readonly Recorded[], end: EndRow | undefined) {
  const rows = recorded.map(({ evidence, granted_at, ends_at }) =>
    [evidence, granted_at, ends_at].join(' '),
  )
  const read = [...rows.sort(), end ? `${end.ended_at} ${end.cause}` : ''].join('\n')
  return createHash('sha256').update(read).digest('base64url').slice(0, 22)
}

type Read = { participantId: string; territoryId: string; version: string | null }

/** Refuses, with who did what, when it is no longer as it was read. Their row is held meanwhile. */
export async function requireAsRead(trx: Trx, { version, ...pair }: Read) {
  const { recorded, ended } = await mandatesOnRecord(trx, pair)
  const now = recorded.length === 0 ? null : versionOf(recorded, ended[0])
  if (now !== version) await refuseChanged(trx, await lastChangeOf(trx, pair))
}
