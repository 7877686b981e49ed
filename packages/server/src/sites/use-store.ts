// Use of sites in the database: when each was last seen, and counts by day of what happened there.

export type SiteUseTables = {
  site_seen: { site: string; at: string; widgets: string | null }
  /** `what`: see `use.ts`. */
  site_days: { site: string; day: string; what: string; count: number }
}
