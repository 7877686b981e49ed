// Where a member of the team works: a browser of their own with a key in it, on the console.
import type { Browser, Page } from 'playwright-core'

export type Desk = Awaited<ReturnType<typeof openDesk>>

/** `link` is the invitation that they were given; everything after is done through the pages. */
export async function openDesk(browser: Browser, { url, link }: { url: string; link: string }) {
  const person = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
  })
  const page = await person.newPage()
  const faults = faultsOf(page)
  await plugKey(page)
  await enrol(page, link)
  return {
    page,
    faults,
    /** Months have gone by: the session ended, the key is still there. */
    async open(path: string) {
      await page.goto(`${url}${path}`)
      const signIn = page.getByRole('button', { name: 'M’identifier avec ma clé d’accès' })
      const heading = page.locator('main h1').filter({ hasText: /./ })
      await signIn.or(heading).first().waitFor()
      if (await signIn.isVisible()) {
        await signIn.click()
        await page.waitForURL(/\/console/)
        if (!page.url().endsWith(path)) await page.goto(`${url}${path}`)
      }
      await heading.waitFor()
    },
    close: () => person.close(),
  }
}

function faultsOf(page: Page) {
  const faults: string[] = []
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  return faults
}

/** It verifies whoever holds it, at once. */
async function plugKey(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function enrol(page: Page, link: string) {
  await page.goto(link)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByLabel('Nom de cette clé').fill('Ordinateur')
  await page.getByRole('button', { name: 'Créer ma clé d’accès' }).click()
  await page.waitForURL(/\/(equipe|console)$/)
}
