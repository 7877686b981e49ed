// Brings one service what a source says of it: decided field by field, written, recorded.

import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { unknownTerritories } from '../services/store.ts'
import type { ServiceRow } from '../services/tables.ts'
import {
  insertService,
  lockService,
  setUndatedStage,
  takeVersion,
  valuesOf,
  writeChanges,
} from '../services/values.store.ts'
import type { ServiceChanges, ServiceValues } from '../services/values.ts'
import { stageWords } from '../services/wording.ts'
import type { Item } from './item.ts'
import type { Match } from './match.ts'
import { wordKept } from './report.ts'
import type { ItemReport } from './reports.ts'
import { type FieldChange, merge, saidOf } from './rules.ts'
import { keepBrought } from './sources.store.ts'

type Matched = { item: Item; match: Match; last: Map<string, string> }
type Context = { source: string; at: string }

export async function importItem(trx: Trx, matched: Matched, context: Context) {
  const { item, match, last } = matched
  const { source, at } = context
  const target = await targetOf(trx, match, at)
  const missing = await unknownTerritories(trx, item.values.territories ?? [])
  const said = saidOf(item, target.values, new Set(missing))
  const { changes, kept, brought } = merge(said, target.values, last)
  const outcome = match.isNew ? 'added' : changes.length > 0 ? 'updated' : 'unchanged'
  await write(trx, target, only(said, changes), at)
  const stage = item.undatedStage ?? 'construction'
  if (match.isNew && !said.stages) await setUndatedStage(trx, target.row.id, stage)
  const values = new Map([...brought].filter(([field, value]) => last.get(field) !== value))
  if (values.size > 0) {
    const { externalId } = item
    await keepBrought(trx, { source, externalId, serviceId: target.row.id, values, at })
  }
  const name = target.values?.name ?? item.values.name ?? target.row.id
  const report = { id: target.row.id, name, outcome, changes } satisfies Partial<ItemReport>
  if (outcome !== 'unchanged') await record(trx, report, context)
  const warnings = [
    ...(match.warning ? [match.warning] : []),
    ...item.warnings,
    ...missing.map((id) => `territoire « ${id} » inconnu : ignoré`),
    ...(match.isNew && !said.stages
      ? [`étape « ${stageWords[stage]} » sans date : à vérifier`]
      : []),
    ...kept.map(wordKept),
  ]
  return { ...report, warnings } satisfies ItemReport
}

type Target = { row: ServiceRow; values: ServiceValues | undefined }

async function targetOf(trx: Trx, { serviceId, isNew }: Match, at: string): Promise<Target> {
  const row = isNew
    ? await insertService(trx, serviceId, { by: null, at })
    : await lockService(trx, serviceId)
  if (!row) throw new Error(`The service ${serviceId} came or went during the import.`)
  return { row, values: isNew ? undefined : await valuesOf(trx, row) }
}

async function write(trx: Trx, { row, values }: Target, changes: ServiceChanges, at: string) {
  if (Object.keys(changes).length === 0) return
  if (values) await takeVersion(trx, { id: row.id }, { by: null, at })
  await writeChanges(trx, row, changes)
}

function only(said: ServiceChanges, changes: FieldChange[]): ServiceChanges {
  const names = changes.map(({ field }) => field)
  const kept = { ...said }
  for (const name of Object.keys(kept))
    if (!names.includes(name)) Reflect.deleteProperty(kept, name)
  return kept
}

async function record(
  trx: Trx,
  { id, outcome, changes }: Omit<ItemReport, 'warnings'>,
  { source, at }: Context,
) {
  const fields = changes.map(({ field }) => field).join(' ')
  const data = { source, isNew: outcome === 'added', fields }
  await append(trx, [{ kind: 'service.imported', subject: id, participantId: null, data, at }])
}
