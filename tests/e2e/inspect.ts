// Looks at one state of a page in light, dark and forced colours: no barrier that two checkers know of, nor sideways scroll when narrow or enlarged.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type * as portable from '../engines/surface.ts'
import { colourRules, secondFaults } from './second-check.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wide = { width: 1200, height: 800 }
const narrow = { width: 320, height: 640 }
/** What is left of the wide one at 200 %. */
const enlarged = { width: 600, height: 400 }
/** A folder that gets a picture of every state: PICTURES=… npx vitest run --project e2e accessibility */
const pictures = process.env.PICTURES

type Found = { id: string; nodes: { html: string; failureSummary?: string }[] }

/** What changes the colours, and nothing else; the state looked at stays the same. */
const colourings = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const
/** Rules of axe that depend on colours or room. */
const lookRules = ['color-contrast', 'scrollable-region-focusable', 'target-size']

type Look = {
  colours: keyof typeof colourings
  size: { width: number; height: number }
  faults: (page: Page) => Promise<string[]>
}

/**
 * The first checker where there is least room: what `npm test` has time for in every state. Contrast alone takes half of
 * its time, and states of a page share their colours.
 */
const usual: Look[] = [
  {
    colours: 'light',
    size: narrow,
    faults: (page) => axeFaults(page, { except: ['color-contrast'] }),
  },
]

/** The first checker whole, for one page of each kind. */
const withContrast: Look[] = [{ colours: 'light', size: narrow, faults: (page) => axeFaults(page) }]

/** Each colour and each size, each checker whole once: all of both in all of them would take minutes. */
export const thorough: Look[] = [
  { colours: 'light', size: wide, faults: (page) => axeFaults(page) },
  // axe reads a colour of text that Chromium does not force: there, only the second one can tell.
  {
    colours: 'forced',
    size: enlarged,
    faults: async (page) => [...(await lost(page)), ...(await secondFaults(page, colourRules))],
  },
  {
    colours: 'dark',
    size: narrow,
    faults: async (page) => [
      ...(await axeFaults(page, { only: lookRules })),
      ...(await secondFaults(page, colourRules)),
    ],
  },
  // Where there is least room: its rules about the layout find what is hidden or too close there.
  { colours: 'light', size: narrow, faults: (page) => secondFaults(page) },
]

export const isShort = process.env.PARVIS_TESTS === 'usual'
const looksOfThisRun = isShort ? usual : thorough
/** For pages whose colours stand for those of others. */
export const looksWithContrast = isShort ? withContrast : thorough

type Inspecting = {
  except?: string[]
  looks?: Look[]
  /** Of a page that is looked at in another state: looked at when all is asked for. */
  isOther?: boolean
}

/** Under the page's own policy: what a browser is driven by is above it. `except`: rules. */
export async function inspect(
  page: Page,
  name: string,
  { except = [], looks = looksOfThisRun, isOther = false }: Inspecting = {},
) {
  if (isOther && isShort) return
  await settle(page)
  for (const { colours, size, faults } of looks) {
    const { width } = size
    await page.emulateMedia(colourings[colours])
    await page.setViewportSize(size)
    await picture(page, `${name}-${colours}-${width}`)
    const found = [...(await faults(page)), ...(await tooWide(page))]
    const counted = found.filter((one) => !except.some((rule) => one.startsWith(`${rule}:`)))
    expect({ name, colours, width, faults: counted }).toEqual({ name, colours, width, faults: [] })
  }
  await page.setViewportSize(wide)
}

/** Where colours are forced, a control that is drawn by its background alone is no longer seen. */
const lost = (page: Page) => page.evaluate(withoutEdge)

function withoutEdge() {
  const controls =
    'button, input:not([type=hidden]), select, textarea, a.button, a[part~=button], [role=button]'
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots) {
    for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot)
  }
  return roots
    .flatMap((root) => [...root.querySelectorAll(controls)])
    .filter((one) => {
      const style = getComputedStyle(one)
      const { width } = one.getBoundingClientRect()
      const isDrawnByBrowser =
        style.appearance !== 'none' && one.matches('[type=checkbox], [type=radio], [type=range]')
      const hasEdge = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none'
      const isUnderlined = style.textDecorationLine.includes('underline')
      return width > 1 && !isDrawnByBrowser && !hasEdge && !isUnderlined
    })
    .map((one) => `no edge: ${one.outerHTML.slice(0, 160)}`)
}

type Rules = { only?: string[]; except?: string[] }

/** Of all rules, or of these. */
export async function axeFaults(page: Pick<portable.Page, 'evaluate'>, rules: Rules = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const found: Found[] = await page.evaluate(async ({ only, except = [] }) => {
    const { violations } = await Reflect.get(globalThis, 'axe').run(document, {
      resultTypes: ['violations'],
      // Only a rule about videos and one about style sheets of other sites would need it.
      preload: false,
      rules: {
        // Not among those that it runs by itself.
        'target-size': { enabled: true },
        ...Object.fromEntries(except.map((id) => [id, { enabled: false }])),
      },
      ...(only && { runOnly: only }),
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
    return [`too wide: ${scrollWidth} px`, ...out.map((one) => one.outerHTML.slice(0, 120))]
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
