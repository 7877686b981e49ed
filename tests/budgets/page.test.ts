// What a host page sees of the elements, in a real browser, under a strict policy.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { howMany, isAll } from '../../packages/server/testing/how-many.ts'
import { sharedBrowser } from '../support/browser.ts'
import { builtWidgets, lazyNames } from './bundle.ts'
import { floorCode, floorHtml, printBudget } from './floor.ts'
import { buttonsOf, forms, hostPage, strictPolicy } from './host-page.ts'
import { bare, snippets } from './readme.ts'
import { setStage } from './stage.ts'
import { visit } from './visit.ts'

const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 740 }
/** A card is set in two ways, by its column. */
const columns = { narrow: 300, wide: 645 }

let browser: Browser
let stage: Awaited<ReturnType<typeof setStage>>
/** What a page with a hello-world Lit button takes, in this very run. */
let floor: { bytes: number; requests: number; shift: number }
beforeAll(async () => {
  const files = builtWidgets()
  stage = await setStage(files.set('floor.js', await floorCode()))
  browser = await sharedBrowser()
  stage.page.html = pageWith(floorHtml(stage.consultation)).replace(
    /<script.*?parvis.*?<\/script>/,
    '',
  )
  const visited = await open()
  await visited.page.getByRole('button', { name: 'Hello' }).waitFor()
  const shift = await visited.shift()
  floor = { bytes: visited.bytes(), requests: stage.requests.length, shift }
  await visited.close()
})
afterAll(async () => {
  await stage?.close()
})
beforeEach(() => {
  stage.requests.length = 0
  Object.assign(stage.page, { policy: '', scriptDelay: 0, apiDelay: 0, lost: '' })
})

const pageWith = (body: string, lang?: string) => hostPage(stage.consultation, body, lang)
const buttons = () => buttonsOf(stage.consultation)
const all = () => `${buttons()}${forms}`
const strict = () => strictPolicy(stage.consultation)

const moved = { unit: 'of layout shift', digits: 3 }
const open = (viewport = wide) => visit(browser, stage.host, viewport)
const count = (type: string) => stage.requests.filter((request) => request.type === type).length

test('several buttons and cards: one script, one request, 16 kB, no trace', async () => {
  stage.page.html = pageWith(buttons())
  const visited = await open()
  expect(await visited.page.getByText('12 collectivités').count()).toBe(3)
  expect(await visited.page.getByText('Aides-territoires', { exact: true }).count()).toBe(1)
  expect(stage.requests).toHaveLength(2)
  expect([count('script'), count('api')]).toEqual([1, 1])
  const interactive = { obtained: visited.bytes(), limit: 16_000, floor: floor.bytes }
  printBudget('to the first interactive element', interactive)
  const asked = { obtained: stage.requests.length, limit: 2, floor: floor.requests }
  printBudget('script and data', { ...asked, unit: 'requests' })
  expect(visited.bytes()).toBeGreaterThan(8000)
  expect(visited.bytes()).toBeLessThanOrEqual(16_000)
  expect([await visited.cookies(), await visited.stored()]).toEqual([0, 0])
  expect(visited.messages).toEqual([])
  await visited.close()
})

test('the strictest policy, with Trusted Types: no violation, no message', async () => {
  Object.assign(stage.page, { html: pageWith(all()), policy: strict() })
  const visited = await open()
  expect(await visited.page.getByRole('link', { name: /^Soutenir/ }).count()).toBe(3)
  expect(await visited.page.getByRole('button', { name: 'Continuer' }).count()).toBe(1)
  const button = visited.page.getByRole('link', { name: /^Soutenir/ }).first()
  // Constructable style sheets apply where inline ones may not.
  expect(await button.evaluate((link) => getComputedStyle(link).minHeight)).toBe('44px')
  expect(visited.messages).toEqual([])
  await visited.close()
})

const ownLit = () => floorHtml(stage.consultation)

test.each([
  ['after the elements', (body: string) => pageWith(body) + ownLit()],
  ['before them', (body: string) => pageWith(body).replace('<script', `${ownLit()}<script`)],
])(
  'a page that has a Lit of its own, %s: both run under the policy that we prescribe',
  async (_, html) => {
    Object.assign(stage.page, { html: html(buttons()), policy: strict() })
    const { page, messages, close } = await open()
    await page.getByText('12 collectivités').first().waitFor()
    await page.getByRole('button', { name: 'Hello' }).waitFor()
    expect(messages).toEqual([])
    const method = () => Object.hasOwn(Reflect.get(window, 'trustedTypes'), 'createPolicy')
    expect(await page.evaluate(method)).toBe(false)
    await close()
  },
)

test('a page that allows only the policy of Lit shows them; one that allows none keeps the links', async () => {
  const [snippet = ''] = snippets(stage.consultation)
  for (const [allowed, shown] of [
    ['lit-html', 1],
    ["'none'", 0],
  ] as const) {
    const policy = strict().replace('parvis lit-html', allowed)
    Object.assign(stage.page, { html: pageWith(snippet), policy })
    const { page, close } = await open()
    expect(await page.getByText('12 collectivités').count()).toBe(shown)
    expect(await page.getByRole('link').first().isVisible()).toBe(true)
    await close()
  }
})

test('the policy is enforced: it stops what the elements never do', async () => {
  const inline = `${pageWith('')}<style>p { color: red }</style>`
  Object.assign(stage.page, { html: inline, policy: strict() })
  const visited = await open()
  expect(visited.messages.join()).toContain('Content Security Policy')
  await visited.close()
})

test('nothing is written outside the elements', async () => {
  const names = async (html: string) => {
    stage.page.html = html
    const visited = await open()
    const found = await visited.page.evaluate(() => Object.getOwnPropertyNames(window))
    await visited.close()
    return found
  }
  const without = await names(pageWith(all()).replace(/<script.*<\/script>/, ''))
  expect((await names(pageWith(all()))).filter((name) => !without.includes(name))).toEqual([])
})

// Where there is less room more can move: the other sizes are for when all is asked for.
const sizes = isAll ? [wide, narrow] : [narrow]

test.each(sizes)('no layout shift with our snippets, even when late ($width px)', async (size) => {
  const found = snippets(stage.consultation)
  expect(found).toHaveLength(5 + lazyNames.length)
  for (const snippet of found) {
    Object.assign(stage.page, { html: pageWith(snippet), scriptDelay: 300 })
    const visited = await open(size)
    expect(await visited.page.locator(':not(:defined)').count()).toBe(0)
    const obtained = await visited.shift()
    const name = /parvis-[a-z-]+/.exec(snippet)?.[0]
    printBudget(`snippet ${name}`, { ...moved, obtained, limit: 0, floor: floor.shift })
    expect({ snippet, shift: obtained }).toEqual({ snippet, shift: 0 })
    await visited.close()
  }
})

// As the snippets and the plugin write them: the room is told by the column, whatever the window.
const inColumn = (width: number, html: string) =>
  `<div style="width:${width}px"><div style="container-type:inline-size;width:100%">${html}</div></div>`

test.each(isAll ? [columns.narrow, columns.wide] : [columns.wide])(
  'in a column of %i px on a slow network, nothing moves and no blank is left',
  async (width) => {
    const all = snippets(stage.consultation)
    const cards = all.filter((html) => /variant="card"|proposal-card/.test(html))
    const longest = cards.map((html) => html.replaceAll('"parking"', '"longue"'))
    for (const snippet of [...all, ...longest]) {
      const html = pageWith(inColumn(width, snippet))
      Object.assign(stage.page, { html, scriptDelay: 150, apiDelay: 150 })
      const visited = await open()
      const shift = await visited.shift()
      const blank = await visited.page.evaluate(blankBelow)
      const name = /parvis-[a-z-]+/.exec(snippet)?.[0]
      printBudget(`${name} in ${width} px`, { ...moved, obtained: shift, limit: 0.02 })
      expect({ snippet, shift: shift <= 0.02, blank }).toEqual({ snippet, shift: true, blank: 0 })
      await visited.close()
    }
  },
)

/** Pixels of an element below its box; those without a box have none to fill. */
const blankBelow = () => {
  const all = [...globalThis.document.querySelectorAll('*')]
  const element = all.find(({ localName }) => localName.startsWith('parvis-'))
  const box = [...(element?.shadowRoot?.children ?? [])].find((one) => one.matches('.box'))
  return box && element
    ? Math.round(element.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom)
    : 0
}

const isLazy = (html: string) => lazyNames.some((name) => html.includes(`<parvis-${name}`))
const isFirst = (html: string) => !isLazy(html)

// A lazy element's height is known once its own file is there: only the snippet's holds the page.
// A bare tag of the first four reserves its height once the script runs: what is bounded is all that comes after. Before
// that nothing of ours is on the page, and only the snippet's own height can keep it still.
test.each(sizes)(
  'a bare tag shifts at most 0.02 once the script is there ($width px)',
  async (size) => {
    for (const snippet of snippets(stage.consultation).filter(isFirst)) {
      const html = pageWith(bare(snippet))
      stage.page.html = html.replace('<script type', '<script blocking="render" type')
      const early = await open(size)
      const shift = await early.shift()
      const name = /parvis-[a-z-]+/.exec(snippet)?.[0]
      printBudget(`bare ${name}`, { ...moved, obtained: shift, limit: 0.02, floor: floor.shift })
      expect(shift).toBeLessThanOrEqual(0.02)
      await early.close()
    }
  },
)

test('lazy elements: a file each, one request for their data, under the strictest policy', async () => {
  const lazy = snippets(stage.consultation).filter(isLazy)
  expect(lazy).toHaveLength(lazyNames.length)
  const html = pageWith(lazy.map(bare).join('') + lazy.map(bare).join(''))
  Object.assign(stage.page, { html, policy: strict() })
  const visited = await open()
  expect(await visited.page.locator(':not(:defined)').count()).toBe(0)
  const scripts = stage.requests.flatMap(({ path, type }) => (type === 'script' ? [path] : []))
  const files = ['parvis', ...lazyNames.map((name) => `parvis-${name}`)]
  // They are asked for together: which comes first is the network's.
  expect(scripts.toSorted()).toEqual(files.map((name) => `/widgets/v1/${name}.js`).toSorted())
  const embeds = stage.requests.filter(({ path }) => path.startsWith('/v1/embeds'))
  expect(embeds).toHaveLength(1)
  expect(visited.messages).toEqual([])
  expect([await visited.cookies(), await visited.stored()]).toEqual([0, 0])
  await visited.close()
})

test('a page adds a version to the script: lazy elements still use the one that is there', async () => {
  const html = pageWith('<parvis-proposal-card proposal="parking"></parvis-proposal-card>')
  stage.page.html = html.replace('parvis.js"', 'parvis.js?ver=6.8"')
  const visited = await open()
  await visited.page.getByText('12 collectivités').waitFor()
  expect(count('script')).toBe(2)
  expect(visited.messages).toEqual([])
  await visited.close()
})

test('a lazy file that does not come leaves the link inside the tag', async () => {
  const [snippet = ''] = snippets(stage.consultation).filter(isLazy)
  stage.page.html = pageWith(snippet)
  stage.page.lost = 'parvis-proposal-card.js'
  const visited = await open()
  expect(await visited.page.getByRole('link').isVisible()).toBe(true)
  expect(visited.messages.filter((message) => /Uncaught/.test(message))).toEqual([])
  // It is asked for again when the network is back.
  stage.page.lost = ''
  await visited.page.evaluate(() => dispatchEvent(new Event('online')))
  await visited.page.getByText('12 collectivités').waitFor()
  await visited.close()
})

test('another language is one more small file', async () => {
  stage.page.html = pageWith(buttons(), 'en')
  const visited = await open()
  expect(await visited.page.getByText('12 local authorities').count()).toBe(3)
  expect([count('script'), count('api')]).toEqual([2, 1])
  expect(visited.messages).toEqual([])
  await visited.close()
})

test('with the script blocked, the link inside the tag shows and works', async () => {
  const [snippet = ''] = snippets(stage.consultation)
  stage.page.html = pageWith(snippet)
  stage.page.policy = "script-src 'none'"
  const visited = await open()
  const link = visited.page.getByRole('link')
  expect(await link.isVisible()).toBe(true)
  await link.click()
  await visited.page.waitForURL(/localhost.*\/propositions\/parking\/soutien/)
  await visited.close()
})

test('two copies of the script: one warning, no crash', async () => {
  const copy = `<script type="module" src="${stage.consultation}/widgets/v1/parvis.js?2"></script>`
  stage.page.html = pageWith(buttons() + copy)
  const visited = await open()
  expect(await visited.page.getByText('12 collectivités').count()).toBe(3)
  expect(visited.messages).toHaveLength(1)
  expect(visited.messages[0]).toMatch(/^Parvis: tag_taken /)
  await visited.close()
})

const formAlone = () => pageWith('<parvis-contribution-form></parvis-contribution-form>')
const inUse = () => stage.requests.filter(({ path }) => path.endsWith('/parvis-in-use.js')).length

/** The territory stays the site's own. */
async function write(page: Page) {
  await page.getByLabel('Thématique').selectOption('mobilite')
  await page.getByLabel('Vous êtes').selectOption('agent')
  await page.getByLabel('Votre fonction').fill('Secrétaire de mairie')
  await page.getByLabel('Titre').fill('Trouver une place')
  await page.getByLabel('Votre texte').fill('Savoir où se garer avant de partir.')
}

const takeIntents = (page: Page) =>
  page.route(`${stage.consultation}/v1/intents`, (route) => {
    const json = { url: `${stage.consultation}/demarches/${route.request().postDataJSON().id}` }
    return route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } })
  })

test('a form: what finds territories comes with the first field one is in, under the strictest policy', async () => {
  Object.assign(stage.page, { html: formAlone(), policy: strict() })
  const visited = await open()
  const { page } = visited
  expect([count('script'), inUse()]).toEqual([1, 0])
  const before = await visited.shift()
  stage.page.scriptDelay = 300
  const field = page.getByRole('combobox', { name: 'Collectivité' })
  await field.fill('')
  // Typed while it is on its way.
  await field.pressSequentially('caen')
  await page.getByRole('option', { name: 'Caen (Calvados)' }).waitFor()
  expect(await field.inputValue()).toBe('caen')
  expect(await field.evaluate((node) => node.matches(':focus'))).toBe(true)
  await field.press('ArrowDown')
  await field.press('Enter')
  expect(await field.inputValue()).toBe('Caen (Calvados)')
  // And what finds territories, with its own field.
  expect([count('script'), inUse()]).toEqual([3, 1])
  expect(await visited.shift()).toBe(before)
  expect(visited.messages).toEqual([])
  await visited.close()
})

/** Of twenty keys. */
const times = howMany({ usual: 10, all: 50 })

test('hundreds of keys in the field of a territory: as many requests as pauses, and the answer to the last', async () => {
  stage.page.html = formAlone()
  const { page, messages, close } = await open()
  const field = page.getByRole('combobox', { name: 'Collectivité' })
  await field.fill('')
  await page.waitForFunction(() =>
    document.querySelector('parvis-contribution-form')?.shadowRoot?.querySelector('[role=listbox]'),
  )
  const searches = () => stage.requests.filter(({ path }) => path.startsWith('/v1/territories'))
  const before = searches().length
  const began = Date.now()
  // Over and over, then all in one piece, longer than any name.
  for (let at = 0; at < times; at++) {
    await field.pressSequentially('bayeux cal')
    for (let back = 0; back < 10; back++) await field.press('Backspace')
  }
  await field.pressSequentially('caen')
  await page.getByRole('option', { name: 'Caen (Calvados)' }).waitFor()
  const pauses = Math.ceil((Date.now() - began) / 200)
  expect(searches().length - before).toBeLessThanOrEqual(pauses)
  expect(searches().at(-1)?.path).toBe('/v1/territories?q=caen')
  const asked = searches().length
  await field.fill('caen'.repeat(250))
  await page.getByText('0 résultat').waitFor()
  expect(searches()).toHaveLength(asked)
  expect(messages).toEqual([])
  await close()
})

test('a form whose file in use does not come: what is written is kept, and sent once it does', async () => {
  stage.page.html = formAlone()
  stage.page.lost = 'parvis-in-use.js'
  const visited = await open()
  const { page } = visited
  await takeIntents(page)
  await write(page)
  const field = page.getByRole('combobox', { name: 'Collectivité' })
  await field.fill('Ailleurs')
  expect(await field.inputValue()).toBe('Ailleurs')
  await field.fill('Caen')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByText('votre texte est gardé ici').waitFor()
  expect(await page.getByLabel('Titre').inputValue()).toBe('Trouver une place')
  expect(visited.messages.filter((message) => /Uncaught/.test(message))).toEqual([])
  stage.page.lost = ''
  await page.evaluate(() => dispatchEvent(new Event('online')))
  // What one typed there was never chosen.
  await page.getByText('Collectivité : choisissez dans la liste.').first().waitFor()
  await field.fill('caen')
  await page.getByRole('option', { name: 'Caen (Calvados)' }).click()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByText('Dernière étape').waitFor()
  await visited.close()
})

test('target=_self: a support, and a contribution once prepared, go on in the same tab', async () => {
  const vote = '<parvis-vote-button proposal="parking" target="_self"></parvis-vote-button>'
  stage.page.html = pageWith(`${vote}<parvis-contribution-form target="_self">`)
  const visited = await open()
  const { page } = visited
  await page.getByRole('link', { name: /^Soutenir/ }).click()
  await page.waitForURL(/localhost.*\/propositions\/parking\/soutien\?site=pk_test&intent=/)
  await page.goBack()
  await takeIntents(page)
  await write(page)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.waitForURL(/localhost.*\/demarches\/[0-9a-f-]{36}$/)
  expect(page.context().pages()).toHaveLength(1)
  await visited.close()
})
