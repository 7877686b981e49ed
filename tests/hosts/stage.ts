// A site that the consultation knows, whose pages each test writes, and two people who have signed in.

import { demoSite } from '@parvis/demo-data'
import type { BrowserContextOptions } from 'playwright-core'
import type { Proposal } from '../../packages/sdk/src/types.ts'
import { openHostPages } from '../e2e/host-pages.ts'
import { askForCode, typeCode } from '../e2e/steps.ts'
import { startWorld } from '../e2e/world.ts'

export type Stage = Awaited<ReturnType<typeof openStage>>

export async function openStage() {
  const [world, host] = await Promise.all([startWorld(), openHostPages()])
  const known = { key: demoSite.key, origin: host.origin }
  await world.db.insertInto('site_origins').values(known).execute()
  const { consultation } = world
  const inSite = `?site=${demoSite.key}`

  /** Opens browsers of somebody who signed in once: their acts wait for no mail. */
  async function signedIn(email: string) {
    const person = await world.person()
    const page = await person.newPage()
    await page.goto(`${consultation}/mon-espace`)
    await typeCode(page, await askForCode(page, world, email))
    await page.getByRole('button', { name: 'Me déconnecter' }).waitFor()
    const storageState = await person.storageState()
    await person.close()
    return (options: BrowserContextOptions = {}) => world.person({ storageState, ...options })
  }

  return {
    world,
    host,
    consultation,
    signedIn,
    script: `<script type="module" src="${consultation}/widgets/v1/parvis.js" data-site="${demoSite.key}"></script>`,
    /** Where a browser runs no module tag, as Chromium in a page served as XML. */
    scriptInXml: `<meta name="parvis-site" content="${demoSite.key}" />
      <script>import('${consultation}/widgets/v1/parvis.js')</script>`,
    /** Where the links inside the tags lead. */
    links: {
      support: (proposal: string) => `${consultation}/propositions/${proposal}/soutien${inSite}`,
      referent: (proposal: string) => `${consultation}/propositions/${proposal}/referent${inSite}`,
      contribute: `${consultation}/contribuer${inSite}`,
    },
    /** Ids of proposals that one may support, and of those that a territory may sign up for. */
    async openProposals() {
      const answer = await fetch(`${consultation}/v1/proposals?limit=100`)
      const { items }: { items: Proposal[] } = await answer.json()
      const open = (act: 'support' | 'referent') =>
        items.filter((one) => one[act].open).map(({ id }) => id)
      return { support: open('support'), referent: open('referent') }
    },
    async stop() {
      await host.close()
      await world.stop()
    },
  }
}

/** The three elements one acts by, written so that HTML and XHTML read the same. */
export const threeElements = ({ links }: Stage, proposal: string, kept: string) => `
  <parvis-vote-button proposal="${proposal}" variant="card">
    <a href="${links.support(proposal)}">Soutenir</a>
  </parvis-vote-button>
  <parvis-referent-signup proposal="${kept}">
    <a href="${links.referent(kept)}">Devenir territoire référent</a>
  </parvis-referent-signup>
  <parvis-contribution-form>
    <a href="${links.contribute}">Partager un besoin</a>
  </parvis-contribution-form>`
