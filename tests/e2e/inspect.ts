// Looks at one state of a page: no barrier that two checkers know of, nor sideways scroll when narrow or enlarged.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { layoutRules, secondFaults } from './second-check.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wide = { width: 1200, height: 800 }
const narrow = { width: 320, height: 640 }
/** What is left of the wide one at 200 %. */
const enlarged = { width: 600, height: 400 }
/** A folder that gets a picture of every state: PICTURES=… npx vitest run --project e2e accessibility */
const pictures = process.env.PICTURES

type Found = { id: string; nodes: { html: string; failureSummary?: string }[] }

/** For a context that bypasses the page's policy, so that axe can be put in. `except`: rules. */
export async function inspect(page: Page, name: string, except: string[] = []) {
  await settle(page)
  await picture(page, name)
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  // The dark pages differ by their colours only.
  const rules = isDark ? ['color-contrast'] : []
  const found = (await violations(page, rules)).filter(
    (one) => !except.some((rule) => one.startsWith(`${rule}:`)),
  )
  expect({ name, violations: found }).toEqual({ name, violations: [] })
  if (isDark) return
  expect({ name, second: await secondFaults(page) }).toEqual({ name, second: [] })
  for (const [size, viewport] of Object.entries({ 320: narrow, '200%': enlarged })) {
    await page.setViewportSize(viewport)
    await picture(page, `${name}-${size}`)
    expect({ name, size, tooWide: await tooWide(page) }).toEqual({ name, size, tooWide: [] })
  }
  await page.setViewportSize(narrow)
  expect({ name, narrow: await secondFaults(page, layoutRules) }).toEqual({ name, narrow: [] })
  await page.setViewportSize(wide)
}

/** Of these rules only; of all when there are none. */
async function violations(page: Page, rules: string[]) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const found: Found[] = await page.evaluate(async (only) => {
    const { violations } = await Reflect.get(globalThis, 'axe').run(document, {
      resultTypes: ['violations'],
      // Only a rule about videos and one about style sheets of other sites would need it.
      preload: false,
      ...(only.length > 0 && { runOnly: only }),
    })
    return violations
  }, rules)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

/** What sticks out, when the page scrolls sideways. */
function tooWide(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const all = [...document.querySelectorAll('*')]
    const out = all.filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
    return [`${scrollWidth} px`, ...out.map((one) => one.outerHTML.slice(0, 120))]
  })
}

/** The elements, where there are some, have their data and show them. */
async function settle(page: Page) {
  await page.waitForLoadState('load')
  await page.waitForFunction(() => {
    const elements = [...document.querySelectorAll('*')].filter((one) => one.shadowRoot)
    const requests = performance.getEntriesByType('resource').map(({ name }) => name)
    // The gallery's have a server of their own, and say when they are there.
    if (document.documentElement.dataset.shown) return true
    return elements.length === 0 || requests.some((name) => name.includes('/v1/embeds'))
  })
  await page.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
  )
}

async function picture(page: Page, name: string) {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}
