// The tables of services, and what each of their columns tells of a person.

import type { Generated, Selectable, Updateable } from 'kysely'
import type { Json } from '../../platform/db/json.ts'
import {
  type DeclaredTables,
  nobodys,
  teamMember,
} from '../../platform/personal-data/declaration.ts'
import type { Impact, Openness, Outcome, StageName } from './shapes.ts'

export type ServiceTables = {
  services: {
    id: string
    name: string
    tagline: string
    stage: StageName
    stage_since: string | null
    address: string | null
    code_openness: Openness
    repository: string | null
    licence: string | null
    budget_cents: number | null
    budget_label: string | null
    impact: Json<Impact>
    search_key: string
    updated_on: string
    description: string | null
    /** BCP 47. */
    tagline_language: Generated<string>
    description_language: Generated<string>
    release_version: string | null
    release_on: string | null
    accelerated: Generated<number>
    accelerated_since: string | null
    sponsor: string | null
    question: string | null
    findings: string | null
    outcome: Outcome | null
    version: Generated<number>
    /** The member of the team who changed it last; null when the command did. */
    changed_by: string | null
    changed_at: string | null
    /** When the team was last told that it is stale. */
    reminded_on: string | null
  }
  deployments: { service_id: string; territory_id: string; since: string | null }
  service_proposals: { service_id: string; proposal_id: string }
  service_contributions: { service_id: string; contribution_id: string }
  service_stages: { service_id: string; since: string; stage: StageName }
  roadmap_steps: {
    service_id: string
    position: number
    due_on: string
    title: string
    done: number
  }
  service_grants: {
    service_id: string
    position: number
    amount_cents: number
    label: string
    granted_on: string
    envelope: string | null
  }
  service_measures: {
    service_id: string
    indicator: string
    measured_on: string
    unit: string
    /** A number in text: the engines know no common type of decimals. */
    value: string
  }
}

export type ServiceRow = Selectable<ServiceTables['services']>
export type ServiceUpdate = Updateable<ServiceTables['services']>

declare module '../../platform/db/tables.ts' {
  interface Tables extends ServiceTables {}
}

export const serviceColumns: DeclaredTables<ServiceTables> = {
  services: {
    columns: {
      id: nobodys,
      name: nobodys,
      tagline: nobodys,
      stage: nobodys,
      stage_since: nobodys,
      address: nobodys,
      code_openness: nobodys,
      repository: nobodys,
      licence: nobodys,
      budget_cents: nobodys,
      budget_label: nobodys,
      impact: nobodys,
      search_key: nobodys,
      updated_on: nobodys,
      description: nobodys,
      tagline_language: nobodys,
      description_language: nobodys,
      release_version: nobodys,
      release_on: nobodys,
      accelerated: nobodys,
      accelerated_since: nobodys,
      sponsor: nobodys,
      question: nobodys,
      findings: nobodys,
      outcome: nobodys,
      version: nobodys,
      changed_by: teamMember,
      changed_at: nobodys,
      reminded_on: nobodys,
    },
  },
  deployments: {
    columns: {
      service_id: nobodys,
      territory_id: nobodys,
      since: nobodys,
    },
  },
  service_proposals: {
    columns: {
      service_id: nobodys,
      proposal_id: nobodys,
    },
  },
  service_contributions: {
    columns: {
      service_id: nobodys,
      contribution_id: nobodys,
    },
  },
  service_stages: {
    columns: {
      service_id: nobodys,
      since: nobodys,
      stage: nobodys,
    },
  },
  roadmap_steps: {
    columns: {
      service_id: nobodys,
      position: nobodys,
      due_on: nobodys,
      title: nobodys,
      done: nobodys,
    },
  },
  service_grants: {
    columns: {
      service_id: nobodys,
      position: nobodys,
      amount_cents: nobodys,
      label: nobodys,
      granted_on: nobodys,
      envelope: nobodys,
    },
  },
  service_measures: {
    columns: {
      service_id: nobodys,
      indicator: nobodys,
      measured_on: nobodys,
      unit: nobodys,
      value: nobodys,
    },
  },
}
