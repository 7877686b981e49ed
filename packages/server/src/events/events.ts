// Every fact that can happen. What follows from one (mail, open data) reads it from the journal.

export type EventKind =
  | 'consultation.created'
  | 'consultation.edited'
  | 'consultation.published'
  | 'consultation.phase_added'
  | 'consultation.phase_moved'
  | 'consultation.phase_opened'
  | 'consultation.phase_closed'
  | 'support.recorded'
  | 'support.withdrawn'
  | 'support.moved'
  | 'contribution.received'
  | 'contribution.imported'
  | 'contribution.redirected'
  | 'contribution.rejected'
  | 'contribution.grouped'
  | 'contribution.ungrouped'
  | 'contribution.grouping_announced'
  | 'contribution.decision_undone'
  | 'contribution.assigned'
  | 'contribution.noted'
  | 'proposal.created'
  | 'proposal.edited'
  | 'proposal.published'
  | 'proposal.unpublished'
  | 'proposal.merged'
  | 'proposal.unmerged'
  | 'proposal.discarded'
  | 'proposal.restored'
  | 'official_addresses.imported'
  | 'proposal.kept'
  | 'proposal.set_aside'
  | 'proposal.reopened'
  | 'contribution.selected'
  | 'contribution.not_selected'
  | 'contribution.reopened'
  | 'committee.created'
  | 'committee.changed'
  | 'committee.evaluated'
  | 'committee.published'
  | 'committee.corrected'
  | 'programme.saved'
  | 'reply_template.saved'
  | 'referent.signed_up'
  | 'referent.withdrawn'
  | 'service.created'
  | 'service.edited'
  | 'service.stage_changed'
  | 'service.deployed'
  | 'service.measured'
  | 'service.confirmed'
  | 'service.imported'
  | 'service.stale'
  | 'service.requested'
  | 'service.request_withdrawn'
  | 'service.request_followed'
  | 'proposal.kept'
  | 'proposal.set_aside'
  | 'contribution.selected'
  | 'contribution.not_selected'
  | 'consultation.phase_opened'
  | 'consultation.followed'
  | 'consultation.unfollowed'
  | 'mails.muted'
  | 'mails.chosen'
  | 'mail.bounced'
  | 'mailbox.stopped'

/** A fact to append. `data` never holds personal data: the participant is named by id only. */
export type NewEvent = {
  kind: EventKind
  /** What it happened to: a consultation, a proposal, a contribution… */
  subject: string
  participantId: string | null
  /** The member of the team who did it; left out when nobody of the team did. */
  staffId?: string | null
  data: Record<string, string | number | boolean | null>
  at: string
}

export type RecordedEvent = NewEvent & { seq: number }
