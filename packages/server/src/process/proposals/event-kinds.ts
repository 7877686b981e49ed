// What happens to a proposal as the team drafts it, as the journal keeps it.

/** By undoing the act before. */
type Undone = { undone?: boolean }

export type ProposalEvents = {
  'proposal.created': { title: string }
  'proposal.edited': { title: string; titleBefore?: string } & Undone
  'proposal.published': { title: string }
  'proposal.unpublished': { title: string } & Undone
  'proposal.merged': { title: string; into: string }
  'proposal.unmerged': { title: string } & Undone
  'proposal.discarded': { title: string }
  'proposal.restored': { title: string } & Undone
  'contribution.grouping_announced': { title: string; proposals: string; reply: string }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends ProposalEvents {}
}
