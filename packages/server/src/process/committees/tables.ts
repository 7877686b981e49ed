// The tables of committees, and what each of their columns tells of a person.

import type { Json } from '../../platform/db/json.ts'
import { ofTeam } from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  id,
  nobodys,
  sealed,
  teamMember,
  text,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { Criterion, Outcome, Subject } from './rules.ts'

/** What of an item is its decision. */
export type DecisionColumns = Pick<
  CommitteeTables['committee_items'],
  | 'outcome'
  | 'reason'
  | 'amount_cents'
  | 'roadmap'
  | 'voters'
  | 'voters_of'
  | 'votes_for'
  | 'votes_against'
  | 'abstentions'
>

type Decided = { before: DecisionColumns; after: DecisionColumns }

/** What each act keeps. */
export type CommitteeActData = {
  create: { title: string }
  edit: { before: Record<string, unknown>; fields: string[] }
  items: { added: string[]; removed: string[] }
  presence: { present: string[] }
  remind: { members: string[] }
  recuse: { memberId: string; reason: string }
  withdraw_recusal: { memberId: string }
  decide: Decided
  undo: Decided
  schedule: { at: string }
  cancel_publication: { at: string }
  publish: { items: number }
  correct: Decided
}

export type CommitteeAct = keyof CommitteeActData

export type ProposalStanding = { decision: 'kept' | 'not_kept' | null }

export type ContributionStanding = {
  decision: 'selected' | 'not_selected' | null
  committee_id: string | null
  granted_cents: number | null
}

export type CommitteeTables = {
  committee_sessions: {
    id: string
    consultation_id: string
    subject: Subject
    title: string
    meets_at: string
    place: string | null
    /** The written rule that it follows. */
    rule: string
    /** In order. */
    criteria: Json<Criterion[]>
    score_max: number
    quorum_percent: number
    /** 1 when each decision needs its votes counted. */
    votes: number
    /** When members are to have filled in their grids; null: when it meets. */
    grids_due_at: string | null
    version: number
    /** When all of it is to become public at once. */
    publish_at: string | null
    published_at: string | null
    created_at: string
  }
  committee_members: {
    session_id: string
    id: string
    position: number
    /** The member of the team who fills in a grid; null for someone who only sits. */
    staff_id: string | null
    name: string
    organisation: string
    present: number
    /** Sealed: where they are reminded of their grid. */
    mailbox_sealed: string | null
    reminded_at: string | null
  }
  committee_items: {
    session_id: string
    /** The proposal or the contribution. */
    item_id: string
    position: number
    outcome: Outcome | null
    reason: string | null
    amount_cents: number | null
    roadmap: string | null
    votes_for: number | null
    votes_against: number | null
    abstentions: number | null
    /** Who could vote when it was decided: present, of all who had not stepped out. */
    voters: number | null
    voters_of: number | null
    /** What stood before this session was published, for a later correction. */
    before: Json<ProposalStanding | ContributionStanding> | null
    /** As they were on publication, so that minutes stay as they were. */
    territories: number | null
    score_hundredths: number | null
    title: string | null
  }
  committee_evaluations: {
    session_id: string
    item_id: string
    member_id: string
    /** By criterion. */
    scores: Json<Record<string, number>>
    comment: string | null
    at: string
    /** One more at each writing: two tabs of one member do not overwrite each other. */
    version: number
  }
  committee_recusals: {
    session_id: string
    item_id: string
    member_id: string
    /** For the team only. */
    reason: string
    staff_id: string
    at: string
  }
  committee_acts: {
    session_id: string
    /** The version that this act made: one act a version. */
    version: number
    act: CommitteeAct
    item_id: string | null
    /** What undoing it needs, and what history shows. */
    data: Json<CommitteeActData[CommitteeAct]>
    /** Public, of a correction. */
    why: string | null
    undoes: number | null
    staff_id: string
    at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends CommitteeTables {}
}

export const committeeColumns: DeclaredTables<CommitteeTables> = {
  committee_sessions: {
    columns: {
      id: nobodys,
      consultation_id: nobodys,
      subject: nobodys,
      title: nobodys,
      meets_at: nobodys,
      place: nobodys,
      rule: nobodys,
      criteria: nobodys,
      score_max: nobodys,
      quorum_percent: nobodys,
      votes: nobodys,
      grids_due_at: nobodys,
      version: nobodys,
      publish_at: nobodys,
      published_at: nobodys,
      created_at: nobodys,
    },
  },
  committee_members: {
    ...ofTeam,
    title: words('Membres des comités', 'Members of committees'),
    purpose: words(
      'Publier qui a siégé ; rappeler les grilles à remplir',
      'To publish who sat; to remind of grids to fill in',
    ),
    key: ['session_id', 'id'],
    columns: {
      session_id: nobodys,
      id: id('Numéro du membre', 'Number of the member'),
      position: nobodys,
      staff_id: teamMember,
      name: text('Nom', 'Name'),
      organisation: text('Organisation', 'Organisation'),
      present: nobodys,
      mailbox_sealed: sealed(
        'Adresse électronique, pour l’équipe seule',
        'E-mail address, for the team only',
      ),
      reminded_at: nobodys,
    },
  },
  committee_items: {
    columns: {
      session_id: nobodys,
      item_id: nobodys,
      position: nobodys,
      outcome: nobodys,
      reason: nobodys,
      amount_cents: nobodys,
      roadmap: nobodys,
      votes_for: nobodys,
      votes_against: nobodys,
      abstentions: nobodys,
      voters: nobodys,
      voters_of: nobodys,
      before: nobodys,
      territories: nobodys,
      score_hundredths: nobodys,
      title: nobodys,
    },
  },
  committee_evaluations: {
    ...ofTeam,
    title: words('Évaluations des comités', 'Evaluations of committees'),
    purpose: words('Préparer les décisions', 'To prepare decisions'),
    key: ['session_id', 'item_id', 'member_id'],
    columns: {
      session_id: nobodys,
      item_id: nobodys,
      member_id: teamMember,
      scores: text('Notes données', 'Scores given'),
      comment: text('Commentaire', 'Comment'),
      at: nobodys,
      version: nobodys,
    },
  },
  committee_recusals: {
    ...ofTeam,
    title: words('Déports', 'Recusals'),
    purpose: words('Garantir l’impartialité', 'To guarantee impartiality'),
    key: ['session_id', 'item_id', 'member_id'],
    columns: {
      session_id: nobodys,
      item_id: nobodys,
      member_id: teamMember,
      reason: text('Motif, pour l’équipe seule', 'Reason, for the team only'),
      staff_id: teamMember,
      at: nobodys,
    },
  },
  committee_acts: {
    columns: {
      session_id: nobodys,
      version: nobodys,
      act: nobodys,
      item_id: nobodys,
      data: nobodys,
      why: nobodys,
      undoes: nobodys,
      staff_id: teamMember,
      at: nobodys,
    },
  },
}
