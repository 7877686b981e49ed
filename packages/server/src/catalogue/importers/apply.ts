// Writes the chosen rows of an import as they were shown; what changed meanwhile is refused, row by row.

import type { Author } from '../../people/staff/author.ts'
import type { Database } from '../../platform/db/database.ts'
import { fromJson } from '../../platform/db/json.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Writer, writersOf } from '../services/history.ts'
import { findRow, lockService } from '../services/values.store.ts'
import type { Item } from './item.ts'
import {
  agreements,
  type KeptImport,
  type KeptRow,
  markApplied,
  rowsNumbered,
} from './kept.store.ts'
import { planItem } from './plan-item.ts'
import { canonical } from './rules.ts'
import { broughtBy, type Known, keepBrought } from './sources.store.ts'
import { writePlan } from './write-plan.ts'

type Tools = { database: Database; author: Author }
type Chosen = { kept: KeptImport; rows: number[]; isPartly: boolean }

export type RefusedRow = { row: number; refusal: Refusal; changedSince: Writer | null }
export type Applied = {
  outcome: 'applied' | 'known'
  applied: { row: number; service: string; version: number }[]
  refused: RefusedRow[]
}

export function applyRows(
  { database, author }: Tools,
  { kept, rows, isPartly }: Chosen,
): Promise<Applied> {
  return retried(database.db, async (trx) => {
    await database.hold(trx, `import ${kept.id}`)
    const known = await broughtBy(trx, kept.source)
    const found = await rowsNumbered(trx, kept.id, rows)
    const applied: Applied['applied'] = []
    const refused: RefusedRow[] = rows
      .filter((number) => !found.some((one) => one.number === number))
      .map((row) => ({
        row,
        refusal: new Refusal('import_row_not_applicable'),
        changedSince: null,
      }))
    for (const row of found) {
      const done = await applyOne(trx, row, { kept, known, author })
      if ('version' in done) applied.push({ row: row.number, ...done })
      else refused.push({ row: row.number, ...done })
    }
    if (refused.length > 0 && !isPartly) throw refusedWhole(refused)
    const agreed = await keepAgreements(trx, kept, author.at)
    const isNew =
      agreed > 0 ||
      found.some(
        ({ number, applied_at }) =>
          applied_at === null && applied.some(({ row }) => row === number),
      )
    return { outcome: isNew ? 'applied' : 'known', applied, refused }
  })
}

type Context = { kept: KeptImport; known: Map<string, Known>; author: Author }
type Done = { service: string; version: number } | Omit<RefusedRow, 'row'>

async function applyOne(trx: Trx, row: KeptRow, { kept, known, author }: Context): Promise<Done> {
  const { service_id: id, item: given } = row
  if (id === null || given === null) {
    return { refusal: new Refusal('import_row_not_applicable'), changedSince: null }
  }
  // Asked again when no answer came: it was done.
  if (row.applied_at !== null) return versionOf(trx, id)
  const present = await lockService(trx, id)
  if ((present?.version ?? null) !== row.version) return changedSince(trx, id)
  const item: Item = fromJson(given)
  const last = known.get(item.externalId)?.last ?? new Map()
  const match = { serviceId: id, isNew: !present }
  const plan = await planItem(trx, { item, match, last, row: present })
  const isAsShown = canonical(plan.changes) === canonical(fromJson(row.changes))
  const from = { source: kept.source, by: author.staffId, at: author.at }
  if (!isAsShown || !(await writePlan(trx, plan, from))) return changedSince(trx, id)
  await markApplied(trx, kept.id, [row.number], author.at)
  return versionOf(trx, id)
}

async function versionOf(trx: Trx, service: string) {
  return { service, version: (await findRow(trx, service))?.version ?? 0 }
}

async function changedSince(trx: Trx, id: string): Promise<Omit<RefusedRow, 'row'>> {
  const writer = (await writersOf(trx, [id])).get(id)?.get('') ?? null
  const facts = writer && { ...(writer.by && { by: writer.by.name }), at: writer.at }
  return { refusal: new Refusal('changed_meanwhile', facts ?? {}), changedSince: writer }
}

function refusedWhole(refused: RefusedRow[]) {
  const faults = refused.map(({ row, refusal }) => ({
    path: String(row),
    fault: refusal.code,
    facts: refusal.facts,
  }))
  return new Refusal('bulk_refused', {}, faults)
}

/** What the file says and the catalogue has already is remembered as the source's, as the command does. */
async function keepAgreements(trx: Trx, { id, source }: KeptImport, at: string) {
  const rows = await agreements(trx, id)
  for (const row of rows) {
    const { service_id: serviceId, brought } = row
    if (serviceId === null || brought === null) continue
    const { externalId, values } = fromJson(brought)
    await keepBrought(trx, { source, externalId, serviceId, values: new Map(values), at })
  }
  await markApplied(
    trx,
    id,
    rows.map(({ number }) => number),
    at,
  )
  return rows.length
}
