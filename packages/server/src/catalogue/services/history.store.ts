// What was done to services, as the journal tells it.
import { type Asked, integer, type Order, pageOf, reversed } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { JournalTables } from '../../platform/events/tables.ts'
import type { ServiceEvents } from './event-kinds.ts'

export type ServiceChangeKind = Exclude<keyof ServiceEvents, 'service.stale'>

export const changeKinds: ServiceChangeKind[] = [
  'service.created',
  'service.edited',
  'service.stage_changed',
  'service.deployed',
  'service.measured',
  'service.confirmed',
  'service.imported',
]

const changes = (db: Db) =>
  db
    .selectFrom('events')
    .leftJoin('staff_members', 'staff_members.id', 'events.staff_id')
    .select(['events.seq', 'events.kind', 'events.subject', 'events.data', 'events.at'])
    .select(['events.staff_id', 'events.participant_id', 'staff_members.name as staff_name'])
    .where('events.kind', 'in', changeKinds)

const inOrder: Order<Pick<JournalTables['events'], 'seq'>> = [integer('events.seq')]

/** The newest first. */
export async function pageOfChanges(db: Db, id: string, asked: Asked) {
  return pageOf(changes(db).where('events.subject', '=', id), reversed(inOrder), asked)
}

/** Of these services, the oldest first. */
export async function changesOf(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return changes(db).where('events.subject', 'in', ids).orderBy('events.seq').execute()
}
