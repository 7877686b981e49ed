// The world of a file of journeys: mail, the consultation, a commune's site on another site, a browser.
import { copyFileSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoSite } from '@parvis/demo-data'
import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
import { inject } from 'vitest'
import { createCommuneSite } from '../../examples/commune-site/serve.mjs'
import { newPerson as newFirefoxPerson } from '../engines/firefox.ts'
import type { Engine } from '../engines/project.ts'
import type { Person } from '../engines/surface.ts'
import { newPerson as newWebKitPerson } from '../engines/webkit.ts'
import { sharedBrowser } from '../support/browser.ts'
import { freePort } from '../support/postgres.ts'
import { startServer } from '../support/server.ts'
import { startMailbox } from '../support/smtp.ts'

type Options = {
  /** The server's clock stands still at that moment until a test moves it. */
  now?: Date
  env?: Record<string, string>
}

type Opened<Someone extends Person, Kind> = Awaited<ReturnType<typeof openWorld<Someone, Kind>>>
export type World = Opened<BrowserContext, BrowserContextOptions>
export type Journey = Opened<Person, never>
/** What both have; who is in it is said by `person`. */
export type AnyWorld = Omit<World, 'person'>

/** In Chromium, with all that Playwright can do there. */
export const startWorld = (options?: Options): Promise<World> =>
  openWorld(newChromiumPerson, options)

const people: Record<Engine, () => Promise<Person>> = {
  chromium: newChromiumPerson,
  firefox: newFirefoxPerson,
  webkit: newWebKitPerson,
}

/** In the browser that this run is about. */
export const startJourney = (options?: Options): Promise<Journey> =>
  openWorld(people[inject('engine')], options)

async function openWorld<Someone extends Person, Kind>(
  newPerson: (kind?: Kind) => Promise<Someone>,
  { now, env }: Options = {},
) {
  const [mailbox, port] = await Promise.all([startMailbox(), freePort()])
  const commune = `http://127.0.0.1:${port}`
  const folder = mkdtempSync(join(tmpdir(), 'parvis-e2e-'))
  const file = join(folder, 'parvis.sqlite')
  copyFileSync(inject('seeded'), file)
  const server = await startServer({
    databaseUrl: `sqlite:${file}`,
    smtpUrl: mailbox.url,
    origins: [commune],
    ...(now && { now }),
    ...(env && { env }),
  })
  const { db } = server.deps.database
  await db.updateTable('sites').set({ url: commune }).execute()
  const here: Someone[] = []
  const sites = [await openSite(server.url, demoSite.key, port)]
  return {
    mailbox,
    server,
    /** Address of the commune's site: another site than the consultation's, for a browser. */
    commune,
    consultation: server.url,
    db,
    /** The same pages as another commune would have them, with a key of its own. */
    async otherCommune(siteKey: string) {
      const other = await freePort()
      sites.push(await openSite(server.url, siteKey, other))
      return `http://127.0.0.1:${other}`
    },
    async person(kind?: Kind) {
      const person = await newPerson(kind)
      here.push(person)
      return person
    },
    async stop() {
      await Promise.all(here.map((person) => person.close()))
      await Promise.all(sites.map(close))
      await server.stop()
      await mailbox.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Somebody's browser: nothing kept from anyone else's. */
async function newChromiumPerson(options: BrowserContextOptions = {}) {
  const browser = await sharedBrowser()
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(20_000)
  return context
}

async function openSite(consultation: string, siteKey: string, port: number) {
  const site = createCommuneSite({ consultation, siteKey })
  await new Promise<void>((ready) => site.listen(port, '127.0.0.1', ready))
  return site
}

function close(site: Server) {
  site.closeAllConnections()
  return new Promise((closed) => site.close(closed))
}
