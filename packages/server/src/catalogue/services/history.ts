// What was done to a service, by whom and when: from the journal, as the team reads it.
import type { Asked } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { eventOf } from '../../platform/events/journal.ts'
import { changesOf, pageOfChanges } from './history.store.ts'
import type { ServiceChange } from './staff-contract.ts'

type Stored = Awaited<ReturnType<typeof changesOf>>[number]

export async function loadHistory(db: Db, id: string, asked: Asked) {
  const { rows, next } = await pageOfChanges(db, id, asked)
  return { items: rows.flatMap(changeOf), next }
}

function changeOf({ staff_name, ...row }: Stored): ServiceChange[] {
  const event = eventOf(row)
  const { at } = row
  const by = row.staff_id === null ? null : { id: row.staff_id, name: staff_name ?? '?' }
  const common = { at, by, source: null, stage: null, added: null, removed: null }
  switch (event.kind) {
    case 'service.created':
      return [{ ...common, act: 'created', fields: named(event.data.fields) }]
    case 'service.edited':
      return [{ ...common, act: 'edited', fields: named(event.data.fields) }]
    case 'service.confirmed':
      return [{ ...common, act: 'confirmed', fields: [] }]
    case 'service.stage_changed': {
      const { stage, since, fields } = event.data
      return [{ ...common, act: 'stage_changed', fields: named(fields), stage: { stage, since } }]
    }
    case 'service.imported': {
      const { source, fields } = event.data
      return [{ ...common, act: 'imported', fields: named(fields), source }]
    }
    case 'service.deployed':
    case 'service.measured': {
      const { added, removed, fields } = event.data
      const act = event.kind === 'service.deployed' ? 'deployed' : 'measured'
      return [{ ...common, act, fields: named(fields), added, removed }]
    }
    default:
      return []
  }
}

const named = (fields: string) => fields.split(' ').filter(Boolean)

export type Writer = Pick<ServiceChange, 'by' | 'source' | 'at'>

/** Who wrote each field of these services last, by service and field; and the whole service, by ''. */
export async function writersOf(db: Db, ids: string[]) {
  const writers = new Map<string, Map<string, Writer>>()
  for (const row of await changesOf(db, ids)) {
    const ofService = writers.get(row.subject) ?? new Map<string, Writer>()
    writers.set(row.subject, ofService)
    for (const { by, source, at, fields } of changeOf(row)) {
      for (const field of ['', ...fields]) ofService.set(field, { by, source, at })
    }
  }
  return writers
}
