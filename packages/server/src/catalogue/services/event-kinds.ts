// What happens to the card of a service, as the journal keeps it.

type Rows = { added: number; removed: number; fields: string }

export type ServiceEvents = {
  'service.created': { name: string; fields: string }
  'service.edited': { fields: string }
  'service.stage_changed': { stage: string; since: string | null; fields: string }
  'service.deployed': Rows
  'service.measured': Rows
  'service.confirmed': { fields: string }
  'service.imported': { source: string; isNew: boolean; fields: string }
  'service.stale': { name: string; updatedOn: string }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends ServiceEvents {}
}
