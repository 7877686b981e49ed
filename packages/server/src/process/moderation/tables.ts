// The tables of moderation, and what each of their columns tells of a person.

import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/json.ts'
import { ofTeam } from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  nobodys,
  teamMember,
  text,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { CommitteeAct, ContributionAct, ContributionLife } from '../contributions/states.ts'
import type { ReplyOutcome } from './replies.ts'

export type ModerationTables = {
  contribution_acts: {
    contribution_id: string
    /** The version that this act made: one act a version. */
    version: number
    act: ContributionAct | CommitteeAct | 'reopen' | 'assign' | 'undo' | 'merge' | 'unmerge'
    from_state: ContributionLife
    to_state: ContributionLife
    /** Ids of the proposals it was in, and is in. */
    before: Json<string[]>
    after: Json<string[]>
    programme_id: string | null
    reason: string | null
    reason_text: string | null
    /** For the team only. */
    why: string | null
    /** The reply as it was written, its variables still in it. */
    reply: string | null
    assignee_id: string | null
    /** The version whose act this one undoes. */
    undoes: number | null
    /** Decided at once with others: they are undone together. */
    batch_id: Generated<string | null>
    staff_id: string
    at: string
  }
  moderation_notes: {
    id: string
    contribution_id: string
    staff_id: string
    text: string
    at: string
  }
  programmes: {
    id: string
    name: string
    address: string
    contact: string | null
    position: number
    version: number
    retired_at: string | null
    changed_by: string | null
    changed_at: string | null
  }
  reply_templates: {
    id: string
    outcome: ReplyOutcome
    title: string
    body: string
    version: number
    retired_at: string | null
    changed_by: string
    changed_at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends ModerationTables {}
}

export const moderationColumns: DeclaredTables<ModerationTables> = {
  contribution_acts: {
    columns: {
      contribution_id: nobodys,
      version: nobodys,
      act: nobodys,
      from_state: nobodys,
      to_state: nobodys,
      before: nobodys,
      after: nobodys,
      programme_id: nobodys,
      reason: nobodys,
      reason_text: nobodys,
      why: nobodys,
      reply: nobodys,
      assignee_id: teamMember,
      undoes: nobodys,
      batch_id: nobodys,
      staff_id: teamMember,
      at: nobodys,
    },
  },
  moderation_notes: {
    columns: {
      id: nobodys,
      contribution_id: nobodys,
      staff_id: teamMember,
      text: nobodys,
      at: nobodys,
    },
  },
  programmes: {
    ...ofTeam,
    title: words('Programmes vers qui l’on oriente', 'Programmes one is sent to'),
    purpose: words('Dire à qui s’adresser', 'To say whom to ask'),
    key: ['id'],
    columns: {
      id: nobodys,
      name: nobodys,
      address: nobodys,
      contact: text('Contact public du programme', 'Public contact'),
      position: nobodys,
      version: nobodys,
      retired_at: nobodys,
      changed_by: teamMember,
      changed_at: nobodys,
    },
  },
  reply_templates: {
    columns: {
      id: nobodys,
      outcome: nobodys,
      title: nobodys,
      body: nobodys,
      version: nobodys,
      retired_at: nobodys,
      changed_by: teamMember,
      changed_at: nobodys,
    },
  },
}
