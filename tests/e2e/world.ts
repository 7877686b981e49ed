// The world of a file of journeys: mail, the consultation, a commune's site on another site, a browser.
import { copyFileSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { inject } from 'vitest'
import { createCommuneSite } from '../../examples/commune-site/serve.mjs'
import { demoSite } from '../../packages/server/src/demo/data/people.ts'
import { sharedBrowser } from '../support/browser.ts'
import { freePort } from '../support/postgres.ts'
import { startServer } from '../support/server.ts'
import { startMailbox } from '../support/smtp.ts'

export type World = Awaited<ReturnType<typeof startWorld>>

/** With `now`, the server's clock stands still at that moment until a test moves it. */
export async function startWorld({ now, env }: { now?: Date; env?: Record<string, string> } = {}) {
  const [mailbox, browser, port] = await Promise.all([startMailbox(), sharedBrowser(), freePort()])
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
  const people = new Set<BrowserContext>()
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
    async person(options: BrowserContextOptions = {}) {
      const person = await newPerson(browser, options)
      people.add(person)
      person.once('close', () => people.delete(person))
      return person
    },
    async stop() {
      await Promise.all([...people].map((person) => person.close()))
      await Promise.all(sites.map(close))
      await server.stop()
      await mailbox.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Somebody's browser: nothing kept from anyone else's. */
async function newPerson(browser: Browser, options: BrowserContextOptions) {
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
