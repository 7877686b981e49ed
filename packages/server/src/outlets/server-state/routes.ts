// Tells the team how the server is, and what its environment says.

import type { Deps } from '../../platform/deps.ts'
import { journalPosition } from '../../platform/events/journal.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { version } from '../../platform/version.ts'
import { dayOf, editionNames } from '../opendata/kept-editions.ts'
import { mailFigures } from '../subscriptions/figures.ts'
import { allEndpoints } from '../webhooks/store.ts'
import { getServerState } from './contract.ts'
import { engineVersion } from './store.ts'

export function serverStateRoutes(app: App, deps: Deps) {
  const { database, config, clock } = deps

  serveStaff(app, getServerState, async () => {
    const now = clock()
    const { late, unreadEvents } = await mailFigures(deps)
    const endpoints = await allEndpoints(database.db)
    const [lastEdition] = await editionNames(config.dataDir)
    return {
      version,
      mode: config.mode,
      startedAt: new Date(now.getTime() - process.uptime() * 1000).toISOString(),
      at: now.toISOString(),
      node: process.versions.node,
      database: { kind: config.database.kind, version: await engineVersion(database) },
      memoryBytes: process.memoryUsage.rss(),
      lastEvent: await journalPosition(database.db),
      lateMails: late,
      unreadEvents,
      failingWebhooks: endpoints.filter(({ failing_since }) => failing_since !== null).length,
      lastEdition: lastEdition ? dayOf(lastEdition) : null,
      documentationUrl: config.documentationUrl,
      settings: [...config.said],
    }
  })
}
