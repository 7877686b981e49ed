// The tables of disputes, and what each of their columns tells of a person.

import type { Selectable } from 'kysely'
import type { RequestTables } from '../../catalogue/requests/tables.ts'
import type { Json } from '../../platform/db/json.ts'
import { goesWithAccount } from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  id,
  json,
  mentioning,
  nobodys,
  participantId,
  sealed,
  teamMember,
  text,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { ReferentTables } from '../../process/referents/tables.ts'
import type { SupportTables } from '../../process/supports/tables.ts'
import type { WorkingGroupTables } from '../../process/working-groups/tables.ts'

export type Withdrawn =
  | { support: Selectable<SupportTables['supports']> }
  | { referent: Selectable<ReferentTables['referents']> }
  | { request: Selectable<RequestTables['requests']> }
  | { member: Selectable<WorkingGroupTables['working_group_members']> }

export type WithdrawnKind = 'support' | 'referent' | 'member' | `${RequestKind}_request`
type RequestKind = Selectable<RequestTables['requests']>['kind']

export type DisputeTables = {
  cases: {
    id: string
    kind: 'verification' | 'contest'
    /** One case a person and territory, or a contested act, however often it is asked for. */
    live_key: string
    territory_id: string
    participant_id: string
    /** The journal's event that is contested. */
    event_seq: number | null
    /** Sealed: what the person says of their role and how to reach them, and adds later. */
    message: string | null
    state: 'open' | 'upheld' | 'dismissed'
    opened_at: string
    decided_at: string | null
    staff_id: string | null
    reason: string | null
    version: number
  }
  /** What an upheld contest took out of the counts, as it was. */
  case_withdrawals: {
    case_id: string
    position: number
    kind: WithdrawnKind
    territory_id: string | null
    /** The proposal that it was given on, the service that was asked for. */
    subject: string
    act: Json<Withdrawn>
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends DisputeTables {}
}

export const disputeColumns: DeclaredTables<DisputeTables> = {
  cases: {
    ...goesWithAccount,
    title: words('Dossiers', 'Cases'),
    purpose: words(
      'Vérifier un droit d’agir, ou juger une contestation',
      'To verify a right to act, or to decide a contest',
    ),
    retention: 'case',
    key: ['id'],
    joining: { goes: 'moves', on: ['live_key'], keeps: 'both' },
    columns: {
      id: nobodys,
      kind: nobodys,
      live_key: mentioning(id('Clé du dossier', 'Key of the case')),
      territory_id: nobodys,
      participant_id: participantId,
      event_seq: nobodys,
      message: sealed('Ce que vous avez écrit à l’équipe', 'What you wrote to the team'),
      state: nobodys,
      opened_at: nobodys,
      decided_at: nobodys,
      staff_id: teamMember,
      reason: text('Motif de la décision', 'Reason of the decision'),
      version: nobodys,
    },
    erasure: {
      goes: 'by_rule',
      rule: words(
        'Ce que vous avez écrit est effacé ; une contestation reste, sans vous nommer.',
        'What you wrote is erased; a contest stays, without naming you.',
      ),
    },
  },
  case_withdrawals: {
    ...goesWithAccount,
    title: words('Actes retirés après contestation', 'Acts taken out after a contest'),
    purpose: words('Pouvoir les rétablir', 'To be able to give them back'),
    retention: 'case',
    subject: { case: 'case_id' },
    key: ['case_id', 'position'],
    columns: {
      case_id: nobodys,
      position: nobodys,
      kind: nobodys,
      territory_id: nobodys,
      subject: nobodys,
      act: mentioning(json('L’acte tel qu’il était', 'The act as it was')),
    },
    erasure: {
      goes: 'by_rule',
      rule: words(
        'L’acte reste à la collectivité ; votre numéro et le contact en sont ôtés.',
        'The act stays with the territory; your number and the contact are taken out.',
      ),
    },
  },
}
