// Starts and stops the process.
import { existsSync } from 'node:fs'
import { createApp } from './app.ts'
import { startReminders } from './catalogue/services/reminders.ts'
import { openApiDocument } from './cli/openapi.ts'
import { buildDeps } from './deps.ts'
import { startMailWorker } from './mail/mail-worker.ts'
import { startMailReminders } from './mail/reminders.ts'
import { mailKinds } from './mail-kinds.ts'
import { migrate } from './migrations/migrate.ts'
import { startEditions } from './outlets/opendata/make-editions.ts'
import { startTeamMail } from './outlets/team-mail/team-mail.ts'
import { startWebhookWorker } from './outlets/webhooks/webhook-worker.ts'
import { startTownHallNotices } from './people/mandates/notices.ts'
import { followDatabase } from './platform/clock-floor.ts'
import { lockData } from './platform/db/lock.ts'
import type { Deps } from './platform/deps.ts'
import { boundsWithin, usualBounds } from './platform/http/connection-bounds.ts'
import { listen } from './platform/http/listen.ts'
import { openFilesAllowed } from './platform/http/open-files.ts'
import { loggedFault } from './platform/logged-fault.ts'
import { blocksOfPeers } from './platform/rate-limits/peers.ts'
import type { Config } from './platform/settings/config.ts'
import { startTerritories } from './platform/territories/search/held.ts'
import { version } from './platform/version.ts'
import { startPublisher } from './process/committees/publish.ts'
import { startAnnouncing } from './process/consultations/announce.ts'
import { readToCompare, startComparing } from './process/similar/corpus.ts'
import { readToSuggest, startSuggesting } from './process/similar/suggestions.ts'
import { startRetention } from './rights/privacy/retention.ts'
import { startSiteUse } from './sites/host-sites/write-use.ts'
import { keepRelease } from './sites/widget-assets/keep.ts'
import { readRelease } from './sites/widget-assets/release.ts'
import { startSweeper } from './sweeper.ts'

export type Running = { port: number; deps: Deps; stop: () => Promise<void> }

export async function start(config: Config, overrides: Partial<Deps> = {}): Promise<Running> {
  const unlock = await lockData(config)
  let deps: Deps | undefined
  try {
    deps = buildDeps(config, overrides)
    return await run(deps, unlock)
  } catch (error) {
    await release(deps, unlock)
    throw error
  }
}

async function run(deps: Deps, unlock: () => void): Promise<Running> {
  await deps.database.requireDurability()
  await migrate(deps.database)
  await followDatabase(deps)
  const compared = readToCompare(deps)
  void readToSuggest(deps)
  const widgets = readRelease(widgetsFolder(), version)
  await keepRelease(deps, widgets)
  let isStopping = false
  const app = createApp(deps, {
    version,
    isStopping: () => isStopping,
    openApi: () => openApiDocument(version),
    widgets,
  })
  const { host, port, trustedProxies } = deps.config
  const openFiles = openFilesAllowed()
  const bounds = boundsWithin(openFiles)
  if (bounds.connections < usualBounds.connections) {
    const { connections } = bounds
    deps.log.warn({ openFiles, connections }, 'fewer connections: the system allows few open files')
  }
  await compared
  const server = await listen(app, {
    host,
    port,
    blocksOf: blocksOfPeers(trustedProxies),
    bounds,
    log: deps.log,
    kept: deps,
    note: (cuts) => deps.log.info(cuts, 'connections let go'),
  })
  const stops = [
    (given: Deps) => startMailWorker({ ...given, mailKinds }),
    startTownHallNotices,
    startSweeper,
    startRetention,
    startReminders,
    startEditions,
    startMailReminders,
    startTeamMail,
    startAnnouncing,
    startPublisher,
    startWebhookWorker,
    startSiteUse,
    startComparing,
    startSuggesting,
    startTerritories,
    ({ answers }: Deps) => answers.hear(),
  ].map((startJob) => startJob(deps))
  deps.log.info({ version, port: server.port, database: deps.database.dialect }, 'started')
  const stop = async () => {
    isStopping = true
    // Streams would be waited for as answers that are owed.
    await deps.following.close()
    await server.close()
    await Promise.all(stops.map((stopJob) => stopJob()))
    await release(deps, unlock)
    deps.log.info('stopped')
  }
  return { port: server.port, deps, stop }
}

/** The lock last, and whatever happens: nobody may open what is still being closed. */
async function release(deps: Deps | undefined, unlock: () => void) {
  try {
    deps?.mailer.close()
    await deps?.database.close()
  } finally {
    unlock()
  }
}

/** Stops once on the signals of a terminal or an orchestrator; exits on a fault nobody caught. */
export function stopOnSignals({ stop, deps }: Running) {
  let isEnding = false
  const end = (status: number) => {
    if (isEnding) return
    isEnding = true
    void stop().finally(() => process.exit(status))
  }
  process.on('SIGINT', () => end(0))
  process.on('SIGTERM', () => end(0))
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error: unknown) => {
      deps.log.fatal({ fault, error: loggedFault(error) }, 'stopping on a fault')
      end(1)
    })
  }
}

// Beside this file once built; in the sibling package when run from sources.
function widgetsFolder() {
  const built = new URL('./widgets/', import.meta.url)
  return existsSync(built) ? built : new URL('../../widgets/dist/', import.meta.url)
}
