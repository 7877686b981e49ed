// The tables of host sites, and what each of their columns tells of a person.
import { type DeclaredTables, nobodys } from '../../platform/personal-data/declaration.ts'

export type SiteTables = {
  sites: {
    key: string
    name: string
    url: string
    territory_id: string
    consultation_id: string
    suspended_at: string | null
    suspended_why: string | null
    /** One more with each suspension, restoration and end of a key. */
    version: number
  }
  site_origins: { key: string; origin: string }
  /** `site` is the first key of the site; it ends at once (revoked) or later (replaced). */
  site_keys: { key: string; site: string; created_at: string | null; ends_at: string | null }
  site_seen: { site: string; at: string; widgets: string | null }
  /** `what`: see `use.ts`. */
  site_days: { site: string; day: string; what: string; count: number }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends SiteTables {}
}

export const siteColumns: DeclaredTables<SiteTables> = {
  sites: {
    columns: {
      key: nobodys,
      name: nobodys,
      url: nobodys,
      territory_id: nobodys,
      consultation_id: nobodys,
      suspended_at: nobodys,
      suspended_why: nobodys,
      version: nobodys,
    },
  },
  site_origins: {
    columns: {
      key: nobodys,
      origin: nobodys,
    },
  },
  site_keys: {
    columns: {
      key: nobodys,
      site: nobodys,
      created_at: nobodys,
      ends_at: nobodys,
    },
  },
  site_seen: {
    columns: {
      site: nobodys,
      at: nobodys,
      widgets: nobodys,
    },
  },
  site_days: {
    columns: {
      site: nobodys,
      day: nobodys,
      what: nobodys,
      count: nobodys,
    },
  },
}
