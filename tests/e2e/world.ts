// The world of a file of journeys: mail, the consultation, a commune's site on another site, a browser.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { createCommuneSite } from '../../examples/commune-site/serve.mjs'
import { demoSite } from '../../packages/server/src/demo/data/people.ts'
import { startBrowser } from '../support/browser.ts'
import { freePort } from '../support/postgres.ts'
import { startServer } from '../support/server.ts'
import { startMailbox } from '../support/smtp.ts'

export type World = Awaited<ReturnType<typeof startWorld>>

/** With `now`, the server's clock stands still at that moment until a test moves it. */
export async function startWorld({ now }: { now?: Date } = {}) {
  const [mailbox, browser, port] = await Promise.all([startMailbox(), startBrowser(), freePort()])
  const commune = `http://127.0.0.1:${port}`
  const server = await startServer({
    smtpUrl: mailbox.url,
    origins: [commune],
    ...(now && { now }),
  })
  const site = createCommuneSite({ consultation: server.url, siteKey: demoSite.key })
  await listen(site, port)
  return {
    mailbox,
    server,
    /** Address of the commune's site: another site than the consultation's, for a browser. */
    commune,
    consultation: server.url,
    db: server.deps.database.db,
    person: (options: BrowserContextOptions = {}) => newPerson(browser, options),
    async stop() {
      await browser.close()
      await close(site)
      await server.stop()
      await mailbox.stop()
    },
  }
}

/** Somebody's browser: nothing kept from anyone else's. */
async function newPerson(browser: Browser, options: BrowserContextOptions) {
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(10_000)
  return context
}

function listen(site: Server, port: number) {
  return new Promise<AddressInfo>((ready) => {
    site.listen(port, '127.0.0.1', () => ready(site.address() as AddressInfo))
  })
}

function close(site: Server) {
  site.closeAllConnections()
  return new Promise((closed) => site.close(closed))
}
