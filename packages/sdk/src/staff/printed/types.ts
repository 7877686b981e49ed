// The staff API's shapes. Printed from the server's contract by `npm run contract`: do not edit.
import type {
  CommitteeCriterion,
  CommitteeMinutes,
  CommitteeOutcome,
  CommitteeVotes,
  Contribution,
  Grant,
  ImportedFrom,
  Investigation,
  Meeting,
  RoadmapStep,
  Rules,
  ServiceStage,
  Theme,
} from '../../types.ts'

export type {
  CommitteeCriterion,
  CommitteeMinutes,
  CommitteeOutcome,
  CommitteeVotes,
  Contribution,
  Grant,
  ImportedFrom,
  Investigation,
  Meeting,
  RoadmapStep,
  Rules,
  ServiceStage,
  Theme,
}

/** What a member of the team may be, several at once. */
export type StaffRole =
  | 'moderator'
  | 'committee_secretary'
  | 'committee_member'
  | 'catalogue_editor'
  | 'sites_manager'
  | 'administrator'
  | 'auditor'

/** Codes that any operation of the team may be refused with. */
export type EverywhereRefused =
  | 'forgery_suspected'
  | 'internal_error'
  | 'staff_role_missing'
  | 'staff_session_ended'
  | 'staff_token_invalid'
  | 'storage_unavailable'

export type DecisionInput =
  | {
      act: 'redirect'
      programmeId: string
      /**
       * One of the reply templates
       */
      templateId?: string
      /**
       * Instead of a template; may hold the same variables
       */
      replyText?: string
      /**
       * For the team only
       */
      why?: string
    }
  | {
      act: 'reject'
      reason:
        | 'out_of_scope'
        | 'advertising'
        | 'duplicate'
        | 'unclear'
        | 'personal_data'
        | 'unlawful'
        | 'other'
      /**
       * Required with `other`
       */
      reasonText?: string
      /**
       * One of the reply templates
       */
      templateId?: string
      /**
       * Instead of a template; may hold the same variables
       */
      replyText?: string
      /**
       * For the team only
       */
      why?: string
    }
  | {
      act: 'group'
      /**
       * @minItems 1
       * @maxItems 10
       */
      proposalIds: string[]
      /**
       * One of the reply templates
       */
      templateId?: string
      /**
       * Instead of a template; may hold the same variables
       */
      replyText?: string
      /**
       * For the team only
       */
      why?: string
    }
  | {
      act: 'assign'
      /**
       * null: nobody
       */
      assigneeId: string | null
    }
  | {
      act: 'undo'
      /**
       * For the team only
       */
      why?: string
    }
export type ReplayWebhookBody =
  | {
      delivery: string
    }
  | {
      sinceEvent: number
    }
  | {
      since: string
    }
export interface AddGroupMemberBody {
  proposalId: string
  territoryId: string
  contact?: {
    name: string
    phone?: string
  }
  /**
   * How it asked; kept in the journal
   */
  reason: string
}
export interface AddPhaseBody {
  /**
   * Of those that this kind of consultation may have
   */
  kind:
    | 'contribution'
    | 'moderation'
    | 'support'
    | 'committee'
    | 'referent'
    | 'delivery'
    | 'investigation_proposal'
    | 'interest_expression'
    | 'selection'
    | 'investigation'
    | 'findings'
    | 'experimentation'
  title: string
  opensAt: string
  closesAt?: string | null
  /**
   * The version that was read
   */
  version: number
}
export interface AddProgramBody {
  name: string
  /**
   * @minItems 1
   * @maxItems 7
   */
  roles: (
    | 'moderator'
    | 'committee_secretary'
    | 'committee_member'
    | 'catalogue_editor'
    | 'sites_manager'
    | 'administrator'
    | 'auditor'
  )[]
  isDangerous?: boolean
  /**
   * How long it holds; a dangerous one holds twelve hours
   */
  days?: number
}
export interface AddProgrammeBody {
  name: string
  address: string
  contact: string | null
}
export interface AddReplyTemplateBody {
  outcome: 'redirected' | 'rejected' | 'grouped'
  title: string
  /**
   * May hold the variables of its outcome
   */
  body: string
}
export interface AddWebhookBody {
  url: string
  description?: string
  /**
   * @maxItems 35
   */
  kinds?: (
    | 'committee.published'
    | 'committee.corrected'
    | 'consultation.published'
    | 'consultation.phase_added'
    | 'consultation.phase_moved'
    | 'consultation.phase_opened'
    | 'consultation.phase_closed'
    | 'contribution.received'
    | 'contribution.revised'
    | 'contribution.erased'
    | 'contribution.redirected'
    | 'contribution.rejected'
    | 'contribution.grouped'
    | 'contribution.ungrouped'
    | 'contribution.decision_undone'
    | 'proposal.kept'
    | 'proposal.set_aside'
    | 'proposal.reopened'
    | 'proposal.edited'
    | 'proposal.published'
    | 'proposal.unpublished'
    | 'proposal.merged'
    | 'proposal.unmerged'
    | 'support.recorded'
    | 'support.withdrawn'
    | 'service.created'
    | 'service.edited'
    | 'service.stage_changed'
    | 'service.deployed'
    | 'service.measured'
    | 'service.confirmed'
    | 'service.imported'
    | 'service.stale'
    | 'referent.signed_up'
    | 'referent.withdrawn'
  )[]
}
export interface AppliedServiceImport {
  /**
   * `known`: nothing was left to write
   */
  outcome: 'applied' | 'known'
  /**
   * Also those that were applied before
   */
  applied: {
    row: number
    service: string
    version: number
  }[]
  /**
   * With `partly`; without it, the whole is refused with faults by row
   */
  refused: {
    row: number
    code: string
    detail: string
    changedSince: ServiceFieldWriter | null
  }[]
  totals: ServiceImportTotals
}
export interface ServiceFieldWriter {
  /**
   * Of the team; null when an import wrote it
   */
  by: StaffRef | null
  /**
   * The import that wrote it
   */
  source: string | null
  at: string
}
export interface StaffRef {
  id: string
  name: string
}
export interface ServiceImportTotals {
  added: number
  updated: number
  unchanged: number
  unreadable: number
  /**
   * Of those added and updated
   */
  applied: number
  /**
   * Added or updated, with a doubt or a value that stays
   */
  doubtful: number
}
export interface ApplyServiceImportBody {
  /**
   * @minItems 1
   * @maxItems 200
   */
  rows: number[]
  /**
   * true: what changed meanwhile is left out, the others are written
   */
  partly?: boolean
}
export interface ApproveSiteRegistrationBody {
  version: number
  reason: string
}
export interface AskForEditionBody {
  /**
   * Name of the last edition that one knows of
   */
  after: string | null
}
export interface AskForProofBody {
  by: 'passkey'
}
export interface AssignContributionBody {
  /**
   * The version that was read
   */
  version: number
  /**
   * null: nobody
   */
  assigneeId: string | null
}
export interface BounceReport {
  outcome: 'recorded' | 'known' | 'unknown_mail' | 'no_failure'
  severity: ('hard' | 'soft') | null
  status: string
}
/**
 * A meeting as it is shown in calendars.
 */
export interface CalendarEntry {
  summary: string
  status: 'CONFIRMED' | 'CANCELLED'
  startsAt: string
  endsAt: string
  location: string
  description: string
  /**
   * As calendars fetch it (iCalendar)
   */
  file: string
}
export interface CancelCommitteePublicationBody {
  version: number
}
export interface CancelMeetingBody {
  /**
   * The version that was read
   */
  version: number
  /**
   * Public
   */
  reason: string
}
export interface Case {
  id: string
  kind: 'verification' | 'contest'
  state: 'open' | 'upheld' | 'dismissed'
  territory: {
    id: string
    label: string
  }
  /**
   * Whose right to act it is about; null once their account is erased
   */
  participantId: string | null
  /**
   * The contested event of the journal
   */
  eventSeq: number | null
  openedAt: string
  decidedAt: string | null
  reason: string | null
  version: number
}
export interface CaseDetail {
  id: string
  kind: 'verification' | 'contest'
  state: 'open' | 'upheld' | 'dismissed'
  territory: {
    id: string
    label: string
  }
  /**
   * Whose right to act it is about; null once their account is erased
   */
  participantId: string | null
  /**
   * The contested event of the journal
   */
  eventSeq: number | null
  openedAt: string
  decidedAt: string | null
  reason: string | null
  version: number
  /**
   * What the person says of their role; what they add later follows, dated
   */
  message: string | null
  /**
   * Of the person, masked: l•••@courriel.example
   */
  mailbox: string | null
  /**
   * What is on record of their right to act for the territory
   */
  mandate: {
    /**
     * The strongest that is on record
     */
    evidence:
      'pro_connect' | 'official_address' | 'official_domain' | 'official_code' | 'staff_decision'
    since: string
    /**
     * lapsed: the directory that proved it no longer says so
     */
    state: 'active' | 'lapsed' | 'expired' | 'given_up' | 'ended_by_staff' | 'contested'
  } | null
  /**
   * What they did in its name, the newest first; all of it goes when a contest is upheld
   */
  acts: {
    eventSeq: number
    kind: string
    at: string
    title: string
    isContested: boolean
  }[]
}
export interface CasePage {
  items: Case[]
  next: string | null
  total: number
}
export interface CasePreview {
  outcome: 'preview'
  acts: {
    /**
     * support, referent, member, or the kind of a request
     */
    kind: string
    /**
     * Id of the proposal or service; of what was asked for
     */
    subject: string
    title: string | null
  }[]
}
export interface ChangeDiagnosisSettingsBody {
  version: number
  thresholds: DiagnosisThresholdsInput
  reason: string
}
export interface DiagnosisThresholdsInput {
  commune: {
    threshold: number
    comparison: '<' | '<='
    population: 'municipal' | 'total'
  }
  epci: {
    threshold: number
    comparison: '<' | '<='
    population: 'municipal' | 'total'
  }
}
export interface ChangeServiceStageBody {
  stage:
    | 'investigation'
    | 'construction'
    | 'acceleration'
    | 'consolidation'
    | 'operated'
    | 'transferred'
    | 'investigation_stopped'
    | 'stopped'
    | 'unknown'
  since: string
  version: number
}
export interface ChangeStaffRolesBody {
  /**
   * The one that was read: someone may have changed it since
   */
  version: number
  /**
   * @minItems 1
   * @maxItems 7
   */
  roles: (
    | 'moderator'
    | 'committee_secretary'
    | 'committee_member'
    | 'catalogue_editor'
    | 'sites_manager'
    | 'administrator'
    | 'auditor'
  )[]
}
export interface ClosePhaseBody {
  /**
   * The version that was read
   */
  version: number
  /**
   * Public; an early close needs one
   */
  reason?: string
}
/**
 * Someone of the team who may act.
 */
export interface Colleague {
  id: string
  name: string
  roles: (
    | 'moderator'
    | 'committee_secretary'
    | 'committee_member'
    | 'catalogue_editor'
    | 'sites_manager'
    | 'administrator'
    | 'auditor'
  )[]
}
export interface ColleagueList {
  items: Colleague[]
}
export interface CommitteeCorrectionPreview {
  before: {
    outcome: ('keep' | 'set_aside' | 'fund' | 'not_fund') | null
    amountCents: number | null
  }
  after: {
    outcome: ('keep' | 'set_aside' | 'fund' | 'not_fund') | null
    amountCents: number | null
  }
  /**
   * In the envelope, once it is corrected
   */
  leftCents: number | null
  /**
   * People who would get a mail of it, each counted once
   */
  told: number
}
/**
 * What is judged: of contributors, the territory, profile and function only.
 */
export interface CommitteeDossier {
  itemId: string
  /**
   * null: the item is a contribution
   */
  proposal: {
    id: string
    title: string
    summary: string
    description: string
    theme: Theme
    /**
     * Collectivités that support it
     */
    territories: number
    residents: number
  } | null
  contributions: {
    total: number
    items: Contribution[]
  }
}
/**
 * The grid of the member who asks.
 */
export interface CommitteeGrid {
  committee: {
    id: string
    title: string
    subject: 'proposals' | 'contributions'
    meetsAt: string
  }
  /**
   * When grids are expected; when it meets, if nothing else was said
   */
  gridsDueAt: string
  isPublished: boolean
  memberId: string
  scoreMax: number
  criteria: CommitteeCriterion[]
  progress: CommitteeProgress
  /**
   * Without those that the member stepped out of
   */
  items: CommitteeGridItem[]
  /**
   * What the member stepped out of
   */
  recused: {
    id: string
    title: string
  }[]
}
/**
 * "2 of 4": those who stepped out are left out.
 */
export interface CommitteeProgress {
  evaluated: number
  of: number
}
export interface CommitteeGridItem {
  id: string
  title: string
  url: string
  territories: number
  progress: CommitteeProgress
  /**
   * Its grids no longer change
   */
  isDecided: boolean
  /**
   * Give it back with a grid; 0 before there is one
   */
  version: number
  /**
   * null: not begun
   */
  scores: {
    [k: string]: number
  } | null
  /**
   * Every criterion has its score: the grid counts
   */
  isWhole: boolean
  comment: string | null
  /**
   * Of all members; null before one’s own grid is whole
   */
  marks: CommitteeMarks | null
}
/**
 * Each whole grid as one weighted mark, on the scale of the session.
 */
export interface CommitteeMarks {
  count: number
  mean: number
  lowest: number
  highest: number
  /**
   * Standard deviation of all marks
   */
  deviation: number
}
export interface CommitteeHistory {
  items: CommitteeHistoryEntry[]
  next: string | null
}
export interface CommitteeHistoryEntry {
  version: number
  act: string
  itemId: string | null
  why: string | null
  data: {
    [k: string]: unknown
  }
  /**
   * The version whose act this one undoes
   */
  undoes: number | null
  by: StaffRef
  at: string
}
export interface CommitteeItem {
  item: {
    id: string
    title: string
    /**
     * The page of the proposal; of a contribution, that of its proposal
     */
    url: string
  }
  /**
   * null: put off to a later session
   */
  outcome: ('keep' | 'set_aside' | 'fund' | 'not_fund') | null
  reason: string | null
  /**
   * Granted, in cents of euro
   */
  amountCents: number | null
  /**
   * What is to be built, in a line
   */
  roadmap: string | null
  votes: CommitteeVotes | null
  /**
   * Who could vote: present, of all members who had not stepped out
   */
  voters: {
    present: number
    of: number
  } | null
  /**
   * Members who stepped out of this item
   */
  recused: {
    name: string
    organisation: string
  }[]
  /**
   * Collectivités that supported it; of a contribution, its proposals
   */
  territories: number
  /**
   * Weighted mean of the grids, on the scale of the session
   */
  score: number | null
  position: number
  progress: CommitteeProgress
  marks: CommitteeMarks | null
  /**
   * Why the scores are not shown to whoever asks, who has a seat in this session
   */
  withheld: ('score_first' | 'recused') | null
}
export interface CommitteeItemDetail {
  item: {
    id: string
    title: string
    /**
     * The page of the proposal; of a contribution, that of its proposal
     */
    url: string
  }
  /**
   * null: put off to a later session
   */
  outcome: ('keep' | 'set_aside' | 'fund' | 'not_fund') | null
  reason: string | null
  /**
   * Granted, in cents of euro
   */
  amountCents: number | null
  /**
   * What is to be built, in a line
   */
  roadmap: string | null
  votes: CommitteeVotes | null
  /**
   * Who could vote: present, of all members who had not stepped out
   */
  voters: {
    present: number
    of: number
  } | null
  /**
   * Members who stepped out of this item
   */
  recused: {
    name: string
    organisation: string
  }[]
  /**
   * Collectivités that supported it; of a contribution, its proposals
   */
  territories: number
  /**
   * Weighted mean of the grids, on the scale of the session
   */
  score: number | null
  position: number
  progress: CommitteeProgress
  marks: CommitteeMarks | null
  /**
   * Why the scores are not shown to whoever asks, who has a seat in this session
   */
  withheld: ('score_first' | 'recused') | null
  quorum: CommitteeQuorum
  /**
   * Whole ones; empty where they are withheld
   */
  grids: {
    memberId: string
    scores: {
      [k: string]: number
    }
    comment: string | null
    at: string
  }[]
  recusals: {
    memberId: string
    reason: string
    at: string
  }[]
}
/**
 * Who may vote now: "5 of 8", and how many must.
 */
export interface CommitteeQuorum {
  present: number
  of: number
  needed: number
}
export interface CommitteeItemList {
  total: number
  /**
   * Of all items of the session
   */
  decided: number
  items: CommitteeItem[]
}
export interface CommitteePublicationPreview {
  /**
   * What becomes public; null: put off to a later session
   */
  decisions: {
    itemId: string
    title: string
    outcome: ('keep' | 'set_aside' | 'fund' | 'not_fund') | null
    amountCents: number | null
  }[]
  grantedCents: number
  /**
   * People who would get a mail of it, each counted once
   */
  told: number
}
export interface CommitteeReminder {
  /**
   * Those who have a grid
   */
  members: {
    memberId: string
    name: string
    organisation: string
    progress: CommitteeProgress
    state: 'to_remind' | 'done' | 'without_mailbox' | 'reminded_today'
    remindedAt: string | null
  }[]
  /**
   * As the first of them gets it; null when nobody would
   */
  mail: {
    subject: string
    text: string
  } | null
}
export interface ConfirmServiceBody {
  version: number
}
export interface ConsultationAct {
  /**
   * The version that it made
   */
  version: number
  act: 'create' | 'edit' | 'publish' | 'add_phase' | 'move_phase' | 'discard' | 'restore'
  /**
   * What it changed: for a move the phase, the dates before and after, the reason
   */
  change: {
    [k: string]: unknown
  }
  by: StaffRef
  at: string
}
export interface ConsultationPublicationPreview {
  consultation: StaffConsultation
  /**
   * What anyone could do from then on, and could not before
   */
  opens: (
    | 'contribution'
    | 'moderation'
    | 'support'
    | 'committee'
    | 'referent'
    | 'delivery'
    | 'investigation_proposal'
    | 'interest_expression'
    | 'selection'
    | 'investigation'
    | 'findings'
    | 'experimentation'
  )[]
  /**
   * What nobody could do any more
   */
  closes: (
    | 'contribution'
    | 'moderation'
    | 'support'
    | 'committee'
    | 'referent'
    | 'delivery'
    | 'investigation_proposal'
    | 'interest_expression'
    | 'selection'
    | 'investigation'
    | 'findings'
    | 'experimentation'
  )[]
  /**
   * People who would get a mail of it, each counted once
   */
  told: number
}
export interface StaffConsultation {
  id: string
  kind: 'consultation' | 'call_for_investigations' | 'call_for_interest'
  /**
   * A discarded draft is kept, out of sight, until it is restored
   */
  state: 'draft' | 'published' | 'discarded'
  /**
   * Give it back with a change
   */
  version: number
  title: string
  summary: string
  /**
   * Its public page, once published
   */
  url: string
  publishedAt: string | null
  phases: StaffPhase[]
  themes: Theme[]
  rules: Rules
}
export interface StaffPhase {
  kind:
    | 'contribution'
    | 'moderation'
    | 'support'
    | 'committee'
    | 'referent'
    | 'delivery'
    | 'investigation_proposal'
    | 'interest_expression'
    | 'selection'
    | 'investigation'
    | 'findings'
    | 'experimentation'
  title: string
  opensAt: string
  /**
   * null: no end is set
   */
  closesAt: string | null
  /**
   * At the time of the answer
   */
  state: 'upcoming' | 'open' | 'closed'
  /**
   * What names it in operations
   */
  position: number
}
export interface ContributionAct {
  /**
   * The version that it made
   */
  version: number
  /**
   * redirect, reject, group, move, ungroup, assign, undo, merge, unmerge, select, leave_out, reopen
   */
  act: string
  from: 'received' | 'redirected' | 'rejected' | 'grouped' | 'selected' | 'not_selected'
  to: 'received' | 'redirected' | 'rejected' | 'grouped' | 'selected' | 'not_selected'
  proposalsBefore: string[]
  proposalsAfter: string[]
  programmeId: string | null
  reason: string | null
  reasonText: string | null
  /**
   * For the team only
   */
  why: string | null
  assignee: StaffRef | null
  /**
   * The version whose act this one undoes
   */
  undoes: number | null
  /**
   * A later act undoes it
   */
  undone: boolean
  by: StaffRef
  at: string
}
export interface ContributionDays {
  /**
   * From the oldest to today
   */
  days: {
    /**
     * In France
     */
    day: string
    received: number
    /**
     * Redirected, rejected or grouped, undone since or not
     */
    decided: number
  }[]
}
export interface ContributionNear {
  id: string
  kind: 'need' | 'service'
  title: string
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  state: 'received' | 'redirected' | 'rejected' | 'grouped'
  /**
   * Give it back with a decision
   */
  version: number
  /**
   * Its first words, on one line
   */
  excerpt: string
  /**
   * 0: nothing in common. To put in order, not to be read as a probability
   */
  likeness: number
}
/**
 * What was changed of its words, and by whom.
 */
export interface ContributionRevision {
  /**
   * The version that it made
   */
  version: number
  act: 'edit' | 'erase' | 'undo' | 'import'
  /**
   * Empty once the text is erased
   */
  changes: {
    field:
      | 'title'
      | 'text'
      | 'themeId'
      | 'territoryId'
      | 'profile'
      | 'function'
      | 'serviceUrl'
      | 'fundingUse'
      | 'receivedAt'
    before: string | null
    after: string | null
  }[]
  /**
   * As its contributor was told
   */
  reason: string | null
  /**
   * The platform that an import brought it from
   */
  source: string | null
  /**
   * null: an import
   */
  by: StaffRef | null
  /**
   * The version whose change this one undoes
   */
  undoes: number | null
  /**
   * A later one undoes it
   */
  undone: boolean
  at: string
}
export interface ContributionSimilar {
  contributions: ContributionNear[]
  proposals: ProposalNear[]
}
export interface ProposalNear {
  id: string
  title: string
  state: 'draft' | 'published'
  /**
   * 0: nothing in common. To put in order, not to be read as a probability
   */
  likeness: number
}
export interface CorrectCommitteeDecisionBody {
  version: number
  itemId: string
  why: string
  /**
   * null: as if it had been put off
   */
  decision: {
    outcome: 'keep' | 'set_aside' | 'fund' | 'not_fund'
    reason: string
    /**
     * In cents of euro; with `fund` only
     */
    amountCents?: number | null
    /**
     * With `fund` only
     */
    roadmap?: string | null
    votes?: {
      for: number
      against: number
      abstention: number
    } | null
  } | null
}
export interface CountContributionsByDayQuery {
  /**
   * Default: the newest
   */
  consultation?: string
}
export interface CountDiagnosisThresholdsQuery {
  communeThreshold: number
  communeComparison: '<' | '<='
  communePopulation: 'municipal' | 'total'
  epciThreshold: number
  epciComparison: '<' | '<='
  epciPopulation: 'municipal' | 'total'
}
export interface CountModerationQueueQuery {
  /**
   * Default: the newest
   */
  consultation?: string
  /**
   * Only those of these that the other filters find
   *
   * @minItems 1
   * @maxItems 200
   */
  ids?: string[]
  /**
   * @minItems 1
   * @maxItems 50
   */
  state?: ('received' | 'redirected' | 'rejected' | 'grouped')[]
  kind?: 'need' | 'service'
  /**
   * @minItems 1
   * @maxItems 50
   */
  theme?: string[]
  territory?: string
  /**
   * Codes of départements
   *
   * @minItems 1
   * @maxItems 120
   */
  department?: string[]
  olderThanDays?: number
  newerThanDays?: number
  /**
   * Ids; `me`, `none`, or `any` for whoever it is
   *
   * @minItems 1
   * @maxItems 50
   */
  assignee?: string[]
  /**
   * Marked as looking like others: by any rule, by none, by this one
   */
  suspicion?:
    | 'any'
    | 'none'
    | 'disposable_domain'
    | 'same_mailbox'
    | 'numbered_mailboxes'
    | 'same_block'
    | 'same_author'
  suspicionGroup?: string
  q?: string
}
export interface CreateCommitteeBody {
  consultationId: string
  subject: 'proposals' | 'contributions'
  title: string
  meetsAt: string
  place?: string | null
  rule: string
  /**
   * @maxItems 20
   */
  criteria?: {
    id: string
    title: string
    kind?: 'scored' | 'territories'
    weight: number
  }[]
  scoreMax?: number
  /**
   * Of the members who have not stepped out
   */
  quorumPercent?: number
  /**
   * Each decision needs its votes counted
   */
  votes?: boolean
  /**
   * null: when it meets
   */
  gridsDueAt?: string | null
  /**
   * @maxItems 60
   */
  members?: {
    id: string
    staffId?: string | null
    name: string
    organisation: string
    /**
     * Where they are reminded of their grid; left out: as it was
     */
    email?: string | null
  }[]
}
export interface CreateConsultationBody {
  /**
   * Left out: made of the title
   */
  id?: string
  kind?: 'consultation' | 'call_for_investigations' | 'call_for_interest'
  title: string
  summary: string
  rules: RulesInput
  /**
   * @maxItems 100
   */
  themes?: {
    id: string
    title: string
  }[]
  /**
   * @maxItems 50
   */
  phases?: {
    /**
     * Of those that this kind of consultation may have
     */
    kind:
      | 'contribution'
      | 'moderation'
      | 'support'
      | 'committee'
      | 'referent'
      | 'delivery'
      | 'investigation_proposal'
      | 'interest_expression'
      | 'selection'
      | 'investigation'
      | 'findings'
      | 'experimentation'
    title: string
    opensAt: string
    closesAt?: string | null
  }[]
}
/**
 * Settings of a consultation.
 */
export interface RulesInput {
  /**
   * Kinds of territory whose support counts; 2021: all but groupings
   */
  supportingKinds: ('commune' | 'epci' | 'department' | 'region')[]
  /**
   * Kinds of territory that may sign up as referent
   */
  referentKinds: ('commune' | 'epci' | 'department' | 'region')[]
  /**
   * Residents may support, counted apart
   */
  residentsSupport: boolean
  /**
   * Contributions are public at once, rather than after moderation
   */
  contributionsPublicOnReceipt: boolean
  /**
   * Proposals no longer change once supports have opened; left out: true
   */
  groupingClosesAtSupport?: boolean
  /**
   * What committees may grant in all, in cents of euro; left out: no limit
   */
  envelopeCents?: number
}
export interface CreateProposalBody {
  consultationId: string
  title: string
  summary: string
  description: string
  themeId: string
  /**
   * @minItems 1
   * @maxItems 200
   */
  contributions?: {
    id: string
    /**
     * The version that was read
     */
    version: number
  }[]
  /**
   * One of the reply templates
   */
  templateId?: string
  /**
   * Instead of a template; may hold the same variables
   */
  replyText?: string
}
export interface CreateServiceBody {
  name: string
  tagline?: string
  taglineLanguage?: string
  description?: string | null
  descriptionLanguage?: string
  address?: string | null
  openness?: 'open' | 'opening' | 'closed' | 'unknown'
  repository?: string | null
  licence?: string | null
  releaseVersion?: string | null
  releaseOn?: string | null
  budgetCents?: number | null
  budgetLabel?: string | null
  accelerated?: boolean
  acceleratedSince?: string | null
  sponsor?: string | null
  question?: string | null
  findings?: string | null
  outcome?: ('build' | 'stop') | null
  /**
   * @maxItems 50
   */
  proposals?: string[]
  /**
   * @maxItems 50
   */
  contributions?: string[]
  /**
   * The whole history, to correct it
   *
   * @minItems 1
   * @maxItems 50
   */
  stages: {
    stage:
      | 'investigation'
      | 'construction'
      | 'acceleration'
      | 'consolidation'
      | 'operated'
      | 'transferred'
      | 'investigation_stopped'
      | 'stopped'
      | 'unknown'
    since: string
  }[]
  /**
   * @maxItems 100
   */
  roadmap?: {
    on: string
    title: string
    done: boolean
  }[]
  /**
   * @maxItems 100
   */
  grants?: {
    amountCents: number
    label: string
    on: string
    envelope?: string | null
  }[]
  id?: string
}
export interface CreateServiceFromDecisionBody {
  /**
   * @minItems 1
   * @maxItems 20
   */
  contributions: string[]
  id?: string
  /**
   * Left out: the title of the first contribution
   */
  name?: string
  /**
   * Left out: the summary of the first proposal kept
   */
  tagline?: string
  /**
   * Its first stage, and since when
   */
  stage: {
    stage:
      | 'investigation'
      | 'construction'
      | 'acceleration'
      | 'consolidation'
      | 'operated'
      | 'transferred'
      | 'investigation_stopped'
      | 'stopped'
      | 'unknown'
    since: string
  }
}
export interface CreateWorkingGroupBody {
  proposalId: string
  title: string
  purpose?: string
}
export interface DecideCaseBody {
  decision: 'uphold' | 'dismiss' | 'reopen'
  reason: string
  version: number
}
export interface DecideCommitteeItemBody {
  version: number
  itemId: string
  outcome: 'keep' | 'set_aside' | 'fund' | 'not_fund'
  reason: string
  /**
   * In cents of euro; with `fund` only
   */
  amountCents?: number | null
  /**
   * With `fund` only
   */
  roadmap?: string | null
  votes?: {
    for: number
    against: number
    abstention: number
  } | null
}
export interface DecideContributionsBody {
  /**
   * @minItems 1
   * @maxItems 200
   */
  items: {
    id: string
    /**
     * The version that was read
     */
    version: number
  }[]
  decision: DecisionInput
}
export interface DecidedContribution {
  id: string
  consultationId: string
  kind: 'need' | 'service'
  title: string
  text: string
  theme: Theme
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  /**
   * `unknown`: imported, and its source does not tell
   */
  profile: 'elected' | 'agent' | 'partner' | 'resident' | 'unknown'
  /**
   * Empty: a resident’s, of whom none is asked, or of an import that tells none
   */
  function: string
  /**
   * null: given here
   */
  importedFrom: ImportedFrom | null
  serviceUrl: string | null
  codeOpenness: ('open' | 'opening' | 'closed' | 'unknown') | null
  fundingUse: string | null
  state: 'received' | 'redirected' | 'rejected' | 'grouped'
  /**
   * Where it was redirected to
   */
  programme: {
    name: string
    address: string
    contact: string | null
  } | null
  /**
   * null: no committee has decided about it
   */
  committee: CommitteeOutcome | null
  receivedAt: string
  /**
   * Give it back with a decision
   */
  version: number
  assignee: StaffRef | null
  /**
   * Drafts included
   */
  proposals: ProposalRef[]
  rejection: {
    reason:
      | 'out_of_scope'
      | 'advertising'
      | 'duplicate'
      | 'unclear'
      | 'personal_data'
      | 'unlawful'
      | 'other'
    text: string | null
  } | null
  /**
   * Whole days since it was received
   */
  ageDays: number
  /**
   * Why it looks like others, from the same hand perhaps; it changes nothing by itself
   */
  suspicion: Suspicion | null
  /**
   * Handed in on paper, and entered by an agent of its territory; never public
   */
  onBehalf: boolean
  /**
   * When the first mail that tells of it leaves; undone before, it is not told
   */
  leavesAt: string | null
}
export interface ProposalRef {
  id: string
  title: string
  state: 'draft' | 'published' | 'kept' | 'not_kept' | 'merged' | 'discarded'
}
export interface Suspicion {
  rule: 'disposable_domain' | 'same_mailbox' | 'numbered_mailboxes' | 'same_block' | 'same_author'
  /**
   * Those that look alike: a filter of the queue
   */
  group: string
  /**
   * How many contributions are marked with it, itself included
   */
  alike: number
}
export interface DecidedContributions {
  /**
   * Undoes them together; null for `assign` and `undo`
   */
  batch: string | null
  items: {
    id: string
    version: number
    state: 'received' | 'redirected' | 'rejected' | 'grouped'
  }[]
  /**
   * People to whom a mail tells of it
   */
  told: number
  /**
   * When the first mail that tells of it leaves; undone before, it is not told
   */
  leavesAt: string | null
}
export interface DecideQuarantineBody {
  decision: 'release' | 'refuse' | 'reopen'
  reason: string
  /**
   * Those that were looked at, as they were
   *
   * @minItems 1
   * @maxItems 500
   */
  items: {
    receipt: string
    version: number
  }[]
}
export interface DecisionsPreview {
  outcome: 'preview'
  accepted: number
  /**
   * One is enough for all to be refused; in words
   */
  refused: {
    id: string
    code: string
    detail: string
    /**
     * What the sentence names, as data, from operations of the team alone: of `changed_meanwhile`, `by` (a name), `at` and `act`
     */
    facts?: {
      [k: string]: string | number
    }
  }[]
  /**
   * People to whom a mail would tell of it
   */
  told: number
  /**
   * When the first mail that tells of it leaves; undone before, it is not told
   */
  leavesAt: string | null
  /**
   * The first ten of those accepted
   */
  sample: {
    id: string
    title: string
  }[]
}
export interface DeployServiceBody {
  version: number
  /**
   * @maxItems 500
   */
  add?: {
    territoryId: string
    since: string | null
  }[]
  /**
   * @maxItems 500
   */
  remove?: string[]
}
/**
 * A territory asks for a diagnosis.
 */
export interface Diagnosis {
  id: string
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  /**
   * Give it back with a change
   */
  version: number
  requestedAt: string
  changedAt: string
  /**
   * The last day that the team gave
   */
  plannedOn: string | null
  state:
    'requested' | 'accepted' | 'scheduled' | 'in_progress' | 'delivered' | 'declined' | 'withdrawn'
}
/**
 * How many of those that exist today could ask.
 */
export interface DiagnosisCounts {
  commune: {
    eligible: number
    total: number
    /**
     * Their population is in no source
     */
    unknown: number
  }
  epci: {
    eligible: number
    total: number
    /**
     * Their population is in no source
     */
    unknown: number
  }
}
export interface DiagnosisDetail {
  id: string
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  /**
   * Give it back with a change
   */
  version: number
  requestedAt: string
  changedAt: string
  /**
   * The last day that the team gave
   */
  plannedOn: string | null
  state:
    'requested' | 'accepted' | 'scheduled' | 'in_progress' | 'delivered' | 'declined' | 'withdrawn'
  /**
   * What proved the right to act for the territory
   */
  evidence: string
  receipt: string
  /**
   * Key of the site it was prepared on
   */
  site: string | null
  /**
   * For the team only
   */
  contact: {
    name: string | null
    phone: string | null
    email: string | null
  }
  /**
   * The oldest first
   */
  history: {
    version: number
    act: string
    state: string
    reason: string | null
    on: string | null
    note: string | null
    /**
     * Null: the territory itself
     */
    by: StaffRef | null
    at: string
  }[]
  /**
   * As it was when the territory asked
   */
  eligibility: {
    /**
     * The figure that was compared
     */
    population: number | null
    /**
     * Which population that figure is: the one wanted, or the other if it is missing
     */
    populationKind: ('municipal' | 'total') | null
    /**
     * Null for a kind of territory that has none
     */
    threshold: number | null
    /**
     * `<`: the threshold itself is not eligible; `<=`: it is
     */
    comparison: ('<' | '<=') | null
    source: string
  }
}
export interface DiagnosisPage {
  items: Diagnosis[]
  total: number
  next: string | null
}
export interface DiagnosisSettings {
  /**
   * 0: the first thresholds, that nobody has changed
   */
  version: number
  thresholds: DiagnosisThresholds
  counts: DiagnosisCounts
  /**
   * The newest first
   */
  history: {
    version: number
    thresholds: DiagnosisThresholds
    reason: string
    by: StaffRef
    at: string
  }[]
}
export interface DiagnosisThresholds {
  commune: {
    threshold: number
    comparison: '<' | '<='
    population: 'municipal' | 'total'
  }
  epci: {
    threshold: number
    comparison: '<' | '<='
    population: 'municipal' | 'total'
  }
}
export interface DiscardConsultationBody {
  /**
   * The version that was read
   */
  version: number
}
export interface DiscardProposalBody {
  /**
   * The version that was read
   */
  version: number
}
export interface EditCommitteeBody {
  version: number
  changes: {
    title?: string
    meetsAt?: string
    place?: string | null
    rule?: string
    /**
     * @maxItems 20
     */
    criteria?: {
      id: string
      title: string
      kind?: 'scored' | 'territories'
      weight: number
    }[]
    scoreMax?: number
    /**
     * Of the members who have not stepped out
     */
    quorumPercent?: number
    /**
     * Each decision needs its votes counted
     */
    votes?: boolean
    /**
     * null: when it meets
     */
    gridsDueAt?: string | null
    /**
     * @maxItems 60
     */
    members?: {
      id: string
      staffId?: string | null
      name: string
      organisation: string
      /**
       * Where they are reminded of their grid; left out: as it was
       */
      email?: string | null
    }[]
  }
}
export interface EditConsultationBody {
  /**
   * The version that was read
   */
  version: number
  title?: string
  summary?: string
  /**
   * Rules that are left out stay
   */
  rules?: {
    /**
     * Kinds of territory whose support counts; 2021: all but groupings
     */
    supportingKinds?: ('commune' | 'epci' | 'department' | 'region')[]
    /**
     * Kinds of territory that may sign up as referent
     */
    referentKinds?: ('commune' | 'epci' | 'department' | 'region')[]
    /**
     * Residents may support, counted apart
     */
    residentsSupport?: boolean
    /**
     * Contributions are public at once, rather than after moderation
     */
    contributionsPublicOnReceipt?: boolean
    /**
     * Proposals no longer change once supports have opened; left out: true
     */
    groupingClosesAtSupport?: boolean
    /**
     * null: no limit any more
     */
    envelopeCents?: number | null
  }
  /**
   * @maxItems 100
   */
  themes?: {
    id: string
    title: string
  }[]
  /**
   * Of a draft only: all of them
   *
   * @maxItems 50
   */
  phases?: {
    /**
     * Of those that this kind of consultation may have
     */
    kind:
      | 'contribution'
      | 'moderation'
      | 'support'
      | 'committee'
      | 'referent'
      | 'delivery'
      | 'investigation_proposal'
      | 'interest_expression'
      | 'selection'
      | 'investigation'
      | 'findings'
      | 'experimentation'
    title: string
    opensAt: string
    closesAt?: string | null
  }[]
}
export interface EditMeetingBody {
  title?: string
  startsAt?: string
  endsAt?: string
  place?: string | null
  videoUrl?: string | null
  videoPublic?: boolean
  agenda?: string
  minutes?: string
  minutesPublic?: boolean
  /**
   * The version that was read
   */
  version: number
}
export interface EditProgrammeBody {
  /**
   * The version that was read
   */
  version: number
  name?: string
  address?: string
  contact?: string | null
  retired?: boolean
}
export interface EditProposalBody {
  /**
   * The version that was read
   */
  version: number
  title?: string
  summary?: string
  description?: string
  themeId?: string
}
export interface EditReplyTemplateBody {
  /**
   * The version that was read
   */
  version: number
  title?: string
  /**
   * May hold the variables of its outcome
   */
  body?: string
  retired?: boolean
}
export interface EditServiceBody {
  version: number
  changes: {
    name?: string
    tagline?: string
    taglineLanguage?: string
    description?: string | null
    descriptionLanguage?: string
    address?: string | null
    openness?: 'open' | 'opening' | 'closed' | 'unknown'
    repository?: string | null
    licence?: string | null
    releaseVersion?: string | null
    releaseOn?: string | null
    budgetCents?: number | null
    budgetLabel?: string | null
    accelerated?: boolean
    acceleratedSince?: string | null
    sponsor?: string | null
    question?: string | null
    findings?: string | null
    outcome?: ('build' | 'stop') | null
    /**
     * @maxItems 50
     */
    proposals?: string[]
    /**
     * @maxItems 50
     */
    contributions?: string[]
    /**
     * The whole history, to correct it
     *
     * @minItems 1
     * @maxItems 50
     */
    stages?: {
      stage:
        | 'investigation'
        | 'construction'
        | 'acceleration'
        | 'consolidation'
        | 'operated'
        | 'transferred'
        | 'investigation_stopped'
        | 'stopped'
        | 'unknown'
      since: string
    }[]
    /**
     * @maxItems 100
     */
    roadmap?: {
      on: string
      title: string
      done: boolean
    }[]
    /**
     * @maxItems 100
     */
    grants?: {
      amountCents: number
      label: string
      on: string
      envelope?: string | null
    }[]
  }
}
export interface EditWebhookBody {
  version: number
  changes: {
    url?: string
    description?: string
    /**
     * @maxItems 35
     */
    kinds?: (
      | 'committee.published'
      | 'committee.corrected'
      | 'consultation.published'
      | 'consultation.phase_added'
      | 'consultation.phase_moved'
      | 'consultation.phase_opened'
      | 'consultation.phase_closed'
      | 'contribution.received'
      | 'contribution.revised'
      | 'contribution.erased'
      | 'contribution.redirected'
      | 'contribution.rejected'
      | 'contribution.grouped'
      | 'contribution.ungrouped'
      | 'contribution.decision_undone'
      | 'proposal.kept'
      | 'proposal.set_aside'
      | 'proposal.reopened'
      | 'proposal.edited'
      | 'proposal.published'
      | 'proposal.unpublished'
      | 'proposal.merged'
      | 'proposal.unmerged'
      | 'support.recorded'
      | 'support.withdrawn'
      | 'service.created'
      | 'service.edited'
      | 'service.stage_changed'
      | 'service.deployed'
      | 'service.measured'
      | 'service.confirmed'
      | 'service.imported'
      | 'service.stale'
      | 'referent.signed_up'
      | 'referent.withdrawn'
    )[]
    state?: 'active' | 'disabled'
  }
}
export interface EditWorkingGroupBody {
  /**
   * The version that was read
   */
  version: number
  title?: string
  purpose?: string
  /**
   * Of an ended group no meeting is planned
   */
  ended?: boolean
}
export interface ElementList {
  items: {
    /**
     * Of its tag, without `parvis-`
     */
    name:
      | 'vote-button'
      | 'contribution-form'
      | 'proposal-list'
      | 'proposal-card'
      | 'referent-signup'
      | 'consultation-progress'
      | 'results'
      | 'service-card'
      | 'diagnosis-check'
    title: string
    about: string
    /**
     * The attribute without which it has nothing to show
     */
    subject: ('proposal' | 'service') | null
    attributes: {
      name: string
      about: string
      /**
       * Empty: any text
       */
      choices: string[]
    }[]
  }[]
  /**
   * Custom properties of style, with what they are when a page sets none
   */
  properties: {
    name: string
    usual: string
    isColour: boolean
  }[]
}
export interface EligibleItem {
  id: string
  title: string
  theme: Theme
  /**
   * An earlier session decided against it
   */
  isReturning: boolean
  /**
   * Collectivités that support it; of a contribution, its proposals
   */
  territories: number
  /**
   * Of a proposal
   */
  contributions: number | null
  /**
   * Of a contribution
   */
  proposals: {
    id: string
    title: string
  }[]
}
export interface EligibleItemList {
  total: number
  items: EligibleItem[]
}
export interface Embedding {
  script: string
  /**
   * For the style sheet of the site; empty when there is none
   */
  sheet: string
  forms: {
    tag: string
    div: string
    link: string
    /**
     * Null: this element has no page to frame
     */
    frame: string | null
    /**
     * The page that serves without a script
     */
    address: string
  }
  tools: {
    id: string
    name: string
    where: string
    /**
     * Or, for a plugin, what its settings ask for
     */
    script: string
    /**
     * The form that its editor keeps
     */
    page: string
    /**
     * What one installs in the tool instead of the script, which it then puts there
     */
    plugin: {
      address: string
      version: string
      sha256: string
    } | null
    help: string
  }[]
  policy: {
    /**
     * What any policy has to let through
     */
    needed: string
    missing: {
      directive: string
      value: string
    }[]
    /**
     * The policy given with what it lacked; empty without one
     */
    completed: string
  }
  contrasts: {
    id: 'button' | 'error' | 'line' | 'focus'
    ratio: number
    least: number
    isEnough: boolean
  }[]
}
export interface EndingMandatePage {
  items: Mandate[]
  next: string | null
  total: number
}
/**
 * Someone's right to act for a territory, on record.
 */
export interface Mandate {
  participantId: string
  /**
   * Masked: l•••@courriel.example
   */
  mailbox: string
  territoryId: string
  /**
   * Its name with its département: "Caen (Calvados)"
   */
  territory: string
  /**
   * The strongest that is on record
   */
  evidence:
    'pro_connect' | 'official_address' | 'official_domain' | 'official_code' | 'staff_decision'
  since: string
  endsAt: string | null
  /**
   * lapsed: the directory that proved it no longer says so
   */
  state: 'active' | 'lapsed' | 'expired' | 'given_up' | 'ended_by_staff' | 'contested'
  endedAt: string | null
  reason: string | null
  /**
   * Of what is on record: whoever ends or restores it gives it back
   */
  version: string
}
export interface EndMandateBody {
  participantId: string
  territoryId: string
  /**
   * Why; kept with the decision
   */
  reason: string
  /**
   * null: nothing of them is on record for this territory
   */
  version: string | null
}
export interface EraseContributionBody {
  /**
   * The version that was read
   */
  version: number
  /**
   * Told to the contributor
   */
  reason: string
}
export interface EvaluateCommitteeItemBody {
  itemId: string
  /**
   * Of one’s own grid for the item; 0 before there is one
   */
  version: number
  scores: {
    [k: string]: number
  }
  comment?: string | null
}
export interface FollowDiagnosisBody {
  version: number
  /**
   * Required to decline; the team words it for the territory
   */
  reason?: string | null
  on?: string | null
  note?: string | null
  act: 'accept' | 'plan' | 'start' | 'deliver' | 'decline' | 'reopen'
}
export interface FollowServiceRequestBody {
  version: number
  /**
   * Required to decline; the team words it for the territory
   */
  reason?: string | null
  on?: string | null
  note?: string | null
  act: 'contact' | 'plan' | 'deploy' | 'decline' | 'reopen'
  /**
   * With `deploy`: the catalogue then lists the territory, since `on`
   */
  recordDeployment?: boolean
}
export interface FundedContribution {
  id: string
  title: string
  grantedCents: number
  /**
   * Its title
   */
  committee: string
  decidedOn: string
  roadmap: string
}
export interface FundedContributionPage {
  items: FundedContribution[]
  next: string | null
  total: number
}
export interface GetCommitteeDossierQuery {
  offset?: number
  limit?: number
}
export interface GetMyCommitteeDossierQuery {
  offset?: number
  limit?: number
}
export interface GetServiceHistoryQuery {
  cursor?: string
  limit?: number
}
export interface GetSimilarToContributionQuery {
  limit?: number
}
export interface GiveProofBody {
  /**
   * AuthenticationResponseJSON
   */
  answer: {
    id: string
    rawId: string
    type: 'public-key'
    clientExtensionResults?: {}
    response: {
      clientDataJSON: string
      authenticatorData: string
      signature: string
      userHandle?: string
    }
  }
}
export interface GrantMandateBody {
  /**
   * They have signed in with it before
   */
  email: string
  territoryId: string
  /**
   * Why; kept with the decision
   */
  reason: string
  /**
   * Left out: in one year
   */
  endsOn?: string | null
}
export interface GroupContact {
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  byRight: boolean
  name: string | null
  phone: string | null
  email: string | null
}
export interface GroupContactList {
  items: GroupContact[]
}
export interface GroupContributionBody {
  /**
   * The version that was read
   */
  version: number
  /**
   * @minItems 1
   * @maxItems 10
   */
  proposalIds: string[]
  /**
   * One of the reply templates
   */
  templateId?: string
  /**
   * Instead of a template; may hold the same variables
   */
  replyText?: string
  /**
   * For the team only
   */
  why?: string
}
export interface GroupedSuggestion {
  id: string
  kind: 'need' | 'service'
  title: string
  theme: Theme
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  /**
   * Give it back with a decision
   */
  version: number
  /**
   * Its first words, on one line
   */
  excerpt: string
}
export interface InviteStaffMemberAgainBody {
  /**
   * The one that was read: someone may have changed it since
   */
  version: number
}
export interface InviteStaffMemberBody {
  name: string
  /**
   * @minItems 1
   * @maxItems 7
   */
  roles: (
    | 'moderator'
    | 'committee_secretary'
    | 'committee_member'
    | 'catalogue_editor'
    | 'sites_manager'
    | 'administrator'
    | 'auditor'
  )[]
}
export interface KeptProposal {
  id: string
  title: string
  consultationId: string
  /**
   * Territories that signed up
   */
  referents: number
  /**
   * That joined its working groups
   */
  groupings: number
  /**
   * Ended ones included
   */
  groups: number
  /**
   * Of any of its groups
   */
  nextMeeting: {
    id: string
    title: string
    startsAt: string
    endsAt: string
    place: string | null
  } | null
}
export interface KeptProposalPage {
  items: KeptProposal[]
  next: string | null
  total: number
}
export interface ListCasesQuery {
  state?: 'open' | 'upheld' | 'dismissed'
  kind?: 'verification' | 'contest'
  /**
   * Words of the territory
   */
  q?: string
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListCommitteeHistoryQuery {
  item?: string
  cursor?: string
  limit?: number
}
export interface ListCommitteeItemsQuery {
  decided?: 'yes' | 'no'
  /**
   * All but the position: the highest first
   */
  sort?: 'position' | 'score' | 'deviation' | 'progress' | 'territories'
  offset?: number
  limit?: number
}
export interface ListDiagnosesQuery {
  /**
   * @minItems 1
   * @maxItems 50
   */
  state?: (
    'requested' | 'accepted' | 'scheduled' | 'in_progress' | 'delivered' | 'declined' | 'withdrawn'
  )[]
  territory?: string
  /**
   * Words of the territory’s name, or of the service’s; or a receipt
   */
  q?: string
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListElementsQuery {
  language?: 'fr' | 'en'
}
export interface ListEligibleItemsQuery {
  q?: string
  theme?: string
  offset?: number
  limit?: number
}
export interface ListEndingMandatesQuery {
  /**
   * Within so many days
   */
  days?: number
  /**
   * Words of the territory
   */
  q?: string
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListFundedContributionsQuery {
  q?: string
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListKeptProposalsQuery {
  /**
   * Words of its title and texts
   */
  q?: string
  consultation?: string
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListMailSamplesQuery {
  language?: 'fr' | 'en'
}
export interface ListMandatesOfMailboxBody {
  email: string
}
export interface ListMandatesQuery {
  territory: string
}
export interface ListModerationQueueQuery {
  /**
   * Default: the newest
   */
  consultation?: string
  /**
   * Only those of these that the other filters find
   *
   * @minItems 1
   * @maxItems 200
   */
  ids?: string[]
  /**
   * @minItems 1
   * @maxItems 50
   */
  state?: ('received' | 'redirected' | 'rejected' | 'grouped')[]
  kind?: 'need' | 'service'
  /**
   * @minItems 1
   * @maxItems 50
   */
  theme?: string[]
  territory?: string
  /**
   * Codes of départements
   *
   * @minItems 1
   * @maxItems 120
   */
  department?: string[]
  olderThanDays?: number
  newerThanDays?: number
  /**
   * Ids; `me`, `none`, or `any` for whoever it is
   *
   * @minItems 1
   * @maxItems 50
   */
  assignee?: string[]
  /**
   * Marked as looking like others: by any rule, by none, by this one
   */
  suspicion?:
    | 'any'
    | 'none'
    | 'disposable_domain'
    | 'same_mailbox'
    | 'numbered_mailboxes'
    | 'same_block'
    | 'same_author'
  suspicionGroup?: string
  q?: string
  sort?: 'oldest' | 'newest'
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  /**
   * The page where it is, instead of an offset
   */
  around?: string
  limit?: number
}
export interface ListProposalCardsQuery {
  /**
   * Ids; one that is unknown has no cards
   *
   * @minItems 1
   * @maxItems 20
   */
  proposals: string[]
  offset?: number
  /**
   * Of each proposal
   */
  limit?: number
}
export interface ListQuarantineQuery {
  state?: 'held' | 'released' | 'refused'
  rule?: 'disposable_domain' | 'same_mailbox' | 'numbered_mailboxes' | 'same_block'
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListReferentsQuery {
  /**
   * Words of its territory, or of its proposal
   */
  q?: string
  proposal?: string
  territory?: string
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListServiceImportRowsQuery {
  /**
   * @minItems 1
   * @maxItems 50
   */
  kind?: ('added' | 'updated' | 'unchanged' | 'unreadable')[]
  /**
   * With a doubt, or a value that stays
   */
  doubtful?: 'true'
  q?: string
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListServiceRequestsQuery {
  service?: string
  /**
   * @minItems 1
   * @maxItems 50
   */
  state?: ('received' | 'contacted' | 'planned' | 'deployed' | 'declined' | 'withdrawn')[]
  territory?: string
  /**
   * Words of the territory’s name, or of the service’s; or a receipt
   */
  q?: string
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListSiteRegistrationsQuery {
  /**
   * Words of its name, address or territory
   */
  q?: string
  /**
   * @minItems 1
   * @maxItems 50
   */
  state?: (
    | 'to_prove'
    | 'proved'
    | 'asked'
    | 'with_team'
    | 'approved'
    | 'refused'
    | 'abandoned'
    | 'replaced'
  )[]
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListStaffChangesQuery {
  /**
   * Left out: from now on
   */
  after?: number
  limit?: number
}
export interface ListStaffConsultationsQuery {
  kind?: 'consultation' | 'call_for_investigations' | 'call_for_interest'
  /**
   * Left out: drafts and published ones
   */
  state?: 'draft' | 'published' | 'discarded'
}
export interface ListStaffLogQuery {
  /**
   * Words of what was changed, of an identifier, or of who did it
   */
  q?: string
  staff?: string
  operation?: string
  object?: string
  from?: string
  to?: string
  offset?: number
  cursor?: string
  limit?: number
}
export interface ListStaffProposalsQuery {
  /**
   * Default: the newest
   */
  consultation?: string
  /**
   * @minItems 1
   * @maxItems 50
   */
  state?: ('draft' | 'published' | 'kept' | 'not_kept' | 'merged' | 'discarded')[]
  /**
   * @minItems 1
   * @maxItems 50
   */
  theme?: string[]
  /**
   * Words of its title, summary or description
   */
  q?: string
  /**
   * @minItems 1
   * @maxItems 200
   */
  ids?: string[]
  sort?: 'title' | 'support' | 'contributions'
  cursor?: string
  /**
   * Begins after so many, instead of at a cursor
   */
  offset?: number
  limit?: number
}
export interface ListStaffSitesQuery {
  /**
   * Words of its name, address or territory
   */
  q?: string
  state?: 'active' | 'suspended'
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListStaffWorkingGroupsQuery {
  /**
   * Words of its title, or of its proposal
   */
  q?: string
  proposal?: string
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
export interface ListWebhookDeliveriesQuery {
  /**
   * Words of its kind or answer, the number of its event, a status
   */
  q?: string
  outcome?: 'delivered' | 'retrying' | 'given_up'
  offset?: number
  cursor?: string
  limit?: number
}
export interface MailFigures {
  /**
   * To be sent, now or later
   */
  waiting: number
  /**
   * Due for more than an hour
   */
  late: number
  oldestDueAt: string | null
  sent: number
  /**
   * By the server of the mailbox, for good
   */
  refused: number
  /**
   * Tried for three days
   */
  givenUp: number
  /**
   * No longer wanted when its time came
   */
  dropped: number
  hardBounces: number
  softBounces: number
  /**
   * That get no news any more
   */
  stoppedMailboxes: number
  /**
   * Of the journal, not turned into mails yet
   */
  unreadEvents: number
}
/**
 * A mail in the language of its reader; not sent.
 */
export interface MailPreview {
  language: 'fr' | 'en'
  subject: string
  text: string
  html: string
  /**
   * The same HTML, for the page that shows it in a frame
   */
  sealed: string
}
export interface MailSampleList {
  items: {
    /**
     * Of the event that it tells of, or of the mail
     */
    kind: string
    /**
     * That of its reader: town halls are written to in French
     */
    language: 'fr' | 'en'
    subject: string
    text: string
    /**
     * Whether it goes as HTML too
     */
    isLaidOut: boolean
  }[]
}
export interface MandateList {
  items: Mandate[]
}
/**
 * Whoever asks, as the server knows them.
 */
export interface Me {
  id: string
  name: string
  roles: (
    | 'moderator'
    | 'committee_secretary'
    | 'committee_member'
    | 'catalogue_editor'
    | 'sites_manager'
    | 'administrator'
    | 'auditor'
  )[]
  /**
   * How one came in
   */
  by: 'passkey' | 'pro_connect' | 'demonstration' | 'token'
  /**
   * How one may prove to be there, before a dangerous act
   */
  proofs: ('passkey' | 'pro_connect')[]
  /**
   * The last proof; null by a token
   */
  provedAt: string | null
  /**
   * Until when dangerous acts take that proof
   */
  provedUntil: string | null
  /**
   * When the session ends unless it is used; null by a token
   */
  idleAt: string | null
  /**
   * When it ends, whatever is done
   */
  expiresAt: string
  /**
   * By the server’s clock, for what is counted down
   */
  now: string
  /**
   * Of the server; each answer to the team says it too
   */
  version: string
}
export interface MeasureServiceBody {
  version: number
  /**
   * @maxItems 500
   */
  add?: {
    indicator: string
    unit: string
    on: string
    value: number
  }[]
  /**
   * @maxItems 500
   */
  remove?: {
    indicator: string
    on: string
  }[]
}
export interface MeetingPreview {
  outcome: 'preview'
  /**
   * How many people would get the mail
   */
  told: number
  /**
   * In French and in English; none when it tells nothing new
   */
  mails: MailPreview[]
  calendar: CalendarEntry
}
export interface MergeProposalBody {
  /**
   * The version that was read
   */
  version: number
  into: string
  /**
   * The version that was read
   */
  intoVersion: number
}
export interface ModerationCounts {
  /**
   * By all filters; below, each facet leaves its own filter out
   */
  total: number
  received: number
  redirected: number
  rejected: number
  grouped: number
  themes: {
    id: string
    title: string
    count: number
  }[]
  departments: {
    code: string
    name: string
    count: number
  }[]
  assignees: {
    assignee: StaffRef | null
    count: number
  }[]
  /**
   * Received and assigned to nobody
   */
  unassigned: number
  /**
   * Received and marked as looking like others
   */
  suspected: number
}
export interface ModerationNote {
  id: string
  text: string
  by: StaffRef
  at: string
}
export interface ModerationQueue {
  items: QueueItem[]
  next: string | null
  /**
   * Of all pages; null after a cursor, which counts nothing
   */
  total: number | null
  /**
   * How many come before the page; null after a cursor
   */
  offset: number | null
  /**
   * How many come before `around`; null when these filters do not find it
   */
  rank: number | null
}
/**
 * A contribution in the queue, as one reads over it.
 */
export interface QueueItem {
  id: string
  /**
   * Give it back with a decision
   */
  version: number
  kind: 'need' | 'service'
  state: 'received' | 'redirected' | 'rejected' | 'grouped'
  title: string
  receivedAt: string
  assignee: StaffRef | null
  /**
   * Its first words, the fewer the longer its title is
   */
  excerpt: string
  /**
   * Its title is among the facets of `countModerationQueue`
   */
  themeId: string
  /**
   * Name with its département, unambiguous: "Caen (Calvados)"
   */
  territory: string
  /**
   * Why it looks like others, from the same hand perhaps
   */
  flagged:
    | ('disposable_domain' | 'same_mailbox' | 'numbered_mailboxes' | 'same_block' | 'same_author')
    | null
}
export interface MoveContributionsBody {
  /**
   * The version that was read
   */
  version?: number
  /**
   * @minItems 1
   * @maxItems 200
   */
  contributions: {
    id: string
    /**
     * The version that was read
     */
    version: number
  }[]
  to: string
  /**
   * One of the reply templates
   */
  templateId?: string
  /**
   * Instead of a template; may hold the same variables
   */
  replyText?: string
}
export interface MovePhaseBody {
  /**
   * The version that was read
   */
  version: number
  opensAt?: string
  closesAt?: string | null
  /**
   * Public; an early close needs one
   */
  reason?: string
}
export interface MyCommittees {
  items: {
    id: string
    consultationId: string
    title: string
    subject: 'proposals' | 'contributions'
    meetsAt: string
    place: string | null
    publishedAt: string | null
    /**
     * When grids are expected; when it meets, if nothing else was said
     */
    gridsDueAt: string
    progress: CommitteeProgress
    /**
     * Items that one stepped out of
     */
    recused: number
  }[]
}
export interface NoteContributionBody {
  text: string
}
export interface PhaseMovePreview {
  phase: {
    kind:
      | 'contribution'
      | 'moderation'
      | 'support'
      | 'committee'
      | 'referent'
      | 'delivery'
      | 'investigation_proposal'
      | 'interest_expression'
      | 'selection'
      | 'investigation'
      | 'findings'
      | 'experimentation'
    title: string
  }
  before: {
    opensAt: string
    /**
     * null: no end is set
     */
    closesAt: string | null
    /**
     * At the time of the answer
     */
    state: 'upcoming' | 'open' | 'closed'
  }
  after: {
    opensAt: string
    /**
     * null: no end is set
     */
    closesAt: string | null
    /**
     * At the time of the answer
     */
    state: 'upcoming' | 'open' | 'closed'
  }
  /**
   * What anyone could do from then on, and could not before
   */
  opens: (
    | 'contribution'
    | 'moderation'
    | 'support'
    | 'committee'
    | 'referent'
    | 'delivery'
    | 'investigation_proposal'
    | 'interest_expression'
    | 'selection'
    | 'investigation'
    | 'findings'
    | 'experimentation'
  )[]
  /**
   * What nobody could do any more
   */
  closes: (
    | 'contribution'
    | 'moderation'
    | 'support'
    | 'committee'
    | 'referent'
    | 'delivery'
    | 'investigation_proposal'
    | 'interest_expression'
    | 'selection'
    | 'investigation'
    | 'findings'
    | 'experimentation'
  )[]
  /**
   * People who would get a mail of it, each counted once
   */
  told: number
  /**
   * People who would get a mail once it opens, as of now; null when it has opened
   */
  toldAtOpening: number | null
}
export interface PlanMeetingBody {
  title: string
  startsAt: string
  endsAt: string
  place?: string | null
  videoUrl?: string | null
  /**
   * The link is on the public page
   */
  videoPublic?: boolean
  agenda?: string
  minutes?: string
  minutesPublic?: boolean
}
export interface PreviewCaseDecisionBody {
  decision: 'uphold' | 'dismiss' | 'reopen'
  version: number
}
export interface PreviewCommitteeCorrectionBody {
  version: number
  itemId: string
  why: string
  /**
   * null: as if it had been put off
   */
  decision: {
    outcome: 'keep' | 'set_aside' | 'fund' | 'not_fund'
    reason: string
    /**
     * In cents of euro; with `fund` only
     */
    amountCents?: number | null
    /**
     * With `fund` only
     */
    roadmap?: string | null
    votes?: {
      for: number
      against: number
      abstention: number
    } | null
  } | null
}
export interface PreviewCommitteePublicationBody {
  version: number
}
export interface PreviewConsultationPublicationBody {
  /**
   * The version that was read
   */
  version: number
}
export interface PreviewContributionDecisionsBody {
  /**
   * @minItems 1
   * @maxItems 200
   */
  items: {
    id: string
    /**
     * The version that was read
     */
    version: number
  }[]
  decision: DecisionInput
}
export interface PreviewEmbeddingBody {
  /**
   * Its publishable key
   */
  site?: string
  element:
    | 'vote-button'
    | 'contribution-form'
    | 'proposal-list'
    | 'proposal-card'
    | 'referent-signup'
    | 'consultation-progress'
    | 'results'
    | 'service-card'
    | 'diagnosis-check'
  attributes?: {
    [k: string]: string
  }
  theme?: {
    [k: string]: string
  }
  /**
   * Colour of the page, for contrasts
   */
  page?: string
  /**
   * Content policy of the site, as it sends it
   */
  policy?: string
  language?: 'fr' | 'en'
}
export interface PreviewMeetingBody {
  title: string
  startsAt: string
  endsAt: string
  place?: string | null
  videoUrl?: string | null
  /**
   * The link is on the public page
   */
  videoPublic?: boolean
  agenda?: string
  minutes?: string
  minutesPublic?: boolean
}
export interface PreviewMeetingCancellationBody {
  /**
   * The version that was read
   */
  version: number
  reason?: string
}
export interface PreviewMeetingEditBody {
  title?: string
  startsAt?: string
  endsAt?: string
  place?: string | null
  videoUrl?: string | null
  videoPublic?: boolean
  agenda?: string
  minutes?: string
  minutesPublic?: boolean
  /**
   * The version that was read
   */
  version: number
}
export interface PreviewPhaseClosingBody {
  /**
   * The version that was read
   */
  version: number
  /**
   * Public; an early close needs one
   */
  reason?: string
}
export interface PreviewPhaseMoveBody {
  /**
   * The version that was read
   */
  version: number
  opensAt?: string
  closesAt?: string | null
  /**
   * Public; an early close needs one
   */
  reason?: string
}
export interface PreviewProposalMergeBody {
  /**
   * The version that was read
   */
  version: number
  into: string
  /**
   * The version that was read
   */
  intoVersion: number
}
export interface PreviewProposalPublicationBody {
  /**
   * @minItems 1
   * @maxItems 200
   */
  items: {
    id: string
    /**
     * The version that was read
     */
    version: number
  }[]
}
export interface PreviewQuarantineDecisionBody {
  decision: 'release' | 'refuse' | 'reopen'
  /**
   * Those that were looked at, as they were
   *
   * @minItems 1
   * @maxItems 500
   */
  items: {
    receipt: string
    version: number
  }[]
}
export interface PreviewReplyBody {
  id: string
  /**
   * The version that was read
   */
  version: number
  decision: DecisionInput
}
export interface PreviewSiteRegistrationDecisionBody {
  version: number
  decision: 'approve' | 'refuse'
}
export interface PreviewSiteSuspensionBody {
  version: number
}
/**
 * Where a contribution may be redirected to.
 */
export interface Programme {
  id: string
  name: string
  address: string
  contact: string | null
  version: number
  /**
   * No longer offered; what was redirected to it still names it
   */
  retired: boolean
}
export interface ProgrammeList {
  items: Programme[]
}
/**
 * PublicKeyCredentialRequestOptionsJSON.
 */
export interface ProofChallenge {
  challenge: string
  rpId: string
  timeout: number
  userVerification: 'required'
  allowCredentials: {
    id: string
    type: 'public-key'
    transports?: string[]
  }[]
}
export interface ProposalAct {
  /**
   * The version that it made
   */
  version: number
  /**
   * create, edit, publish, merge, absorb, release, discard, regroup, undo; keep, set_aside, reopen: a committee’s
   */
  act: string
  /**
   * The version whose act this one undoes
   */
  undoes: number | null
  /**
   * A later act undoes it
   */
  undone: boolean
  by: StaffRef
  at: string
}
export interface ProposalCards {
  items: {
    proposalId: string
    total: number
    cards: QueueItem[]
  }[]
}
export interface ProposalMergePreview {
  proposal: StaffProposal
  /**
   * Contributions that it would get
   */
  moved: number
  /**
   * Contributions of the merged one that it has already
   */
  inBoth: number
  /**
   * Who supports both, and would count once
   */
  supportBoth: {
    /**
     * Territories that support
     */
    territories: number
    /**
     * Residents who proved a mailbox
     */
    residentsByEmail: number
    /**
     * Residents who proved an identity
     */
    residentsByFranceConnect: number
  }
  /**
   * People who would get a mail of it, each counted once
   */
  told: number
}
export interface StaffProposal {
  id: string
  consultationId: string
  title: string
  summary: string
  theme: Theme
  state: 'draft' | 'published' | 'kept' | 'not_kept' | 'merged' | 'discarded'
  mergedInto: string | null
  /**
   * Give it back with a change
   */
  version: number
  contributionCount: number
  tally: {
    /**
     * Territories that support
     */
    territories: number
    /**
     * Residents who proved a mailbox
     */
    residentsByEmail: number
    /**
     * Residents who proved an identity
     */
    residentsByFranceConnect: number
  }
  /**
   * Its public page, once published
   */
  url: string
}
export interface ProposalPublicationPreview {
  /**
   * As they would be
   */
  items: StaffProposal[]
  /**
   * In all of them, each counted once
   */
  contributions: number
  /**
   * People who would get a mail of it, each counted once
   */
  told: number
}
export interface PublishCommitteeBody {
  version: number
  /**
   * null, or past: now
   */
  at?: string | null
}
export interface PublishConsultationBody {
  /**
   * The version that was read
   */
  version: number
}
export interface PublishedProposals {
  items: StaffProposal[]
}
export interface PublishProposalsBody {
  /**
   * @minItems 1
   * @maxItems 200
   */
  items: {
    id: string
    /**
     * The version that was read
     */
    version: number
  }[]
}
export interface QuarantineDetail {
  key: string
  items: {
    receipt: string
    proposal: {
      id: string
      title: string
    }
    /**
     * Masked, but for what makes it look like others: l•••+2@…
     */
    mailbox: string
    recordedAt: string
    rule: 'disposable_domain' | 'same_mailbox' | 'numbered_mailboxes' | 'same_block'
    site: string | null
    state: 'held' | 'released' | 'refused'
    reason: string | null
    decidedAt: string | null
    version: number
  }[]
}
export interface QuarantineGroup {
  key: string
  /**
   * What makes them look alike
   */
  rule: 'disposable_domain' | 'same_mailbox' | 'numbered_mailboxes' | 'same_block'
  /**
   * How many of the group are in the state that was asked for
   */
  count: number
  first: string
  last: string
}
export interface QuarantinePage {
  items: QuarantineGroup[]
  next: string | null
  total: number
}
export interface QuarantinePreview {
  outcome: 'preview'
  tallies: {
    proposal: {
      id: string
      title: string
    }
    /**
     * Residents that are counted now
     */
    before: number
    after: number
  }[]
}
export interface ReadServiceFileQuery {
  source: 'beta' | 'publiccode' | 'csv'
  name: string
}
export interface RecordCommitteePresenceBody {
  version: number
  /**
   * @maxItems 60
   */
  present: string[]
}
export interface RecuseCommitteeMemberBody {
  version: number
  itemId: string
  memberId: string
  reason: string
}
export interface RecuseMyselfBody {
  itemId: string
  reason: string
}
export interface RedirectContributionBody {
  /**
   * The version that was read
   */
  version: number
  programmeId: string
  /**
   * One of the reply templates
   */
  templateId?: string
  /**
   * Instead of a template; may hold the same variables
   */
  replyText?: string
  /**
   * For the team only
   */
  why?: string
}
export interface RefuseSiteRegistrationBody {
  version: number
  reason: string
}
export interface RegroupedProposal {
  id: string
  consultationId: string
  title: string
  summary: string
  theme: Theme
  state: 'draft' | 'published' | 'kept' | 'not_kept' | 'merged' | 'discarded'
  mergedInto: string | null
  /**
   * Give it back with a change
   */
  version: number
  contributionCount: number
  tally: {
    /**
     * Territories that support
     */
    territories: number
    /**
     * Residents who proved a mailbox
     */
    residentsByEmail: number
    /**
     * Residents who proved an identity
     */
    residentsByFranceConnect: number
  }
  /**
   * Its public page, once published
   */
  url: string
  /**
   * The contributions given, at the versions that this made
   */
  moved: {
    id: string
    version: number
  }[]
}
export interface RejectContributionBody {
  /**
   * The version that was read
   */
  version: number
  reason:
    | 'out_of_scope'
    | 'advertising'
    | 'duplicate'
    | 'unclear'
    | 'personal_data'
    | 'unlawful'
    | 'other'
  /**
   * Required with `other`
   */
  reasonText?: string
  /**
   * One of the reply templates
   */
  templateId?: string
  /**
   * Instead of a template; may hold the same variables
   */
  replyText?: string
  /**
   * For the team only
   */
  why?: string
}
export interface RemindCommitteeMembersBody {
  /**
   * The version that was read
   */
  version: number
  /**
   * Default: everyone whom it concerns
   *
   * @maxItems 60
   */
  members?: string[]
}
export interface RemoveGroupMemberBody {
  proposalId: string
  territoryId: string
  /**
   * Of the joining that was read
   */
  receipt: string
  reason: string
}
export interface RenewProgramBody {
  /**
   * Of the token that was read
   */
  createdAt: string
  isDangerous?: boolean
  /**
   * How long it holds; a dangerous one holds twelve hours
   */
  days?: number
}
export interface ReplyList {
  items: ReplyTemplate[]
  builtIn: {
    outcome: 'redirected' | 'rejected' | 'grouped'
    body: string
  }[]
  variables: {
    outcome: 'redirected' | 'rejected' | 'grouped'
    names: string[]
  }[]
  reasons: {
    reason:
      | 'out_of_scope'
      | 'advertising'
      | 'duplicate'
      | 'unclear'
      | 'personal_data'
      | 'unlawful'
      | 'other'
    words: string
  }[]
}
export interface ReplyTemplate {
  id: string
  outcome: 'redirected' | 'rejected' | 'grouped'
  title: string
  body: string
  version: number
  retired: boolean
}
export interface ReplyPreview {
  outcome: 'preview'
  /**
   * Names in braces that this decision cannot fill in: it would be refused
   */
  unknownVariables: string[]
  /**
   * Its private links left out; null when the contributor is not told
   */
  mail: MailPreview | null
  /**
   * When the first mail that tells of it leaves; undone before, it is not told
   */
  leavesAt: string | null
}
export interface ReportBounceBody {
  /**
   * The report, as it was received
   */
  message: string
}
export interface RestoreConsultationBody {
  /**
   * The version that was read
   */
  version: number
}
export interface RestoreMandateBody {
  participantId: string
  territoryId: string
  /**
   * null: nothing of them is on record for this territory
   */
  version: string | null
}
export interface RestoreSiteBody {
  version: number
}
export interface RestoreStaffMemberBody {
  /**
   * The one that was read: someone may have changed it since
   */
  version: number
}
export interface ResumedMailbox {
  resumedAt: string
}
export interface ReviseContributionBody {
  title?: string
  text?: string
  themeId?: string
  territoryId?: string
  profile?: 'elected' | 'agent' | 'partner' | 'resident' | 'unknown'
  /**
   * Empty: not told; none is kept of a resident
   */
  function?: string
  /**
   * Of an existing service only
   */
  serviceUrl?: string
  /**
   * Of an existing service only
   */
  fundingUse?: string
  /**
   * The version that was read
   */
  version: number
  /**
   * Told to the contributor
   */
  reason: string
}
export interface RevokeSiteKeyBody {
  /**
   * Of its site
   */
  version: number
}
export interface RotateWebhookSecretBody {
  version: number
}
export interface SayStaffPresentBody {
  tab: string
  /**
   * Null: nothing any more
   */
  on: {
    kind:
      | 'contribution'
      | 'suggestion'
      | 'proposal'
      | 'consultation'
      | 'committee'
      | 'committee_scores'
      | 'working_group'
      | 'service'
      | 'request'
      | 'diagnosis_settings'
      | 'site'
      | 'site_registration'
      | 'mandate'
      | 'quarantine'
      | 'case'
      | 'member'
      | 'webhook'
      | 'programme'
      | 'reply_template'
      | 'mailbox'
      | 'open_data'
    id: string
  } | null
  isWriting?: boolean
}
export interface ServerSetting {
  /**
   * Of the variable
   */
  name: string
  group: 'server' | 'data' | 'mails' | 'limits' | 'sign_in' | 'legal'
  /**
   * In effect; null for none, and for a secret
   */
  value: string | null
  /**
   * By the environment: a value that is not is the usual one
   */
  isGiven: boolean
  isSecret: boolean
}
export interface ServerState {
  version: string
  mode: 'demo' | 'production'
  startedAt: string
  /**
   * By the clock of the server
   */
  at: string
  node: string
  database: {
    kind: 'sqlite' | 'postgres'
    version: string
  }
  /**
   * What the process holds now
   */
  memoryBytes: number
  /**
   * Number of the last event of the journal
   */
  lastEvent: number
  /**
   * Due for more than an hour
   */
  lateMails: number
  /**
   * Of the journal, not turned into mails yet
   */
  unreadEvents: number
  failingWebhooks: number
  /**
   * Day of the last edition of open data
   */
  lastEdition: string | null
  documentationUrl: string | null
  settings: ServerSetting[]
}
export interface ServiceChange {
  at: string
  /**
   * Null: a command did it
   */
  by: StaffRef | null
  act: 'created' | 'edited' | 'stage_changed' | 'deployed' | 'measured' | 'confirmed' | 'imported'
  /**
   * Those that were written
   */
  fields: string[]
  /**
   * Of an import
   */
  source: string | null
  stage: {
    stage: string
    since: string | null
  } | null
  /**
   * Territories, or measures
   */
  added: number | null
  removed: number | null
}
export interface ServiceHistory {
  items: ServiceChange[]
  next: string | null
}
/**
 * A file that was read, compared with the catalogue.
 */
export interface ServiceImport {
  id: string
  source: 'beta' | 'publiccode' | 'csv'
  fileName: string
  by: StaffRef
  readAt: string
  /**
   * The differences are kept until then
   */
  expiresAt: string
  totals: ServiceImportTotals
  /**
   * About the file itself
   */
  doubts: string[]
}
export interface ServiceImportRow {
  /**
   * Its number in this import: `applyServiceImport` takes it
   */
  row: number
  kind: 'added' | 'updated' | 'unchanged' | 'unreadable'
  /**
   * Where it stands in the file
   */
  place: {
    unit: 'line' | 'record'
    /**
     * From 1; null: all of the file
     */
    at: number | null
  }
  /**
   * null when it is unreadable
   */
  service: {
    id: string
    name: string
    /**
     * null: new
     */
    version: number | null
  } | null
  changes: {
    field: string
    /**
     * As the catalogue keeps it; null for nothing
     */
    before: {
      [k: string]: unknown
    }
    /**
     * As the catalogue keeps it; null for nothing
     */
    after: {
      [k: string]: unknown
    }
  }[]
  /**
   * Where the file says otherwise than someone wrote: it is not applied
   */
  kept: {
    field: string
    /**
     * That stays in the catalogue
     */
    value: {
      [k: string]: unknown
    }
    /**
     * By the file
     */
    said: {
      [k: string]: unknown
    }
    /**
     * Of the value that stays; null when it is not known
     */
    writer: ServiceFieldWriter | null
  }[]
  /**
   * In the language that is asked for
   */
  doubts: string[]
  /**
   * Why it is unreadable, and what should stand there
   */
  expected: string | null
  appliedAt: string | null
  /**
   * The service changed after the file was read
   */
  changedSince: ServiceFieldWriter | null
}
export interface ServiceImportRowPage {
  items: ServiceImportRow[]
  total: number
  next: string | null
}
/**
 * A territory asks for a service.
 */
export interface ServiceRequest {
  id: string
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  /**
   * Give it back with a change
   */
  version: number
  requestedAt: string
  changedAt: string
  /**
   * The last day that the team gave
   */
  plannedOn: string | null
  service: {
    id: string
    name: string
  }
  state: 'received' | 'contacted' | 'planned' | 'deployed' | 'declined' | 'withdrawn'
}
export interface ServiceRequestDetail {
  id: string
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  /**
   * Give it back with a change
   */
  version: number
  requestedAt: string
  changedAt: string
  /**
   * The last day that the team gave
   */
  plannedOn: string | null
  service: {
    id: string
    name: string
  }
  state: 'received' | 'contacted' | 'planned' | 'deployed' | 'declined' | 'withdrawn'
  /**
   * What proved the right to act for the territory
   */
  evidence: string
  receipt: string
  /**
   * Key of the site it was prepared on
   */
  site: string | null
  /**
   * For the team only
   */
  contact: {
    name: string | null
    phone: string | null
    email: string | null
  }
  /**
   * The oldest first
   */
  history: {
    version: number
    act: string
    state: string
    reason: string | null
    on: string | null
    note: string | null
    /**
     * Null: the territory itself
     */
    by: StaffRef | null
    at: string
  }[]
}
export interface ServiceRequestPage {
  items: ServiceRequest[]
  total: number
  next: string | null
}
export interface SetCommitteeItemsBody {
  version: number
  /**
   * @maxItems 500
   */
  add?: string[]
  /**
   * @maxItems 500
   */
  remove?: string[]
}
export interface SetSuggestionAsideBody {
  consultation: string
  /**
   * @minItems 2
   * @maxItems 500
   */
  contributions: string[]
}
/**
 * A site that a webmaster registers.
 */
export interface SiteRegistration {
  id: string
  state:
    | 'to_prove'
    | 'proved'
    | 'asked'
    | 'with_team'
    | 'approved'
    | 'refused'
    | 'abandoned'
    | 'replaced'
  origin: string
  name: string
  /**
   * Every address of the site, `origin` among them
   */
  addresses: {
    origin: string
    provedAt: string | null
  }[]
  territory: {
    id: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  proof: 'meta' | 'file' | 'dns'
  openedAt: string
  /**
   * Null until control of the site is proved
   */
  provedAt: string | null
  /**
   * When the town hall was last written to
   */
  askedAt: string | null
  answerUntil: string | null
  decidedAt: string | null
  decidedBy: ('town_hall' | 'team') | null
  reason: string | null
  /**
   * First key of the site that it became
   */
  site: string | null
  /**
   * Give it back with a decision
   */
  version: number
}
export interface SiteRegistrationPage {
  items: SiteRegistration[]
  next: string | null
  total: number
}
export interface SiteRegistrationPreview {
  outcome: 'preview'
  /**
   * Null once the account of its webmaster is erased
   */
  mail: MailPreview | null
  /**
   * The site that it takes over, with its keys
   */
  replaces: string | null
}
export interface SiteSuspensionPreview {
  outcome: 'preview'
  mail: MailPreview | null
}
export interface SplitProposalBody {
  /**
   * The version that was read
   */
  version?: number
  /**
   * @minItems 1
   * @maxItems 200
   */
  contributions: {
    id: string
    /**
     * The version that was read
     */
    version: number
  }[]
  title: string
  summary: string
  description: string
  themeId: string
  /**
   * One of the reply templates
   */
  templateId?: string
  /**
   * Instead of a template; may hold the same variables
   */
  replyText?: string
}
/**
 * What was changed, without saying how.
 */
export interface StaffChange {
  /**
   * Number in the journal, which has no gaps
   */
  seq: number
  at: string
  /**
   * An operation of the team, or a kind of event
   */
  what: string
  /**
   * Null: a participant, the command line, or nobody
   */
  by: {
    id: string
    name: string
  } | null
  objects: {
    kind:
      | 'contribution'
      | 'suggestion'
      | 'proposal'
      | 'consultation'
      | 'committee'
      | 'committee_scores'
      | 'working_group'
      | 'service'
      | 'request'
      | 'diagnosis_settings'
      | 'site'
      | 'site_registration'
      | 'mandate'
      | 'quarantine'
      | 'case'
      | 'member'
      | 'webhook'
      | 'programme'
      | 'reply_template'
      | 'mailbox'
      | 'open_data'
    /**
     * Null: one of them, read the list again
     */
    id: string | null
    /**
     * The one that this act made
     */
    version: number | null
  }[]
  /**
   * More objects changed than are named: read the lists again
   */
  more: boolean
}
export interface StaffChangePage {
  /**
   * Of several alike in a row, the last
   */
  items: StaffChange[]
  /**
   * To ask for what comes after
   */
  last: number
  /**
   * Ask again at once
   */
  more: boolean
}
export interface StaffCommittee {
  id: string
  consultationId: string
  subject: 'proposals' | 'contributions'
  title: string
  meetsAt: string
  place: string | null
  /**
   * Its minutes, as a page
   */
  url: string
  publishedAt: string | null
  counts: {
    /**
     * Kept, or funded
     */
    favourable: number
    unfavourable: number
    putOff: number
  }
  /**
   * By this session, in cents of euro
   */
  grantedCents: number
  state: 'in_preparation' | 'scheduled' | 'published'
  /**
   * Give it back with a change
   */
  version: number
  /**
   * When grids are expected; when it meets, if nothing else was said
   */
  gridsDueAt: string
  /**
   * When it is to become public
   */
  publishAt: string | null
  /**
   * Of the consultation
   */
  envelope: {
    /**
     * null: no limit is set
     */
    totalCents: number | null
    /**
     * By all committees of the consultation, public or not
     */
    grantedCents: number
    leftCents: number | null
  }
}
export interface StaffCommitteeDetail {
  id: string
  consultationId: string
  subject: 'proposals' | 'contributions'
  title: string
  meetsAt: string
  place: string | null
  /**
   * Its minutes, as a page
   */
  url: string
  publishedAt: string | null
  counts: {
    /**
     * Kept, or funded
     */
    favourable: number
    unfavourable: number
    putOff: number
  }
  /**
   * By this session, in cents of euro
   */
  grantedCents: number
  state: 'in_preparation' | 'scheduled' | 'published'
  /**
   * Give it back with a change
   */
  version: number
  /**
   * When grids are expected; when it meets, if nothing else was said
   */
  gridsDueAt: string
  /**
   * When it is to become public
   */
  publishAt: string | null
  /**
   * Of the consultation
   */
  envelope: {
    /**
     * null: no limit is set
     */
    totalCents: number | null
    /**
     * By all committees of the consultation, public or not
     */
    grantedCents: number
    leftCents: number | null
  }
  rule: string
  quorumPercent: number
  votes: boolean
  scoreMax: number
  criteria: CommitteeCriterion[]
  members: {
    id: string
    staffId: string | null
    name: string
    organisation: string
    present: boolean
    /**
     * Where they are reminded; for the team only
     */
    email: string | null
    remindedAt: string | null
    /**
     * null: has no grid
     */
    progress: CommitteeProgress | null
  }[]
  quorum: CommitteeQuorum
  itemCount: number
}
export interface StaffCommitteeList {
  items: StaffCommittee[]
}
export interface StaffConsultationDetail {
  id: string
  kind: 'consultation' | 'call_for_investigations' | 'call_for_interest'
  /**
   * A discarded draft is kept, out of sight, until it is restored
   */
  state: 'draft' | 'published' | 'discarded'
  /**
   * Give it back with a change
   */
  version: number
  title: string
  summary: string
  /**
   * Its public page, once published
   */
  url: string
  publishedAt: string | null
  phases: StaffPhase[]
  themes: Theme[]
  rules: Rules
  /**
   * The oldest first
   */
  history: ConsultationAct[]
}
export interface StaffConsultationList {
  items: StaffConsultation[]
}
/**
 * A contribution as the team sees it.
 */
export interface StaffContribution {
  id: string
  consultationId: string
  kind: 'need' | 'service'
  title: string
  text: string
  theme: Theme
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  /**
   * `unknown`: imported, and its source does not tell
   */
  profile: 'elected' | 'agent' | 'partner' | 'resident' | 'unknown'
  /**
   * Empty: a resident’s, of whom none is asked, or of an import that tells none
   */
  function: string
  /**
   * null: given here
   */
  importedFrom: ImportedFrom | null
  serviceUrl: string | null
  codeOpenness: ('open' | 'opening' | 'closed' | 'unknown') | null
  fundingUse: string | null
  state: 'received' | 'redirected' | 'rejected' | 'grouped'
  /**
   * Where it was redirected to
   */
  programme: {
    name: string
    address: string
    contact: string | null
  } | null
  /**
   * null: no committee has decided about it
   */
  committee: CommitteeOutcome | null
  receivedAt: string
  /**
   * Give it back with a decision
   */
  version: number
  assignee: StaffRef | null
  /**
   * Drafts included
   */
  proposals: ProposalRef[]
  rejection: {
    reason:
      | 'out_of_scope'
      | 'advertising'
      | 'duplicate'
      | 'unclear'
      | 'personal_data'
      | 'unlawful'
      | 'other'
    text: string | null
  } | null
  /**
   * Whole days since it was received
   */
  ageDays: number
  /**
   * Why it looks like others, from the same hand perhaps; it changes nothing by itself
   */
  suspicion: Suspicion | null
  /**
   * Handed in on paper, and entered by an agent of its territory; never public
   */
  onBehalf: boolean
}
export interface StaffContributionDetail {
  id: string
  consultationId: string
  kind: 'need' | 'service'
  title: string
  text: string
  theme: Theme
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  /**
   * `unknown`: imported, and its source does not tell
   */
  profile: 'elected' | 'agent' | 'partner' | 'resident' | 'unknown'
  /**
   * Empty: a resident’s, of whom none is asked, or of an import that tells none
   */
  function: string
  /**
   * null: given here
   */
  importedFrom: ImportedFrom | null
  serviceUrl: string | null
  codeOpenness: ('open' | 'opening' | 'closed' | 'unknown') | null
  fundingUse: string | null
  state: 'received' | 'redirected' | 'rejected' | 'grouped'
  /**
   * Where it was redirected to
   */
  programme: {
    name: string
    address: string
    contact: string | null
  } | null
  /**
   * null: no committee has decided about it
   */
  committee: CommitteeOutcome | null
  receivedAt: string
  /**
   * Give it back with a decision
   */
  version: number
  assignee: StaffRef | null
  /**
   * Drafts included
   */
  proposals: ProposalRef[]
  rejection: {
    reason:
      | 'out_of_scope'
      | 'advertising'
      | 'duplicate'
      | 'unclear'
      | 'personal_data'
      | 'unlawful'
      | 'other'
    text: string | null
  } | null
  /**
   * Whole days since it was received
   */
  ageDays: number
  /**
   * Why it looks like others, from the same hand perhaps; it changes nothing by itself
   */
  suspicion: Suspicion | null
  /**
   * Handed in on paper, and entered by an agent of its territory; never public
   */
  onBehalf: boolean
  /**
   * The oldest first
   */
  history: ContributionAct[]
  /**
   * The oldest first
   */
  revisions: ContributionRevision[]
  /**
   * The oldest first; never public
   */
  notes: ModerationNote[]
}
export interface StaffDataset {
  id: string
  title: string
  description: string
  /**
   * What is kept inside of each row, and why, in French
   */
  neverLeaves: string
  /**
   * In the last edition; null when it did not count them
   */
  rows: number | null
  /**
   * Rows that stay inside, as the last edition counted them
   */
  withheld: {
    why:
      | 'unread'
      | 'rejected'
      | 'contribution_withheld'
      | 'draft'
      | 'discarded'
      | 'merged'
      | 'proposal_unpublished'
      | 'support_held'
      | 'support_refused'
      | 'session_unpublished'
      | 'site_suspended'
    count: number
  }[]
  files: {
    format: 'csv' | 'json' | 'ndjson'
    /**
     * Null before the first edition
     */
    bytes: number | null
    /**
     * Of the edition; before the first, of what is now
     */
    url: string
  }[]
  fields: {
    name: string
    type: 'string' | 'integer' | 'number' | 'boolean' | 'datetime' | 'date' | 'uri'
    description: string
    isAlwaysFilled: boolean
    values: {
      value: string
      meaning: string
    }[]
  }[]
  dictionaryUrl: string
  schemaUrl: string
}
export interface StaffEdition {
  name: string
  madeAt: string
  /**
   * Of all its files
   */
  bytes: number
  url: string
  checksumsUrl: string
}
export interface StaffGroupMember {
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  /**
   * As referent; otherwise a grouping that joined
   */
  byRight: boolean
  /**
   * Day, in UTC
   */
  since: string
  /**
   * Of its joining: give it back to take it out. Null of a member by right
   */
  receipt: string | null
}
export interface StaffInvitation {
  member: StaffMember
  /**
   * Shown this once; whoever opens it may enrol as this member
   */
  link: string
  expiresAt: string
}
/**
 * A member of the team.
 */
export interface StaffMember {
  id: string
  name: string
  roles: (
    | 'moderator'
    | 'committee_secretary'
    | 'committee_member'
    | 'catalogue_editor'
    | 'sites_manager'
    | 'administrator'
    | 'auditor'
  )[]
  state: 'invited' | 'active' | 'suspended'
  version: number
  /**
   * How many are enrolled
   */
  passkeys: number
  usesProConnect: boolean
  /**
   * Until when the last link works
   */
  invitedUntil: string | null
  /**
   * Until when a program’s token works
   */
  tokenUntil: string | null
  /**
   * In a session that is still kept
   */
  lastSeenAt: string | null
  createdAt: string
  suspendedAt: string | null
}
export interface StaffListCommitteesQuery {
  /**
   * Default: the newest
   */
  consultation?: string
}
export interface StaffListServicesQuery {
  q?: string
  stage?:
    | 'investigation'
    | 'construction'
    | 'acceleration'
    | 'consolidation'
    | 'operated'
    | 'transferred'
    | 'investigation_stopped'
    | 'stopped'
    | 'unknown'
  stale?: 'true'
  ids?: string
  cursor?: string
  /**
   * How many come before the page, instead of a cursor
   */
  offset?: number
  limit?: number
}
/**
 * What a member of the team changed, in one commit.
 */
export interface StaffLogEntry {
  id: string
  at: string
  /**
   * Null: command line
   */
  by: {
    id: string
    name: string
  } | null
  operation: string
  object: string | null
  requestId: string | null
  /**
   * Each field before and after; `#…` is a digest of what is personal or secret
   */
  changes: {
    table: string
    key: {
      [k: string]: string | number | null
    }
    fields: {
      /**
       * @minItems 2
       * @maxItems 2
       */
      [k: string]: never[]
    }
  }[]
  /**
   * Rows that were changed besides
   */
  more: number
}
export interface StaffLogPage {
  items: StaffLogEntry[]
  next: string | null
  total: number
}
export interface StaffMeeting {
  id: string
  title: string
  startsAt: string
  endsAt: string
  place: string | null
  /**
   * Private ones included
   */
  videoUrl: string | null
  /**
   * Held online, by a link that the team gives to members
   */
  hasPrivateLink: boolean
  agenda: string
  /**
   * Public or not yet
   */
  minutes: string
  cancelled: boolean
  cancelReason: string | null
  /**
   * An .ics file with this meeting
   */
  calendarUrl: string
  /**
   * Give it back with a change
   */
  version: number
  groupId: string
  videoPublic: boolean
  minutesPublic: boolean
}
export interface StaffMemberList {
  items: StaffMember[]
}
export interface StaffOpenData {
  /**
   * The newest first
   */
  editions: StaffEdition[]
  /**
   * From when the next is made by itself, within a quarter of an hour
   */
  nextAt: string
  /**
   * Asked for, and not there yet
   */
  underWay: {
    askedAt: string
    by: string
    isBegun: boolean
  } | null
  /**
   * When the last that was asked for could not be made; the server’s log says why
   */
  failedAt: string | null
  /**
   * How many more may be asked for today, in UTC
   */
  leftToday: number
  datasets: StaffDataset[]
  /**
   * As visitors see them
   */
  pageUrl: string
  catalogueUrl: string
}
export interface StaffPresence {
  /**
   * Say it again before
   */
  until: string | null
}
/**
 * A program of the team; its token is never told again.
 */
export interface StaffProgram {
  /**
   * Of the member that acts by it, as the log names it
   */
  id: string
  name: string
  roles: (
    | 'moderator'
    | 'committee_secretary'
    | 'committee_member'
    | 'catalogue_editor'
    | 'sites_manager'
    | 'administrator'
    | 'auditor'
  )[]
  /**
   * It may do what asks a person to prove themselves
   */
  isDangerous: boolean
  createdAt: string
  /**
   * Null: command line
   */
  by: {
    id: string
    name: string
  } | null
  expiresAt: string
  /**
   * To the minute
   */
  lastUsedAt: string | null
}
export interface StaffProgramList {
  items: StaffProgram[]
}
export interface StaffProgramMade {
  program: StaffProgram
  /**
   * Shown this once
   */
  token: string
}
export interface StaffProgramRevoked {
  id: string
}
export interface StaffProposalDetail {
  id: string
  consultationId: string
  title: string
  summary: string
  theme: Theme
  state: 'draft' | 'published' | 'kept' | 'not_kept' | 'merged' | 'discarded'
  mergedInto: string | null
  /**
   * Give it back with a change
   */
  version: number
  contributionCount: number
  tally: {
    /**
     * Territories that support
     */
    territories: number
    /**
     * Residents who proved a mailbox
     */
    residentsByEmail: number
    /**
     * Residents who proved an identity
     */
    residentsByFranceConnect: number
  }
  /**
   * Its public page, once published
   */
  url: string
  description: string
  contributions: StaffContribution[]
  /**
   * Proposals merged into this one
   */
  mergedFrom: string[]
  groupingClosedSince: string | null
  /**
   * The oldest first
   */
  history: ProposalAct[]
}
export interface StaffProposalPage {
  items: StaffProposal[]
  /**
   * Of all pages
   */
  total: number
  next: string | null
}
export interface StaffReferent {
  proposal: {
    id: string
    title: string
  }
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  coBuild: boolean
  experiment: boolean
  /**
   * Day, in UTC
   */
  since: string
  /**
   * When its agent was last told something as a referent; null: never yet
   */
  toldAt: string | null
  /**
   * False once the account of its agent is erased
   */
  isReached: boolean
}
export interface StaffReferentPage {
  items: StaffReferent[]
  next: string | null
  total: number
}
export interface StaffService {
  id: string
  name: string
  tagline: string
  /**
   * BCP 47: `fr`, unless a source or the team said another
   */
  taglineLanguage: string
  stage:
    | 'investigation'
    | 'construction'
    | 'acceleration'
    | 'consolidation'
    | 'operated'
    | 'transferred'
    | 'investigation_stopped'
    | 'stopped'
    | 'unknown'
  stageSince: string | null
  /**
   * Where the service itself is
   */
  address: string | null
  /**
   * Its page in the catalogue
   */
  url: string
  code: {
    openness: 'open' | 'opening' | 'closed' | 'unknown'
    repository: string | null
    /**
     * SPDX identifier
     */
    licence: string | null
  }
  budget: {
    amountCents: number
    currency: 'EUR'
    label: string
  } | null
  territories: {
    count: number
    /**
     * @maxItems 5
     */
    first: {
      id: string
      kind: 'commune' | 'epci' | 'department' | 'region'
      name: string
      /**
       * Name with its département, unambiguous: "Caen (Calvados)"
       */
      label: string
    }[]
  }
  impact: {
    label: string
    value: number
    unit: string
    asOf: string
  }[]
  proposals: {
    id: string
    title: string
  }[]
  updatedOn: string
  /**
   * Not updated for longer than the delay the catalogue sets
   */
  stale: boolean
  description: string | null
  /**
   * BCP 47
   */
  descriptionLanguage: string
  /**
   * The latest that a source tells
   */
  release: {
    version: string | null
    on: string | null
  } | null
  /**
   * From the first to the present one
   */
  stages: ServiceStage[]
  /**
   * Null when its team is not accelerated
   */
  acceleration: {
    since: string | null
  } | null
  /**
   * Those that a committee decided to carry out with it, when they are public
   */
  contributions: {
    id: string
    title: string
  }[]
  roadmap: RoadmapStep[]
  grants: Grant[]
  /**
   * Sum of the grants, in cents of euro
   */
  grantedCents: number
  series: {
    indicator: string
    unit: string
    points: {
      on: string
      value: number
    }[]
  }[]
  deployments: {
    territory: {
      id: string
      kind: 'commune' | 'epci' | 'department' | 'region'
      name: string
      /**
       * Name with its département, unambiguous: "Caen (Calvados)"
       */
      label: string
    }
    since: string | null
  }[]
  investigation: Investigation | null
  version: number
  /**
   * Of the team; null when a command did
   */
  changedBy: string | null
  changedAt: string | null
  /**
   * The imports that tell of it
   */
  sources: {
    source: string
    externalId: string
    importedAt: string
  }[]
}
export interface StaffServicePage {
  items: {
    id: string
    name: string
    tagline: string
    /**
     * BCP 47: `fr`, unless a source or the team said another
     */
    taglineLanguage: string
    stage:
      | 'investigation'
      | 'construction'
      | 'acceleration'
      | 'consolidation'
      | 'operated'
      | 'transferred'
      | 'investigation_stopped'
      | 'stopped'
      | 'unknown'
    stageSince: string | null
    /**
     * Where the service itself is
     */
    address: string | null
    /**
     * Its page in the catalogue
     */
    url: string
    code: {
      openness: 'open' | 'opening' | 'closed' | 'unknown'
      repository: string | null
      /**
       * SPDX identifier
       */
      licence: string | null
    }
    budget: {
      amountCents: number
      currency: 'EUR'
      label: string
    } | null
    territories: {
      count: number
      /**
       * @maxItems 5
       */
      first: {
        id: string
        kind: 'commune' | 'epci' | 'department' | 'region'
        name: string
        /**
         * Name with its département, unambiguous: "Caen (Calvados)"
         */
        label: string
      }[]
    }
    impact: {
      label: string
      value: number
      unit: string
      asOf: string
    }[]
    proposals: {
      id: string
      title: string
    }[]
    updatedOn: string
    /**
     * Not updated for longer than the delay the catalogue sets
     */
    stale: boolean
    version: number
  }[]
  total: number
  next: string | null
}
export interface StaffSite {
  /**
   * Its first key, and its number ever after
   */
  key: string
  name: string
  url: string
  origins: string[]
  territory: {
    id: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  suspendedAt: string | null
  suspendedWhy: string | null
  /**
   * To a quarter of a minute
   */
  lastSeenAt: string | null
  /**
   * Version of the widgets last seen there
   */
  widgets: string | null
  keys: {
    key: string
    createdAt: string | null
    endsAt: string | null
  }[]
  /**
   * Give it back with what changes the site or its keys
   */
  version: number
}
export interface StaffSiteDetail {
  /**
   * Its first key, and its number ever after
   */
  key: string
  name: string
  url: string
  origins: string[]
  territory: {
    id: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  suspendedAt: string | null
  suspendedWhy: string | null
  /**
   * To a quarter of a minute
   */
  lastSeenAt: string | null
  /**
   * Version of the widgets last seen there
   */
  widgets: string | null
  keys: {
    key: string
    createdAt: string | null
    endsAt: string | null
  }[]
  /**
   * Give it back with what changes the site or its keys
   */
  version: number
  activity: {
    /**
     * The first of its 30 days
     */
    since: string
    /**
     * Days on which something happened, the newest first
     */
    days: {
      day: string
      /**
       * Pages shown with an element
       */
      seen: number
      /**
       * Acts prepared, confirmed or not
       */
      prepared: number
      /**
       * In the name of territories
       */
      supports: number
      referents: number
    }[]
    /**
     * Since ever; of people at least so many before today, few being withheld
     */
    totals: {
      supports: number
      referents: number
      residents: number
      contributions: number
    }
    /**
     * `site_suspended`, `site_key_revoked`, or `refused` and an address not registered
     */
    errors: {
      day: string
      what: string
      count: number
    }[]
  }
}
export interface StaffSitePage {
  items: StaffSite[]
  next: string | null
  total: number
}
export interface StaffWorkingGroup {
  id: string
  proposal: {
    id: string
    title: string
  }
  title: string
  purpose: string
  endedAt: string | null
  nextMeeting: Meeting | null
  url: string
  /**
   * Calendar feed (iCalendar) of its meetings
   */
  calendarUrl: string
  /**
   * Give it back with a change
   */
  version: number
  members: StaffGroupMember[]
  meetings: StaffMeeting[]
}
export interface StaffWorkingGroupPage {
  items: StaffWorkingGroupRow[]
  next: string | null
  total: number
}
export interface StaffWorkingGroupRow {
  id: string
  proposal: {
    id: string
    title: string
  }
  title: string
  purpose: string
  endedAt: string | null
  url: string
  /**
   * Calendar feed (iCalendar) of its meetings
   */
  calendarUrl: string
  /**
   * Give it back with a change
   */
  version: number
  /**
   * Referents of its proposal, and groupings that joined
   */
  members: number
  /**
   * Cancelled ones included
   */
  meetings: number
  nextMeeting: {
    id: string
    title: string
    startsAt: string
    endsAt: string
    place: string | null
  } | null
}
export interface StoppedMailbox {
  participantId: string
  /**
   * Masked: the first letter and the domain
   */
  mailbox: string
  hardBounces: number
  /**
   * As in RFC 3463
   */
  lastStatus: string
  lastAt: string
}
export interface StoppedMailboxes {
  items: StoppedMailbox[]
}
export interface SuggestContributionGroupsQuery {
  /**
   * Default: the newest
   */
  consultation?: string
  /**
   * Only among its contributions
   */
  theme?: string
  /**
   * Those that the team set aside, instead
   */
  aside?: 'true'
}
export interface SuggestedGroup {
  contributions: GroupedSuggestion[]
  /**
   * Mean of its pairs
   */
  likeness: number
  /**
   * The one that the group comes closest to
   */
  proposal: ProposalNear | null
  /**
   * By whom, of those that were
   */
  setAside: SuggestionSetAside | null
}
export interface SuggestionSetAside {
  by: {
    id: string
    name: string
  }
  at: string
}
export interface SuggestedGroupList {
  /**
   * The largest first
   */
  items: SuggestedGroup[]
  /**
   * How many contributions wait
   */
  waiting: number
  /**
   * The oldest of them, which were compared
   */
  compared: number
  /**
   * How many groups the team set aside
   */
  setAside: number
}
export interface SuggestionTakenBack {
  /**
   * False when another took it back before
   */
  wasAside: boolean
}
export interface SuspendSiteBody {
  /**
   * Shown to the webmaster
   */
  reason: string
  version: number
}
export interface SuspendStaffMemberBody {
  /**
   * The one that was read: someone may have changed it since
   */
  version: number
}
export interface TakeSuggestionBackBody {
  consultation: string
  /**
   * @minItems 2
   * @maxItems 500
   */
  contributions: string[]
}
export interface UndoCommitteeDecisionBody {
  version: number
  itemId: string
}
export interface UndoContributionBatchBody {
  /**
   * For the team only
   */
  why?: string
  /**
   * Left as they are: what changed since is refused
   *
   * @maxItems 200
   */
  except?: string[]
}
export interface UndoContributionDecisionBody {
  /**
   * The version that was read
   */
  version: number
  /**
   * For the team only
   */
  why?: string
}
export interface UndoContributionRevisionBody {
  /**
   * The version that was read
   */
  version: number
  /**
   * Told to the contributor
   */
  reason?: string
}
export interface UndoProposalActBody {
  /**
   * The version that was read
   */
  version: number
}
export interface UndoProposalEditBody {
  /**
   * The version that was read
   */
  version: number
}
export interface UngroupContributionsBody {
  /**
   * The version that was read
   */
  version?: number
  /**
   * @minItems 1
   * @maxItems 200
   */
  contributions: {
    id: string
    /**
     * The version that was read
     */
    version: number
  }[]
}
/**
 * Things of one kind that someone of the team has to do.
 */
export interface Waiting {
  kind:
    | 'received_contribution'
    | 'contribution_assigned_to_me'
    | 'case'
    | 'held_support_group'
    | 'site_registration'
    | 'service_request'
    | 'diagnosis'
    | 'service_to_confirm'
    | 'item_to_score'
    | 'stopped_mailbox'
  count: number
  /**
   * Since when the oldest waits; null for none
   */
  oldestAt: string | null
}
export interface WaitingList {
  items: Waiting[]
}
/**
 * Where public events of the journal are sent.
 */
export interface Webhook {
  id: string
  url: string
  description: string
  /**
   * Empty: every public kind
   */
  kinds: string[]
  state: 'active' | 'disabled'
  /**
   * Give it back with a change
   */
  version: number
  /**
   * Number of the last event that it is done with
   */
  lastEvent: number
  /**
   * Events of the journal after that one, public or not
   */
  waiting: number
  failingSince: string | null
  nextTryAt: string | null
  /**
   * Until when the one before signs as well
   */
  oldSecretUntil: string | null
  createdAt: string
}
export interface WebhookDelivery {
  id: string
  event: number
  kind: string
  outcome: 'delivered' | 'retrying' | 'given_up'
  attempt: number
  /**
   * Null when nobody answered
   */
  status: number | null
  ms: number
  /**
   * The first kilobyte of the answer, or why there was none
   */
  response: string
  at: string
}
export interface WebhookDeliveryDetail {
  id: string
  event: number
  kind: string
  outcome: 'delivered' | 'retrying' | 'given_up'
  attempt: number
  /**
   * Null when nobody answered
   */
  status: number | null
  ms: number
  /**
   * The first kilobyte of the answer, or why there was none
   */
  response: string
  at: string
  /**
   * The text that is signed; null once the event is no longer public
   */
  payload: string | null
  /**
   * Every attempt for this event, the newest first
   */
  tries: WebhookDelivery[]
}
export interface WebhookDeliveryPage {
  items: WebhookDelivery[]
  next: string | null
  total: number
}
export interface WebhookList {
  items: Webhook[]
  /**
   * @maxItems 35
   */
  publicKinds: (
    | 'committee.published'
    | 'committee.corrected'
    | 'consultation.published'
    | 'consultation.phase_added'
    | 'consultation.phase_moved'
    | 'consultation.phase_opened'
    | 'consultation.phase_closed'
    | 'contribution.received'
    | 'contribution.revised'
    | 'contribution.erased'
    | 'contribution.redirected'
    | 'contribution.rejected'
    | 'contribution.grouped'
    | 'contribution.ungrouped'
    | 'contribution.decision_undone'
    | 'proposal.kept'
    | 'proposal.set_aside'
    | 'proposal.reopened'
    | 'proposal.edited'
    | 'proposal.published'
    | 'proposal.unpublished'
    | 'proposal.merged'
    | 'proposal.unmerged'
    | 'support.recorded'
    | 'support.withdrawn'
    | 'service.created'
    | 'service.edited'
    | 'service.stage_changed'
    | 'service.deployed'
    | 'service.measured'
    | 'service.confirmed'
    | 'service.imported'
    | 'service.stale'
    | 'referent.signed_up'
    | 'referent.withdrawn'
  )[]
}
export interface WebhookTrial {
  webhook: Webhook
  payload: string
  isDelivered: boolean
  /**
   * Null when nobody answered
   */
  status: number | null
  ms: number
  /**
   * The first kilobyte of the answer, or why there was none
   */
  response: string
}
export interface WebhookWithSecret {
  id: string
  url: string
  description: string
  /**
   * Empty: every public kind
   */
  kinds: string[]
  state: 'active' | 'disabled'
  /**
   * Give it back with a change
   */
  version: number
  /**
   * Number of the last event that it is done with
   */
  lastEvent: number
  /**
   * Events of the journal after that one, public or not
   */
  waiting: number
  failingSince: string | null
  nextTryAt: string | null
  /**
   * Until when the one before signs as well
   */
  oldSecretUntil: string | null
  createdAt: string
  /**
   * Shown this once: `whsec_` and the key in base64
   */
  secret: string
}
export interface WithdrawRecusalBody {
  version: number
  itemId: string
  memberId: string
}
