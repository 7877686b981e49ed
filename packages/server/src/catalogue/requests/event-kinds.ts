// What happens to a request of a service or a diagnosis, as the journal keeps it.

type Asked = { receipt: string; territoryId: string; territory: string; site: string | null }

type Followed = {
  requestId: string
  territoryId: string
  territory: string
  receipt: string
  act: string
  from: string
  to: string
  reason?: string
  /** A day. */
  on?: string
}

export type RequestEvents = {
  'service.requested': Asked
  'service.request_withdrawn': Asked
  'service.request_followed': Followed
  'diagnosis.requested': Asked
  'diagnosis.withdrawn': Asked
  'diagnosis.followed': Followed
}

export type FollowedKind = 'service.request_followed' | 'diagnosis.followed'
export type AskedKind = Exclude<keyof RequestEvents, FollowedKind>

declare module '../../platform/events/events.ts' {
  interface EventData extends RequestEvents {}
}
