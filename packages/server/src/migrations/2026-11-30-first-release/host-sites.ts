// Sites that embed Parvis: their keys, addresses and use.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function hostSites(table: TableMaker) {
  // A site is named by its first key.
  await table('sites', {
    columns: {
      key: 'text primary key',
      name: 'text',
      url: 'text',
      territory_id: 'text',
      consultation_id: 'text',
      suspended_at: 'text?',
      suspended_why: 'text?',
    },
  })

  // Addresses from which a site may embed the elements.
  await table('site_origins', {
    columns: {
      key: 'text',
      origin: 'text',
    },
    key: ['key', 'origin'],
  })

  // All keys of a site: it may replace one, and both work for a while.
  await table('site_keys', {
    columns: {
      key: 'text primary key',
      site: 'text',
      created_at: 'text?',
      ends_at: 'text?',
    },
    indexes: {
      site_keys_by_site: ['site'],
    },
  })

  // When a site last showed an element, and of which version.
  await table('site_seen', {
    columns: {
      site: 'text primary key',
      at: 'text',
      widgets: 'text?',
    },
  })

  // What came by a site, counted by day.
  await table('site_days', {
    columns: {
      site: 'text',
      day: 'text',
      what: 'text',
      count: 'integer',
    },
    key: ['site', 'day', 'what'],
  })
}
