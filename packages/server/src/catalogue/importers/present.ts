// A file that was read and its differences, as the team reads them.

import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { Language } from '../../platform/language/language.ts'
import { refuse } from '../../platform/refusal.ts'
import { type Writer, writersOf } from '../services/history.ts'
import { versionsOf } from '../services/values.store.ts'
import { countRows, findImport, type KeptRow, pageOfRows, type RowFilter } from './kept.store.ts'

export async function requireImport(db: Db, id: string, now: Date) {
  return (await findImport(db, id, now.toISOString())) ?? refuse('service_import_not_found')
}

type Found = Awaited<ReturnType<typeof requireImport>>

export async function presentImport(db: Db, found: Found, language: Language) {
  return {
    id: found.id,
    source: found.source,
    fileName: found.file_name,
    by: { id: found.staff_id, name: found.staff_name ?? '?' },
    readAt: found.read_at,
    expiresAt: found.expires_at,
    totals: await totalsOf(db, found.id),
    doubts: fromJson(found.doubts).map((one) => one[language]),
  }
}

export async function totalsOf(db: Db, id: string) {
  const totals = { added: 0, updated: 0, unchanged: 0, unreadable: 0, applied: 0, doubtful: 0 }
  for (const { kind, is_doubtful, count, applied } of await countRows(db, id)) {
    totals[kind] += Number(count)
    if (kind !== 'added' && kind !== 'updated') continue
    totals.applied += Number(applied)
    if (is_doubtful === 1) totals.doubtful += Number(count)
  }
  return totals
}

export async function loadRows(db: Db, id: string, filter: RowFilter, language: Language) {
  const { rows, ...page } = await pageOfRows(db, id, filter)
  const ids = rows.flatMap(({ service_id }) => service_id ?? [])
  const writers = await writersOf(db, ids)
  const versions = await versionsOf(db, ids)
  const items = rows.map((row) => presentRow(row, language, { writers, versions }))
  return { items, ...page }
}

type Known = { writers: Map<string, Map<string, Writer>>; versions: Map<string, number> }

function presentRow(row: KeptRow, language: Language, { writers, versions }: Known) {
  const { service_id: id, name, version } = row
  const written = writers.get(id ?? '')
  const isMoved = row.applied_at === null && (versions.get(id ?? '') ?? null) !== version
  return {
    row: row.number,
    kind: row.kind,
    place: { unit: row.unit, at: row.place },
    service: id === null ? null : { id, name, version },
    changes: fromJson(row.changes),
    kept: fromJson(row.kept).map(({ field, before, after }) => ({
      field,
      value: before,
      said: after,
      writer: written?.get(field) ?? null,
    })),
    doubts: fromJson(row.doubts).map((one) => one[language]),
    expected: row.expected && fromJson(row.expected)[language],
    appliedAt: row.applied_at,
    changedSince: isMoved ? (written?.get('') ?? null) : null,
  }
}
