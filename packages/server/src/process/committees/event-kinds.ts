// What a committee prepares, decides and corrects, as the journal keeps it.

type OnProposal = {
  title: string
  committee: string
  committeeTitle: string
  reason: string | null
  /** Made after publication. */
  correction?: boolean
}

type OnContribution = OnProposal & {
  /** Ids, separated by spaces. */
  proposals: string
  amountCents: number | null
  roadmap: string | null
}

export type CommitteeEvents = {
  'committee.created': { title: string; consultation: string; subject: string }
  'committee.changed': { act: string; item: string | null }
  'committee.evaluated': { item: string }
  'committee.published': { title: string; consultation: string; items: number }
  'committee.corrected': { item: string; why: string }
  'proposal.kept': OnProposal
  'proposal.set_aside': OnProposal
  'proposal.reopened': OnProposal
  'contribution.selected': OnContribution
  'contribution.not_selected': OnContribution
  'contribution.reopened': OnContribution
}

declare module '../../platform/events/events.ts' {
  interface EventData extends CommitteeEvents {}
}
