// The table of who of the team reads or writes what now, and what its columns tell of them.
import { ofTeam } from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  type Erasure,
  nobodys,
  teamMember,
  text,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { ObjectKind } from './objects.ts'

export type PresenceTables = {
  staff_presence: {
    staff_id: string
    /** Of the browser, as its page calls itself. */
    tab: string
    kind: ObjectKind
    object_id: string
    is_writing: number
    until: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends PresenceTables {}
}

const soonGone: Erasure = {
  goes: 'otherwise',
  how: words('Seule, en un quart d’heure.', 'By itself, within a quarter of an hour.'),
}

export const presenceColumns: DeclaredTables<PresenceTables> = {
  staff_presence: {
    ...ofTeam,
    title: words('Présence de l’équipe', 'Presence of the team'),
    purpose: words(
      'Éviter que deux personnes traitent la même chose',
      'So that two people do not work on the same thing',
    ),
    erasure: soonGone,
    key: ['staff_id', 'tab'],
    columns: {
      staff_id: teamMember,
      tab: text('Onglet', 'Tab'),
      kind: text('Ce qui est ouvert', 'What is open'),
      object_id: nobodys,
      is_writing: nobodys,
      until: nobodys,
    },
  },
}
