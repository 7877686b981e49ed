// The public API's shapes. Printed from the server's contract by `npm run contract`: do not edit.
/**
 * A need, or an existing service, as written.
 */
export type ContributionDraft = NeedDraft | ServiceDraft
/**
 * What a person means to do. It holds nothing about who they are.
 */
export type PreparedIntent =
  | SupportIntent
  | SupportsIntent
  | SupportWithdrawalIntent
  | ContributionIntent
  | PaperContributionIntent
  | ReferentIntent
  | ReferentWithdrawalIntent
  | WorkingGroupMembershipIntent
  | WorkingGroupWithdrawalIntent
  | ServiceRequestIntent
  | ServiceRequestWithdrawalIntent
  | DiagnosisRequestIntent
  | DiagnosisWithdrawalIntent
/**
 * What happened. A server that is newer than this list may send other types too.
 */
export type WebhookEvent =
  | {
      type: 'webhook.test'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'committee.published'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'committee.corrected'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'consultation.published'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        title: string
        kind: string
      }
    }
  | {
      type: 'consultation.phase_added'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        position: number
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
        opensAt: string
        closesAt: string | null
      }
    }
  | {
      type: 'consultation.phase_moved'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        position: number
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
        opensAt: string
        closesAt: string | null
      }
    }
  | {
      type: 'consultation.phase_opened'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        position: number
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
        opensAt: string
        closesAt: string | null
      }
    }
  | {
      type: 'consultation.phase_closed'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        position: number
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
        opensAt: string
        closesAt: string | null
      }
    }
  | {
      type: 'contribution.received'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'contribution.revised'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'contribution.erased'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'contribution.redirected'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'contribution.rejected'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'contribution.grouped'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'contribution.ungrouped'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'contribution.decision_undone'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'proposal.kept'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        title: string
      }
    }
  | {
      type: 'proposal.set_aside'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        title: string
      }
    }
  | {
      type: 'proposal.reopened'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        title: string
      }
    }
  | {
      type: 'proposal.edited'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        title: string
      }
    }
  | {
      type: 'proposal.published'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        title: string
      }
    }
  | {
      type: 'proposal.unpublished'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'proposal.merged'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        title: string
        /**
         * Id of the other proposal
         */
        into: string
      }
    }
  | {
      type: 'proposal.unmerged'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        title: string
      }
    }
  | {
      type: 'support.recorded'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        kind: 'resident' | 'territory'
        /**
         * Null for a resident
         */
        territoryId: string | null
        /**
         * Its name
         */
        territory: string | null
      }
    }
  | {
      type: 'support.withdrawn'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        kind: 'resident' | 'territory'
        /**
         * Null for a resident
         */
        territoryId: string | null
        /**
         * Its name
         */
        territory: string | null
      }
    }
  | {
      type: 'service.created'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'service.edited'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'service.stage_changed'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        stage: string
        since: string | null
      }
    }
  | {
      type: 'service.deployed'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'service.measured'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'service.confirmed'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'service.imported'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'service.stale'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
      }
    }
  | {
      type: 'referent.signed_up'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        territoryId: string
        /**
         * Its name
         */
        territory: string
        coBuild: boolean
        experiment: boolean
      }
    }
  | {
      type: 'referent.withdrawn'
      timestamp: string
      data: {
        /**
         * Its number in the journal: events are ordered by it
         */
        sequence: number
        /**
         * Id of what it happened to
         */
        subject: string
        territoryId: string
        /**
         * Its name
         */
        territory: string
        coBuild?: boolean
        experiment?: boolean
      }
    }

/**
 * Whether an act may be done at the time of the answer.
 */
export interface Availability {
  open: boolean
  /**
   * Why not, when it is not open
   */
  reason: ('not_yet_open' | 'closed' | 'not_scheduled' | 'proposal_not_kept') | null
  opensAt: string | null
  closesAt: string | null
}
/**
 * A session of a committee.
 */
export interface Committee {
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
}
/**
 * A decision changed after publication.
 */
export interface CommitteeCorrection {
  itemId: string
  at: string
  why: string
  before: {
    outcome: ('keep' | 'set_aside' | 'fund' | 'not_fund') | null
    amountCents: number | null
  }
  after: {
    outcome: ('keep' | 'set_aside' | 'fund' | 'not_fund') | null
    amountCents: number | null
  }
}
export interface CommitteeCriterion {
  id: string
  title: string
  /**
   * scored: by members; territories: filled in with the collectivités that support
   */
  kind: 'scored' | 'territories'
  weight: number
}
export interface CommitteeDecision {
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
}
export interface CommitteeVotes {
  for: number
  against: number
  abstention: number
}
export interface CommitteeList {
  items: Committee[]
}
/**
 * The minutes of a session.
 */
export interface CommitteeMinutes {
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
  /**
   * The written rule that it follows
   */
  rule: string
  quorumPercent: number
  /**
   * The rule asks for counted votes
   */
  votes: boolean
  scoreMax: number
  criteria: CommitteeCriterion[]
  members: {
    name: string
    organisation: string
    present: boolean
  }[]
  decisions: CommitteeDecision[]
  /**
   * The oldest first
   */
  corrections: CommitteeCorrection[]
  /**
   * Of the consultation; null: no limit is set
   */
  envelopeCents: number | null
}
/**
 * What a published committee decided.
 */
export interface CommitteeOutcome {
  decision: 'selected' | 'not_selected'
  committeeId: string
  reason: string
  /**
   * Granted, in cents of euro; null when not selected
   */
  amountCents: number | null
  /**
   * What is to be built, in a line
   */
  roadmap: string | null
}
export interface Consultation {
  id: string
  /**
   * A consultation, or a call, which has kinds of phase of its own
   */
  kind: 'consultation' | 'call_for_investigations' | 'call_for_interest'
  title: string
  summary: string
  /**
   * Its home page
   */
  url: string
  phases: Phase[]
  /**
   * Kinds of phase that are open now
   */
  open: (
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
  themes: Theme[]
  rules: Rules
}
/**
 * A step of a consultation. Phases may overlap.
 */
export interface Phase {
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
}
export interface Theme {
  id: string
  title: string
}
/**
 * Settings of a consultation.
 */
export interface Rules {
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
export interface ConsultationDetail {
  id: string
  /**
   * A consultation, or a call, which has kinds of phase of its own
   */
  kind: 'consultation' | 'call_for_investigations' | 'call_for_interest'
  title: string
  summary: string
  /**
   * Its home page
   */
  url: string
  phases: Phase[]
  /**
   * Kinds of phase that are open now
   */
  open: (
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
  themes: Theme[]
  rules: Rules
  /**
   * The newest first
   */
  moves: PhaseMove[]
}
/**
 * Dates of a phase that were changed after publication.
 */
export interface PhaseMove {
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
    closesAt: string | null
  }
  after: {
    opensAt: string
    closesAt: string | null
  }
  reason: string | null
  at: string
}
export interface ConsultationList {
  items: Consultation[]
}
/**
 * The public part: of its author, the territory, profile and function only.
 */
export interface Contribution {
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
  proposals: {
    id: string
    title: string
  }[]
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
}
/**
 * The platform on which a contribution was given.
 */
export interface ImportedFrom {
  /**
   * Its name, or its host
   */
  platform: string
  /**
   * The contribution there
   */
  url: string | null
}
export interface NeedDraft {
  kind: 'need'
  themeId: string
  territoryId: string
  profile: 'elected' | 'agent' | 'partner' | 'resident'
  /**
   * Required, except of a resident, of whom none is asked: one given is not kept
   */
  function?: string
  title: string
  text: string
}
export interface ServiceDraft {
  kind: 'service'
  themeId: string
  territoryId: string
  profile: 'elected' | 'agent' | 'partner' | 'resident'
  /**
   * Required, except of a resident, of whom none is asked: one given is not kept
   */
  function?: string
  title: string
  text: string
  serviceUrl: string
  codeOpenness: 'open' | 'opening' | 'closed' | 'unknown'
  fundingUse: string
}
export interface ContributionIntent {
  kind: 'contribution'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  consultationId: string
  contribution: ContributionDraft
}
/**
 * What anyone may take away, recount and publish again.
 */
export interface Dataset {
  id: string
  title: string
  description: string
  /**
   * Its Table Schema: fields, types, meanings
   */
  schemaUrl: string
  /**
   * The page that says the same to people, in French
   */
  dictionaryUrl: string
  /**
   * Up to date; `tableur.csv` is for spreadsheets: `;`, UTF-8 with its mark
   */
  files: {
    format: 'csv' | 'tableur.csv' | 'json' | 'ndjson'
    url: string
  }[]
}
export interface DatasetList {
  licence: {
    name: string
    spdx: string
    url: string
  }
  /**
   * The same in DCAT, as JSON-LD
   */
  catalogueUrl: string
  items: Dataset[]
}
/**
 * Whether a territory may ask for a free diagnosis, and why.
 */
export interface DiagnosisEligibility {
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  eligible: boolean
  reason:
    | 'under_threshold'
    | 'over_threshold'
    | 'kind_not_concerned'
    | 'population_unknown'
    | 'territory_ended'
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
  /**
   * Where the figure comes from, with its edition
   */
  source: string
  /**
   * The page that shows this answer, and where the territory may ask
   */
  url: string
}
export interface DiagnosisRequestIntent {
  kind: 'diagnosis_request'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  territoryId: string
}
export interface DiagnosisWithdrawalIntent {
  kind: 'diagnosis_withdrawal'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  territoryId: string
}
/**
 * Every dataset as it was at one moment.
 */
export interface Edition {
  /**
   * Its day, and `-2` for the second of that day
   */
  name: string
  /**
   * The day, in UTC, of which it is
   */
  day: string
  /**
   * All its files are of this one moment
   */
  madeAt: string
  /**
   * Text that `sha256sum --check` reads, beside the files
   */
  checksumsUrl: string
  files: {
    dataset: string
    format: 'csv' | 'json' | 'ndjson'
    name: string
    bytes: number
    /**
     * 64 hexadecimal digits
     */
    sha256: string
    /**
     * Never holds anything else; gone after a week
     */
    url: string
  }[]
}
export interface EditionList {
  /**
   * The newest first
   */
  items: {
    /**
     * Its day, and `-2` for the second of that day
     */
    name: string
    /**
     * The day, in UTC, of which it is
     */
    day: string
    url: string
  }[]
}
/**
 * What one host page shows.
 */
export interface Embeds {
  /**
   * null without a key, and with one that is told as a problem: the page goes on without the site
   */
  site: Site | null
  /**
   * For webmasters; `origin_not_allowed`: the page that asks is of an origin not registered
   */
  siteProblem:
    ('site_key_unknown' | 'site_key_revoked' | 'site_suspended' | 'origin_not_allowed') | null
  /**
   * Given when asked for by `consultation`
   */
  consultation: Consultation | null
  /**
   * Unknown ids are left out
   */
  proposals: Proposal[]
  /**
   * Unknown ids are left out
   */
  services: Service[]
}
/**
 * A commune's site that embeds the widgets.
 */
export interface Site {
  key: string
  name: string
  url: string
  territory: {
    id: string
    kind: 'commune' | 'epci' | 'department' | 'region'
    name: string
    /**
     * Name with its département, unambiguous: "Caen (Calvados)"
     */
    label: string
  }
  consultationId: string
}
export interface Proposal {
  id: string
  consultationId: string
  title: string
  summary: string
  theme: Theme
  /**
   * null: no committee has decided
   */
  decision: ('kept' | 'not_kept') | null
  /**
   * Its hosted page
   */
  url: string
  /**
   * Where one supports it; add `site` and `intent`
   */
  supportUrl: string
  /**
   * Where a territory signs up as referent
   */
  referentUrl: string
  support: Availability
  referent: Availability
  /**
   * Residents may support it too, counted apart
   */
  residentsSupport: boolean
  /**
   * The proposal that took its contributions and supports; only once merged
   */
  mergedInto?: string
  tally: Tally
}
/**
 * Supports of a proposal. Territories and residents are never added together.
 */
export interface Tally {
  proposalId: string
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
 * A digital public service of the catalogue.
 */
export interface Service {
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
}
export interface Grant {
  amountCents: number
  label: string
  on: string
  /**
   * The budget it is taken from
   */
  envelope: string | null
}
export interface GroupMember {
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
}
export interface Health {
  status: 'alive'
  version: string
}
/**
 * What became of one proposal of a `supports` intent
 */
export interface IntentPart {
  proposalId: string
  /**
   * `refused`: to anyone, which does not stop the others. `confirmed`: by the person, whose receipt alone says whether it was recorded then, before, or not
   */
  state: 'prepared' | 'confirmed' | 'refused' | 'withdrawn'
  /**
   * Why anyone would have been refused
   */
  refusal: {
    code: string
    message: string
  } | null
  /**
   * The proposal's tally now
   */
  tally: Tally | null
}
/**
 * What became of an intent; never who confirmed it.
 */
export interface IntentStatus {
  id: string
  kind:
    | 'support'
    | 'supports'
    | 'support_withdrawal'
    | 'contribution'
    | 'paper_contribution'
    | 'referent'
    | 'referent_withdrawal'
    | 'working_group_membership'
    | 'working_group_withdrawal'
    | 'service_request'
    | 'service_request_withdrawal'
    | 'diagnosis_request'
    | 'diagnosis_withdrawal'
  /**
   * `confirmed`: now or before, which only the person reads. `prepared` as well after a refusal that depends on who asked
   */
  state: 'prepared' | 'confirmed' | 'refused' | 'withdrawn' | 'expired'
  proposalId: string | null
  /**
   * The first-party page where it is confirmed
   */
  url: string
  /**
   * The last refusal, unless it depends on who asked: only the person reads that one
   */
  refusal: {
    code: string
    message: string
  } | null
  /**
   * The proposal's tally now
   */
  tally: Tally | null
  /**
   * Of `supports`, each proposal in the order it was prepared; null otherwise
   */
  parts: IntentPart[] | null
  confirmedAt: string | null
  expiresAt: string
}
export interface IntentStatusList {
  items: IntentStatus[]
}
/**
 * What was asked, what was found, what followed.
 */
export interface Investigation {
  sponsor: string | null
  question: string | null
  findings: string | null
  /**
   * What followed
   */
  outcome: ('build' | 'stop') | null
}
export interface Meeting {
  id: string
  title: string
  startsAt: string
  endsAt: string
  place: string | null
  /**
   * Only when the meeting is open to everyone
   */
  videoUrl: string | null
  /**
   * Held online, by a link that the team gives to members
   */
  hasPrivateLink: boolean
  agenda: string
  /**
   * Once they are made public
   */
  minutes: string | null
  cancelled: boolean
  cancelReason: string | null
  /**
   * An .ics file with this meeting
   */
  calendarUrl: string
}
/**
 * Handed in on paper; an agent of its territory confirms it on behalf of its author.
 */
export interface PaperContributionIntent {
  kind: 'paper_contribution'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  consultationId: string
  contribution: ContributionDraft
}
export interface SupportIntent {
  kind: 'support'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  proposalId: string
}
/**
 * Several proposals, supported by one confirmation
 */
export interface SupportsIntent {
  kind: 'supports'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  /**
   * Each once
   *
   * @minItems 2
   * @maxItems 20
   */
  proposalIds: string[]
}
export interface SupportWithdrawalIntent {
  kind: 'support_withdrawal'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  proposalId: string
}
export interface ReferentIntent {
  kind: 'referent'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  proposalId: string
  coBuild: boolean
  experiment: boolean
}
export interface ReferentWithdrawalIntent {
  kind: 'referent_withdrawal'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  proposalId: string
}
export interface WorkingGroupMembershipIntent {
  kind: 'working_group_membership'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  proposalId: string
}
export interface WorkingGroupWithdrawalIntent {
  kind: 'working_group_withdrawal'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  proposalId: string
}
export interface ServiceRequestIntent {
  kind: 'service_request'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  serviceId: string
}
export interface ServiceRequestWithdrawalIntent {
  kind: 'service_request_withdrawal'
  id: string
  /**
   * Key of the site it was prepared on
   */
  site?: string | null
  serviceId: string
}
/**
 * RFC 9457 problem details.
 */
export interface Problem {
  type: string
  title: string
  status: number
  /**
   * A sentence for a person, saying what to do
   */
  detail: string
  /**
   * Stable: programs may rely on it
   */
  code: string
  requestId: string
  /**
   * What the sentence names, as data, from operations of the team alone: of `changed_meanwhile`, `by` (a name), `at` and `act`
   */
  facts?: {
    [k: string]: string | number
  }
  /**
   * Each input at fault; of many items at once, each that is refused, by its id
   */
  errors?: {
    path: string
    code: string
    detail: string
    /**
     * What the sentence names, as data, from operations of the team alone: of `changed_meanwhile`, `by` (a name), `at` and `act`
     */
    facts?: {
      [k: string]: string | number
    }
  }[]
}
export interface ProposalDetail {
  id: string
  consultationId: string
  title: string
  summary: string
  theme: Theme
  /**
   * null: no committee has decided
   */
  decision: ('kept' | 'not_kept') | null
  /**
   * Its hosted page
   */
  url: string
  /**
   * Where one supports it; add `site` and `intent`
   */
  supportUrl: string
  /**
   * Where a territory signs up as referent
   */
  referentUrl: string
  support: Availability
  referent: Availability
  /**
   * Residents may support it too, counted apart
   */
  residentsSupport: boolean
  /**
   * The proposal that took its contributions and supports; only once merged
   */
  mergedInto?: string
  tally: Tally
  description: string
  /**
   * Lineage: what it was grouped from
   */
  contributions: Contribution[]
  referents: Referent[]
  /**
   * Services born of it
   */
  services: {
    id: string
    name: string
  }[]
  /**
   * Published sessions that dealt with it, the last first
   */
  committees: {
    committee: {
      id: string
      title: string
      meetsAt: string
    }
    /**
     * null: put off
     */
    outcome: ('keep' | 'set_aside') | null
    reason: string | null
  }[]
}
/**
 * A territory that builds or tries with the team.
 */
export interface Referent {
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
   * Takes part in working groups and workshops
   */
  coBuild: boolean
  /**
   * Gets the service first
   */
  experiment: boolean
  /**
   * Day, in UTC
   */
  since: string
}
export interface ProposalPage {
  items: Proposal[]
  /**
   * How many match, all pages together
   */
  total: number
  /**
   * Cursor of the next page; null on the last
   */
  next: string | null
}
export interface Readiness {
  status: 'ready'
}
/**
 * What came of a consultation, in figures.
 */
export interface Report {
  consultation: {
    id: string
    title: string
    url: string
  }
  /**
   * The page that shows it
   */
  url: string
  /**
   * As of the end of this year; null: its whole life
   */
  year: number | null
  /**
   * Years that may be asked for
   */
  years: number[]
  /**
   * What happened before this moment is counted
   */
  asOf: string
  funnel: ReportFunnel
  themes: ReportTheme[]
  participation: ReportParticipation
  money: ReportMoney
  services: ReportServices
  impact: ReportSeries[]
  /**
   * The same figures as files, under addresses that stay
   */
  tables: {
    id: string
    title: string
    csvUrl: string
    jsonUrl: string
    /**
     * Its Table Schema
     */
    schemaUrl: string
  }[]
}
/**
 * From contributions to services.
 */
export interface ReportFunnel {
  /**
   * Contributions: redirected + rejected + grouped + waiting
   */
  received: number
  /**
   * Of these, brought from other platforms, each with its date there
   */
  imported: number
  /**
   * Sent to a better-placed programme
   */
  redirected: number
  rejected: number
  /**
   * Contributions that are in proposals
   */
  grouped: number
  /**
   * Contributions that nobody has decided on yet
   */
  waiting: number
  /**
   * Published proposals
   */
  proposals: number
  /**
   * Territories and residents are never added together
   */
  supports: {
    territories: number
    residentsByEmail: number
    residentsByFranceConnect: number
  }
  /**
   * Proposals that a committee kept
   */
  kept: number
  /**
   * Proposals that a committee did not keep
   */
  setAside: number
  referents: {
    /**
     * Territories that signed up, each once
     */
    territories: number
    /**
     * Sign-ups: a territory may take part in several proposals
     */
    commitments: number
  }
  /**
   * Contributions that a committee funded
   */
  projects: number
  /**
   * Contributions that a committee chose not to fund
   */
  unfunded: number
  /**
   * Services born of its proposals and contributions
   */
  services: number
}
export interface ReportTheme {
  id: string
  title: string
  contributions: number
  needs: number
  /**
   * Contributions that offer an existing service
   */
  services: number
  proposals: number
  /**
   * Of territories
   */
  supports: number
  kept: number
}
export interface ReportParticipation {
  /**
   * Territories that contributed, support or are referents
   */
  territories: number
  kinds: {
    kind: 'commune' | 'epci' | 'department' | 'region'
    participants: number
    contributions: number
    supports: number
    referents: number
  }[]
  sizes: ReportSize[]
  departments: ReportDepartment[]
}
/**
 * Participation of communes of a size.
 */
export interface ReportSize {
  id:
    | 'under-500'
    | 'from-500'
    | 'from-2000'
    | 'from-3500'
    | 'from-10000'
    | 'from-20000'
    | 'from-50000'
    | 'from-100000'
    | 'unknown'
  /**
   * Inhabitants; null: the population is not known
   */
  from: number | null
  /**
   * null: no upper bound
   */
  below: number | null
  /**
   * Communes of this size today
   */
  communes: number
  /**
   * Those that contributed, support or are referents
   */
  participants: number
  contributions: number
  supports: number
  referents: number
}
export interface ReportDepartment {
  /**
   * null: what is of no département, or withheld
   */
  code: string | null
  name: string
  /**
   * Communes that it has today
   */
  communes: number
  /**
   * Territories that contributed, support or are referents
   */
  participants: number
  contributions: number
  supports: number
  referents: number
  /**
   * Supports of residents, by the commune of the site, by whole groups of five and as the day began; the others are in the line without code
   */
  residents: number
}
/**
 * What committees granted, in cents of euro.
 */
export interface ReportMoney {
  /**
   * What committees may grant; null: no limit is set
   */
  envelopeCents: number | null
  grantedCents: number
  projects: {
    contributionId: string
    title: string
    themeId: string
    territory: {
      id: string
      label: string
    }
    amountCents: number
    committee: {
      id: string
      title: string
    }
    publishedAt: string
  }[]
}
export interface ReportServices {
  total: number
  /**
   * With an accelerated team
   */
  accelerated: number
  /**
   * With at least one territory that uses it
   */
  used: number
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
    services: number
  }[]
  /**
   * As catalogued today: no history of openness is kept
   */
  code: {
    open: number
    opening: number
    closed: number
    unknown: number
  }
  deployments: {
    /**
     * A territory that uses two services counts twice
     */
    total: number
    /**
     * Territories that use at least one, each once
     */
    territories: number
    /**
     * Deployments of which no date is known; only of the whole life
     */
    undated: number
    years: {
      year: number
      added: number
      total: number
    }[]
  }
}
/**
 * An impact indicator of a service over time.
 */
export interface ReportSeries {
  service: {
    id: string
    name: string
  }
  indicator: string
  unit: string
  /**
   * The oldest first
   */
  points: {
    on: string
    value: number
  }[]
}
export interface RoadmapStep {
  on: string
  title: string
  done: boolean
}
/**
 * A service with its whole life, as its page shows it.
 */
export interface ServiceDetail {
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
}
export interface ServiceStage {
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
export interface ServicePage {
  items: Service[]
  total: number
  next: string | null
}
/**
 * What is public and near a text.
 */
export interface Similar {
  /**
   * The nearest first, five at most
   */
  proposals: SimilarProposal[]
  /**
   * The nearest first, five at most
   */
  contributions: SimilarContribution[]
}
export interface SimilarProposal {
  id: string
  title: string
  summary: string
  /**
   * 0: nothing in common. To put in order, not to be read as a probability
   */
  likeness: number
}
export interface SimilarContribution {
  id: string
  kind: 'need' | 'service'
  title: string
  text: string
  proposals: {
    id: string
    title: string
  }[]
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
   * 0: nothing in common. To put in order, not to be read as a probability
   */
  likeness: number
}
export interface TallyList {
  items: Tally[]
}
/**
 * A commune, EPCI, département or région.
 */
export interface Territory {
  id: string
  kind: 'commune' | 'epci' | 'department' | 'region'
  /**
   * INSEE code; for an EPCI, its SIREN
   */
  code: string
  name: string
  /**
   * Name with its département, unambiguous: "Caen (Calvados)"
   */
  label: string
  departmentCode: string | null
  departmentName: string | null
  /**
   * Nine digits; null where the territory has none
   */
  siren: string | null
  /**
   * Inhabitants; null where the source has none
   */
  population: number | null
  postcodes: string[]
  /**
   * Edition date from which it no longer exists
   */
  endedOn: string | null
}
export interface TerritoryList {
  items: Territory[]
}
export interface WorkingGroup {
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
}
export interface WorkingGroupDetail {
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
  members: GroupMember[]
  /**
   * By their start, cancelled ones included
   */
  meetings: Meeting[]
}
export interface WorkingGroupList {
  items: WorkingGroup[]
}
