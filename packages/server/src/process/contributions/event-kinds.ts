// What happens to a contribution until the team decides on it, as the journal keeps it.

export type ContributionEvents = {
  'contribution.received': {
    receipt: string
    title: string
    site: string | null
    /** Handed in on paper, typed by an agent. */
    onBehalf?: boolean
  }
  'contribution.entered': { receipt: string; territoryId: string; territory: string | null }
  'contribution.imported': {
    source: string
    /** Left out of those of before imports could be repaired: all were new. */
    isNew?: boolean
    /** Separated by spaces, of one that was brought anew. */
    fields?: string
  }
  'contribution.anonymised': { withText: boolean }
  'contribution.revised': {
    title: string
    /** Separated by spaces. */
    fields: string
    /** What the contributor is told. */
    reply: string
  }
  'contribution.erased': { reply: string }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends ContributionEvents {}
}
