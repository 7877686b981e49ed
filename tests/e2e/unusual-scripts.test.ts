// Pages on which the script or its key is not what we gave: whoever reads them goes on, and their webmaster is told.
import { readFileSync } from 'node:fs'
import { demoSite } from '@parvis/demo-data'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isAll } from '../../packages/server/testing/how-many.ts'
import { proposals } from './commune.ts'
import { fillForm, form, requireFilled, service, windowAfterSending } from './form.ts'
import { openHostPages } from './host-pages.ts'
import { receiptOf, signIn, told, windowOpenedBy } from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
/** Of an origin that is registered for no key. */
let host: Awaited<ReturnType<typeof openHostPages>>
let person: BrowserContext | undefined
let page: Page
let said: string[]
let requests: URL[]
beforeAll(async () => {
  world = await startWorld()
  host = await openHostPages()
})
beforeEach(async () => {
  await person?.close()
  person = await world.person()
  page = await person.newPage()
  said = []
  requests = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('request', (request) => requests.push(new URL(request.url())))
})
afterAll(async () => {
  await host?.close()
  await world?.stop()
})

const built = (name: string) =>
  readFileSync(new URL(`../../packages/widgets/dist/${name}`, import.meta.url))
const at = (path: string) => `${world.consultation}${path}`
const key = demoSite.key
const link = (site = `?site=${key}`) => at(`/propositions/${proposals.relations}/soutien${site}`)
const vote = (site?: string) =>
  `<parvis-vote-button proposal="${proposals.relations}"><a href="${link(site)}">Soutenir</a></parvis-vote-button>`
const formTag = () =>
  `<parvis-contribution-form><a href="${at(`/contribuer?site=${key}`)}">Contribuer</a></parvis-contribution-form>`
const button = () => page.locator('parvis-vote-button').getByRole('link', { name: /^Soutenir/ })
const hrefOf = async () => new URL((await button().getAttribute('href')) ?? '')
const warned = (topic: string) =>
  said.filter((words) => words.includes(`Parvis: ${topic} `)).map((words) => words.split('#')[1])
const ofTown = () =>
  requests.filter(({ origin, pathname }) => origin === host.origin && /v1|parvis-/.test(pathname))
const report = () => page.getByLabel('Texte pour l’équipe').inputValue()

test('an origin that is not registered: told as it loads; a text typed there is received all the same', async () => {
  const module = `<script type="module" src="${at('/widgets/v1/parvis.js')}" data-site="${key}"></script>`
  const address = host.page('/preprod', module + vote() + formTag())
  await page.goto(`${address}?parvis-debug`)
  await expect.poll(() => warned('origin_not_allowed')).toEqual(['origin_not_allowed'])
  await expect
    .poll(report)
    .toMatch(/! Clé du site, pk_\w+: l’adresse de cette page n’est pas enregistrée/)
  await expect.poll(async () => (await hrefOf()).searchParams.has('site')).toBe(false)

  await page.goto(address)
  await fillForm(page)
  const send = form(page).getByRole('button', { name: 'Continuer', exact: true })
  const home = await windowAfterSending(page, () => send.click())
  // Nothing of it is left in the address, and a reload keeps what was corrected.
  expect(new URL(home.url()).hash).toBe('')
  const field = (name: string) => home.locator(`[name="${name}"]`)
  await field('title').fill(`${service.title} !`)
  await home.reload()
  expect(await field('title').inputValue()).toBe(`${service.title} !`)
  expect(await field('text').inputValue()).toBe(service.text)
  expect(await field('territory').inputValue()).toBe('Donnay (Calvados)')
  await home.getByRole('button', { name: 'Vérifier et continuer' }).click()
  const review = await told(home.getByRole('region', { name: 'Ce qui sera enregistré' }))
  for (const part of ['Service existant', 'Donnay (Calvados)', service.role, service.url])
    expect(review).toContain(part)
  expect(review).toContain('le site de la consultation')
  await signIn(home, world, 'lou.durand@courriel.example')
  await home.getByRole('button', { name: 'Envoyer ma contribution' }).click()
  const receipt = await receiptOf(home, 'Votre contribution est reçue')
  await page.bringToFront()
  await form(page).getByText('Votre contribution est enregistrée. Merci !').waitFor()
  const rows = world.db.selectFrom('contributions').select(['site_key', 'territory_id'])
  expect(await rows.where('receipt', '=', receipt).execute()).toEqual([
    { site_key: null, territory_id: 'commune-14226' },
  ])
})

const copies: [how: string, script: () => string][] = [
  ['on the town’s server', () => `<script type="module" src="/js/parvis.js"></script>`],
  [
    'there, at the very same path',
    () => `<script type="module" src="/widgets/v1/parvis.js"></script>`,
  ],
  [
    'made a blob of',
    () => `<script>fetch('/js/parvis.js').then((a) => a.text()).then((text) =>
      import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))))</script>`,
  ],
  ['combined with others, as a classic script', () => `<script src="/cache/all.js"></script>`],
  ['written into the page', () => `<script>${built('parvis.classic.js')}</script>`],
]

/** One that is a module and one that is none: the others are ways to the same two. */
const short = /at the very same path|combined with others|as it is pasted|again without its type/
const ways = <Way extends [how: string, ...rest: unknown[]]>(all: Way[]) =>
  isAll ? all : all.filter(([how]) => short.test(how))

test.each(ways(copies))(
  'a script copied, %s: buttons, forms and files are of the server that links name',
  async (_, script) => {
    const type = 'text/javascript'
    for (const path of ['/js/parvis.js', '/widgets/v1/parvis.js'])
      host.file(path, built('parvis.js'), { type })
    host.file('/cache/all.js', `var town = 1;${built('parvis.classic.js')};town += 1`, { type })
    const list = `<div data-parvis="proposal-list"><a href="${at(`/propositions?site=${key}`)}">Toutes</a></div>`
    const english = `<div lang="en">${vote()}</div>`
    await page.goto(host.page('/copie', script() + vote() + formTag() + list + english))
    await button().first().waitFor()
    await expect.poll(async () => (await hrefOf()).origin).toBe(world.consultation)
    await page
      .getByRole('link', { name: /^Support “/ })
      .first()
      .waitFor()
    await page.locator('parvis-proposal-list').getByRole('searchbox').waitFor()
    await form(page).getByLabel('Titre').focus()
    const inUse = () =>
      requests.map(({ pathname }) => pathname).includes('/widgets/v1/parvis-in-use.js')
    await expect.poll(inUse).toBe(true)
    expect(ofTown().filter(({ pathname }) => !/\/(parvis|all)\.js$/.test(pathname))).toEqual([])
    expect(warned('script_copied')).toEqual(['script_copied'])
    // No data-site anywhere: the links have it.
    const asked = requests.filter(({ pathname }) => pathname === '/v1/embeds')
    expect(asked.map(({ searchParams }) => searchParams.get('site'))).toContain(key)
    const opened = await windowOpenedBy(page, () => button().first().click())
    await opened.getByRole('heading', { name: 'Soutenir une proposition' }).waitFor()
  },
)

const classic: [how: string, script: (src: string) => string, src: string, warned: string[]][] = [
  [
    'as it is pasted',
    (src) => `<script defer src="${src}" data-site="${key}"></script>`,
    'parvis.classic.js',
    [],
  ],
  [
    'before the page is read',
    (src) => `<script src="${src}" data-site="${key}"></script>`,
    'parvis.classic.js',
    [],
  ],
  [
    'inserted later by a consent tool',
    (src) => `<script>setTimeout(() => document.head.append(Object.assign(
      document.createElement('script'), { src: '${src}' })), 300)</script>`,
    'parvis.classic.js',
    [],
  ],
  [
    'the module, whose type an optimiser dropped',
    (src) => `<script defer src="${src}?ver=6.8" data-site="${key}"></script>`,
    'parvis.js',
    ['module_as_classic'],
  ],
  [
    'the module, inserted again without its type',
    (src) => `<script type="text/plain" src="${src}" data-consent="stats"></script><script>
      const held = document.querySelector('[data-consent]')
      const again = document.createElement('script')
      again.src = held.src
      held.replaceWith(again)</script>`,
    'parvis.js',
    ['module_as_classic'],
  ],
]

test.each(ways(classic))(
  'a classic script, %s: the elements work, and leave no name on the page',
  async (_, script, file, told) => {
    const names = () => page.evaluate(() => Object.keys(globalThis).sort().join())
    await page.goto(host.page('/sans', '<p>Rien</p>'))
    const before = await names()
    await page.goto(host.page('/classique', script(at(`/widgets/v1/${file}`)) + vote()))
    await expect
      .poll(async () => (await button().count()) && (await hrefOf()).origin)
      .toBe(world.consultation)
    await page
      .locator('parvis-vote-button')
      .getByText(/collectivité/)
      .waitFor()
    const own = /^(held|again)$/
    expect(
      (await names())
        .split(',')
        .filter((name) => !own.test(name))
        .join(),
    ).toBe(before)
    expect(warned('module_as_classic')).toEqual(told)
    expect(warned('script_copied')).toEqual([])
    expect(said.filter((words) => /SyntaxError|Uncaught/.test(words))).toEqual([])
  },
)

/** What a tool that signs each request of its page, or sends it with cookies, does to `fetch`. */
const joined = {
  cookies: `init.credentials = 'include'`,
  Authorization: `init.headers.set('Authorization', 'Bearer town')`,
}
const joins = (what: string) => `{
  const own = window.fetch
  window.fetch = (address, given = {}) => {
    const init = { ...given, headers: new Headers(given.headers) }
    ${what}
    return own(address, init)
  }
}`
test.each(Object.entries(joined).slice(isAll ? 0 : 1))(
  'a page that joins %s to each request: links stay, and what is typed',
  async (_, what) => {
    const bare = await page.context().newPage()
    await bare.addInitScript(joins(what))
    await bare.goto(`${world.commune}/consultation.html`)
    await bare.getByText('La consultation ne répond pas').first().waitFor()
    await bare.getByRole('link', { name: 'Proposer un besoin ou un service' }).waitFor()
    const support = bare.locator('parvis-vote-button').getByRole('link', { name: /^Soutenir/ })
    const opened = await windowOpenedBy(bare, () => support.first().click())
    await opened.getByRole('heading', { name: 'Soutenir une proposition' }).waitFor()

    await page.goto(`${world.commune}/consultation.html`)
    await fillForm(page)
    await page.evaluate(joins(what))
    await form(page).getByRole('button', { name: 'Continuer', exact: true }).click()
    await page.getByText('votre texte est gardé ici').waitFor({ timeout: 30_000 })
    await requireFilled(page)
    // Without the tool, what was typed goes by itself.
    await page.reload()
    await form(page).getByText('Dernière étape').waitFor()
  },
)

test('a key that has ended, on a page of its site: the button leads on, and the receipt back nowhere', async () => {
  const ended = { ends_at: new Date().toISOString() }
  await world.db.updateTable('site_keys').set(ended).where('key', '=', key).execute()
  try {
    await page.goto(world.commune)
    await expect.poll(() => warned('site_key_revoked')).toEqual(['site_key_revoked'])
    await expect
      .poll(async () => (await button().first().getAttribute('href'))?.includes('site='))
      .toBe(false)
    const home = await windowOpenedBy(page, () => button().first().click())
    await signIn(home, world, 'noe.martin@courriel.example')
    await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
    await receiptOf(home, /Votre soutien est enregistré/)
    expect(await home.getByRole('link', { name: /Revenir sur le site/ }).count()).toBe(0)
    await page.bringToFront()
    await page.getByText('Votre soutien est enregistré. Merci !').first().waitFor()
  } finally {
    await world.db.updateTable('site_keys').set({ ends_at: null }).where('key', '=', key).execute()
  }
})
