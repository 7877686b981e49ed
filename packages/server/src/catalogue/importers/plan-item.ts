// What an import would make of one service: decided field by field, with nothing written.

import type { Db } from '../../platform/db/tables.ts'
import { type Doubt, doubt } from '../../platform/language/doubt.ts'
import type { ServiceRow } from '../services/tables.ts'
import { valuesOf } from '../services/values.store.ts'
import type { ServiceChanges, Stage } from '../services/values.ts'
import { stageWords } from '../services/wording.ts'
import type { Item } from './item.ts'
import type { Match } from './match.ts'
import { type FieldChange, merge, saidOf } from './rules.ts'
import { territoriesSaid } from './territories.ts'

/** `row` is the service as it is; undefined when it is new. */
export type Matched = {
  item: Item
  match: Match
  /** What this source brought of it the last time, in canonical text. */
  last: Map<string, string>
  row: ServiceRow | undefined
}

export type Plan = {
  externalId: string
  serviceId: string
  name: string
  row: ServiceRow | undefined
  outcome: 'added' | 'updated' | 'unchanged'
  changes: FieldChange[]
  /** Left as the catalogue has them. */
  kept: FieldChange[]
  doubts: Doubt[]
  /** To be written: the fields that change, no others. */
  values: ServiceChanges
  /** Of a service whose stage nobody knows, from a source that dates none. */
  undatedStage: Stage['stage'] | undefined
  /** What the source is newly known to have brought, in canonical text. */
  brought: Map<string, string>
}

export async function planItem(db: Db, { item, match, last, row }: Matched): Promise<Plan> {
  const values = row && (await valuesOf(db, row))
  const ofPlaces: Doubt[] = []
  const places = await territoriesSaid(db, item.values.territories ?? [], (one) =>
    ofPlaces.push(one),
  )
  const said = saidOf(item, values, places)
  const { changes, kept, brought } = merge(said, values, last)
  const undatedStage = said.stages ? undefined : stageToFill(item, row)
  if (row && undatedStage) changes.push({ field: 'stage', before: row.stage, after: undatedStage })
  return {
    externalId: item.externalId,
    serviceId: match.serviceId,
    name: values?.name ?? item.values.name ?? match.serviceId,
    row,
    outcome: row ? (changes.length > 0 ? 'updated' : 'unchanged') : 'added',
    changes,
    kept,
    doubts: [
      ...(match.doubt ? [match.doubt] : []),
      ...item.doubts,
      ...ofPlaces,
      ...(undatedStage ? [undated(undatedStage)] : []),
    ],
    values: only(said, changes),
    undatedStage,
    brought: new Map([...brought].filter(([field, value]) => last.get(field) !== value)),
  }
}

/** Where nothing is known of its stage, what has no date is better than nothing. */
function stageToFill({ undatedStage }: Item, row: ServiceRow | undefined) {
  if (!row) return undatedStage ?? 'unknown'
  const isUnknown = row.stage === 'unknown' && row.stage_since === null
  return isUnknown && undatedStage !== 'unknown' ? undatedStage : undefined
}

function only(said: ServiceChanges, changes: FieldChange[]): ServiceChanges {
  const names = changes.map(({ field }) => field)
  const kept = { ...said }
  for (const name of Object.keys(kept))
    if (!names.includes(name)) Reflect.deleteProperty(kept, name)
  return kept
}

const undated = (stage: Stage['stage']) =>
  stage === 'unknown'
    ? doubt('étape inconnue : à préciser', 'its stage is unknown: to be filled in')
    : doubt(
        `étape « ${stageWords[stage]} » sans date : à vérifier`,
        `stage “${stage}” without a date: to be checked`,
      )
