// The tables of webhooks, and what each of their columns tells of a person.
import {
  type DeclaredTables,
  nobodys,
  ownSecret,
  teamMember,
} from '../../platform/personal-data/declaration.ts'

export type WebhookTables = {
  webhook_endpoints: {
    id: string
    url: string
    description: string
    /** Space-separated; empty: every public kind. */
    kinds: string
    state: 'active' | 'disabled'
    version: number
    /** Sealed. */
    secret: string
    /** Sealed: the one before, which signs as well until then. */
    old_secret: string | null
    old_secret_until: string | null
    /** The last event of the journal that it is done with. */
    seq: number
    /** Tries of the next one. */
    attempts: number
    next_at: string | null
    failing_since: string | null
    /** Whose turn it is: a token of the process that delivers. */
    lease: string | null
    leased_until: string | null
    created_at: string
  }
  webhook_replays: {
    endpoint_id: string
    event_seq: number
    attempts: number
    staff_id: string
    asked_at: string
  }
  webhook_deliveries: {
    id: string
    endpoint_id: string
    event_seq: number
    kind: string
    outcome: 'delivered' | 'retrying' | 'given_up'
    attempt: number
    status: number | null
    ms: number
    /** At most 1 kB of what was answered. */
    response: string
    at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends WebhookTables {}
}

export const webhookColumns: DeclaredTables<WebhookTables> = {
  webhook_endpoints: {
    key: ['id'],
    columns: {
      id: nobodys,
      url: nobodys,
      description: nobodys,
      kinds: nobodys,
      state: nobodys,
      version: nobodys,
      secret: ownSecret,
      old_secret: ownSecret,
      old_secret_until: nobodys,
      seq: nobodys,
      attempts: nobodys,
      next_at: nobodys,
      failing_since: nobodys,
      lease: nobodys,
      leased_until: nobodys,
      created_at: nobodys,
    },
  },
  webhook_replays: {
    columns: {
      endpoint_id: nobodys,
      event_seq: nobodys,
      attempts: nobodys,
      staff_id: teamMember,
      asked_at: nobodys,
    },
  },
  webhook_deliveries: {
    columns: {
      id: nobodys,
      endpoint_id: nobodys,
      event_seq: nobodys,
      kind: nobodys,
      outcome: nobodys,
      attempt: nobodys,
      status: nobodys,
      ms: nobodys,
      response: nobodys,
      at: nobodys,
    },
  },
}
