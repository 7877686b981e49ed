// The gallery shows every element, every attribute of the manifest and every state, under our own policy.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsIn } from '../../packages/gallery/src/words.ts'
import { typeset } from '../../packages/server/src/platform/language/typeset.ts'
import { elements, openGallery, statesOf } from './gallery.ts'
import { inspect, isShort, looksWithContrast } from './inspect.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

test('the manifest has elements to show', () => {
  expect(elements.length).toBeGreaterThan(8)
})

/** Looked at by `npm test` too; in it, the tests of each element look at its other states. */
const alsoInShort = 'vote-button'

// Two checkers on every state of every element: a busy machine takes its time.
describe('each element', { timeout: 240_000 }, () => {
  const said: string[] = []
  let page: Page
  beforeAll(async () => {
    page = await (await world.person()).newPage()
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
  })

  test.each(elements)(
    '$name: each attribute has its field, explained in French; each state shows what it is; no message, no barrier',
    async ({ name, attributes }) => {
      said.length = 0
      await openGallery(page, world, name)
      const fields = page.locator('[data-attribute]')
      const explained = await fields.evaluateAll((all) =>
        all.map((one) => [
          one.getAttribute('data-attribute') ?? '',
          one.querySelector('small')?.textContent ?? '',
        ]),
      )
      expect(explained.map(([attribute]) => attribute)).toEqual(attributes)
      // The manifest's own words are English: one that nobody has written in French would show.
      const french: Record<string, string> = wordsIn('fr').about
      for (const [attribute = '', words] of explained)
        expect([attribute, words]).toEqual([attribute, typeset(french[attribute] ?? '')])
      for (const { id, shows } of statesOf(name)) {
        const shown = await page.locator(`#stage-${id}`).evaluate((stage) => {
          const root: ShadowRoot = Reflect.get(stage.firstElementChild ?? {}, 'renderRoot')
          return root.textContent?.replace(/[\s\u00a0\u202f]+/g, ' ')
        })
        expect([id, shown]).toEqual([id, expect.stringContaining(shows)])
      }
      // A page has one form or card of a name; this one has it in all its states.
      if (!isShort || name === alsoInShort)
        await inspect(page, `gallery-${name}`, {
          except: ['landmark-unique'],
          looks: looksWithContrast,
        })
      // Those of the states that have something to mend.
      expect(said.filter((text) => !text.startsWith('Parvis: unknown'))).toEqual([])
    },
  )
})

test('what is typed changes the element, the tag to copy and the page around it', async () => {
  const person = await world.person()
  const page = await person.newPage()
  await openGallery(page, world, 'vote-button')
  await page.getByLabel('variant').selectOption('card')
  await page.locator('#attempt-stage').getByText('Savoir avant de partir').waitFor()
  const tag = page.getByRole('region', { name: 'parvis-vote-button', exact: true })
  expect(await tag.textContent()).toContain(
    '<parvis-vote-button proposal="trouver-une-place" variant="card">',
  )
  await page.getByLabel('--parvis-accent').fill('#ffee00')
  const contrast = page.locator('[data-pair=button]')
  await contrast.getByText('1,2 pour 1, insuffisant : il en faut 4,5').waitFor()
  await page.getByLabel('Style de la page').selectOption('unset')
  const around = page.frameLocator('iframe.host')
  await around.getByText('Savoir avant de partir').waitFor()
  const colour = await around
    .locator('parvis-vote-button [part=button]')
    .evaluate((button) => getComputedStyle(button).backgroundColor)
  expect(colour).toBe('rgb(255, 238, 0)')
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'States' }).waitFor()
  await person.close()
})

test('copying works by keyboard, says so, and takes all of the text', async () => {
  // Without windows, no browser of its own gives leave to copy.
  const person = await world.person({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await person.newPage()
  await openGallery(page, world, 'service-card')
  const copied = page.getByRole('region', { name: 'parvis-service-card', exact: true })
  const box = page.locator('.copyable', { has: copied })
  await box.getByRole('button', { name: 'Copier : parvis-service-card' }).focus()
  await page.keyboard.press('Enter')
  await box.getByRole('status').getByText('Copié.').waitFor()
  const field = await page.getByLabel('server').elementHandle()
  await field?.focus()
  await page.keyboard.press('Control+V')
  expect(await field?.inputValue()).toBe((await copied.textContent())?.replaceAll('\n', ' '))
  // One tool at a time, with its own words.
  await page.getByText('SPIP', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'SPIP' }).getByText('insert_head').first().waitFor()
  expect(await page.getByRole('region', { name: 'WordPress' }).count()).toBe(0)
  await person.close()
})

test('the page around has the width one chooses, and the height of what it shows', async () => {
  const person = await world.person({ viewport: { width: 800, height: 800 } })
  const page = await person.newPage()
  await openGallery(page, world, 'contribution-form')
  const around = page.frameLocator('iframe.host')
  for (const width of [320, 768, 1280]) {
    await page.getByRole('radio', { name: `${width} px` }).check()
    await page.waitForFunction(
      (wanted) => document.querySelector('iframe')?.contentWindow?.innerWidth === wanted,
      width,
    )
  }
  await around.getByText('Continuer', { exact: true }).waitFor()
  await page.waitForFunction(() => {
    const inner = document.querySelector('iframe')?.contentDocument?.documentElement
    return inner && inner.scrollHeight <= inner.clientHeight
  })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(800)
  await person.close()
})

test('a state that is there takes no more room than it needs', async () => {
  const person = await world.person()
  const page = await person.newPage()
  await openGallery(page, world, 'contribution-form')
  const heightOf = async (state: string) =>
    (await page.locator(`#stage-${state} > *`).boundingBox())?.height ?? 0
  expect(await heightOf('closed')).toBeGreaterThan(20)
  expect(await heightOf('closed')).toBeLessThan(200)
  expect(await heightOf('loading')).toBeGreaterThan(500)
  await person.close()
})
