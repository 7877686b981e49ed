// What happens to editions of open data, as the journal keeps it.

export type OpenDataEvents = {
  'edition.made': { name: string }
  /** Asked for by the team, and it could not be made: the server’s own log says why. */
  'edition.failed': { name: '' }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends OpenDataEvents {}
}
