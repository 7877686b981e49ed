// Someone of the team with a passkey: their window's authenticator, the link that invites them, the key they make.
import type { BrowserContext, Page } from 'playwright-core'
import { firstAdministrator } from '../../packages/server/src/cli/staff.ts'
import type { World } from './world.ts'

/** A window with an authenticator of its own, which verifies whoever holds it. */
export async function windowWithKey(person: BrowserContext) {
  const page = await person.newPage()
  const faults: string[] = []
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  const devtools = await person.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const verifies = (isUserVerified: boolean) =>
    devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  return { page, faults, verifies }
}

/** The link that the command line prints. */
export async function invitation(world: World, name = 'Dominique Petit') {
  const args = [name, '--although-there-is-one']
  const said = await firstAdministrator(args, world.server.deps)
  return /http\S+#\S+/.exec(said)?.[0] ?? ''
}

/** From the link to the console. */
export async function takeKey(page: Page, link: string) {
  await page.goto(link)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByLabel('Nom de cette clé').fill('Ordinateur')
  await page.getByRole('button', { name: 'Créer ma clé d’accès' }).click()
  await page.waitForURL('**/console')
}
