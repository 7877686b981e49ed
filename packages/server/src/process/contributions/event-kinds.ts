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
  'contribution.imported': { source: string }
  'contribution.anonymised': { withText: boolean }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends ContributionEvents {}
}
