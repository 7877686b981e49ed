// Makes the pictures of the documentation and the README from the running demonstration:
//   npm start, then node scripts/pictures.mjs [http://localhost:3000] [http://127.0.0.1:4000]
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

// Of the tests, which have a browser to drive.
const { chromium } = createRequire(new URL('../tests/package.json', import.meta.url))(
  'playwright-core',
)
const [consultation = 'http://localhost:3000', commune = 'http://127.0.0.1:4000'] =
  process.argv.slice(2)
const fileIn = (path) => fileURLToPath(new URL(`../docs/${path}`, import.meta.url))
const size = { width: 1280, height: 800 }
const read = async (path) => (await fetch(`${consultation}/v1/${path}`)).json()
const proposal = (await read('proposals?limit=1')).items[0].id

/** Each screen as whoever works there sees it. */
const screens = [
  {
    file: 'file',
    member: 'demo-moderation',
    path: '/console/moderation',
    shown: 'row-grid [data-index="0"]',
    press: 'row-grid [data-index="0"]',
  },
  {
    file: 'regroupement',
    member: 'demo-moderation',
    path: '/console/regroupement',
    shown: 'main h1',
  },
  {
    file: 'proposition',
    member: 'demo-moderation',
    path: `/console/propositions/${proposal}`,
    shown: 'page-preview iframe',
  },
  {
    file: 'phases',
    member: 'demo-moderation',
    path: '/console/phases?phase=3',
    shown: 'phase-form form',
  },
  {
    file: 'comite',
    member: 'demo-secretariat',
    path: '/console/comites',
    shown: 'row-table tbody a',
    press: ['row-table tr:nth-child(2) a', '.agenda tbody a'],
  },
  {
    file: 'studio',
    member: 'demo-sites',
    path: `/console/integration?a.proposal=${proposal}&a.variant=card`,
    shown: 'main iframe',
  },
  {
    file: 'membres',
    member: 'demo-administration',
    path: '/console/membres',
    shown: 'row-table',
    press: 'row-table tbody tr:nth-child(6) a',
  },
]

// An installed Chromium may be named, as the tests do.
const executablePath = process.env.CHROMIUM
const browser = await chromium.launch({ ...(executablePath && { executablePath }) })
const taken = new Map()
for (const { file, member, path, shown, press } of screens) {
  const page = await browser.newPage({
    viewport: size,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  await page.goto(`${consultation}/console`)
  await page.click(`button[value="${member}"]`)
  await page.goto(consultation + path)
  await page.locator(shown).first().waitFor()
  for (const one of [press ?? []].flat()) await page.locator(one).first().click()
  // Nothing is under the pointer.
  await page.mouse.move(0, 0)
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.waitForTimeout(1500)
  taken.set(file, await page.screenshot({ path: fileIn(`site/equipe/images/${file}.png`) }))
  await page.close()
}

/** The README's: the town's page and the team's console, side by side. */
const host = await browser.newPage({ viewport: size, locale: 'fr-FR' })
await host.goto(commune)
await host.waitForLoadState('networkidle').catch(() => {})
await host
  .locator('h2', { hasText: 'Consultation nationale' })
  .evaluate((heading) => heading.scrollIntoView())
await host.waitForTimeout(500)
const both = [await host.screenshot(), taken.get('file')]
const paper = await browser.newPage({ viewport: { width: 1300, height: 424 } })
const images = both.map(
  (bytes) => `<img width="640" src="data:image/png;base64,${bytes.toString('base64')}">`,
)
await paper.setContent(
  `<style>body{margin:0;display:flex;gap:20px;padding:0;background:#fff}img{border:1px solid #ccc;box-sizing:border-box}</style>${images.join('')}`,
)
await paper.waitForTimeout(300)
await paper.locator('body').screenshot({ path: fileIn('images/parvis.png') })
await browser.close()
