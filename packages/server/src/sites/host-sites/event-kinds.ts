// What happens to a site and its keys, as the journal keeps it.

export type SiteEvents = {
  'site.suspended': { territoryId: string }
  'site.restored': { territoryId: string }
  'site.key_added': { key: string; othersEndAt: string }
  'site.key_revoked': { key: string }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends SiteEvents {}
}
