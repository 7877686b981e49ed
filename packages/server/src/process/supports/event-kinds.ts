// What happens to a support, as the journal keeps it.

type Given = {
  receipt: string
  kind: 'resident' | 'territory'
  territoryId: string | null
  territory: string | null
  site: string | null
}

/** Acts that one press confirmed have one mail. */
type Together = { together?: string | null }
/** False for a support beside another one of the same territory: no figure moves by it. */
type Counted = { counted?: boolean }

type Held = { receipt: string; rule: string; site: string | null }
type Reviewed = Held & { was: string; reason: string }

export type SupportEvents = {
  'support.recorded': Given & Together & Counted
  'support.withdrawn': Given & Counted
  'support.moved': Omit<Given, 'site'> & { from: string; kept: boolean }
  'support.held': Held & Together & Partial<Reviewed>
  'support.held_withdrawn': { receipt: string; site: string | null }
  'support.released': Reviewed
  'support.set_aside': Reviewed
}

declare module '../../platform/events/events.ts' {
  interface EventData extends SupportEvents {}
}
