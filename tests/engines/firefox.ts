// Firefox as it is installed, by WebDriver BiDi.
import puppeteer, { type Browser, type KeyInput, type Page as Window } from 'puppeteer-core'
import { pageOf } from './page.ts'
import type { Person } from './surface.ts'
import { type Tab, turns, until } from './tab.ts'

const size = { width: 1280, height: 720 }

let shared: Promise<Browser> | undefined

/** One browser for this process; containers keep people apart. */
export async function newPerson(): Promise<Person> {
  shared ??= startFirefox()
  const context = await (await shared).createBrowserContext()
  const given = new Set<Window>()
  const give = (window: Window) => {
    given.add(window)
    return pageOf(tabOf(window), () => person)
  }
  const person: Person = {
    async newPage() {
      return give(await context.newPage())
    },
    async waitForEvent() {
      const opened = async () => (await context.pages()).find((window) => !given.has(window))
      return give(await until(opened, () => 'a window opens'))
    },
    async clearCookies() {
      await context.deleteMatchingCookies(...(await context.cookies()))
    },
    async close() {
      if (!context.closed) await context.close()
    },
  }
  return person
}

function startFirefox() {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
    defaultViewport: size,
    extraPrefsFirefox: {
      'intl.accept_languages': 'fr-FR, fr',
      'ui.prefersReducedMotion': 1,
    },
  })
}

const inTurn = turns()

function tabOf(window: Window): Tab {
  async function frameOf(css: string | undefined) {
    if (!css) return window
    const frame = await (await window.$(css))?.contentFrame()
    if (!frame) throw new Error(`No frame ${css}`)
    return frame
  }
  /** Seen by the person who acts in it; two windows that come to the front at once would wait for ever. */
  const inFront = (act: () => Promise<void>) =>
    inTurn(async () => {
      await window.bringToFront()
      // What is pressed before it is painted there is lost.
      await window.evaluate(painted)
      await act()
    })
  return {
    run: async (expression, css) => (await frameOf(css)).evaluate(expression),
    address: async () => window.url(),
    async goto(url) {
      await window.goto(url)
    },
    async reload() {
      await window.reload()
    },
    // Its own way back waits for a page to load, which a change of fragment never does.
    async back() {
      const before = await window.evaluate(shown)
      await window.evaluate(() => history.back())
      const isElsewhere = async () => (await window.evaluate(shown)) !== before || undefined
      await until(isElsewhere, () => 'the page before is shown')
    },
    front: () => inFront(async () => {}),
    close: () => window.close(),
    click: (find) =>
      inFront(async () => {
        const { x, y } = await find()
        await window.mouse.click(x, y)
      }),
    press: (keys) =>
      inFront(async () => {
        const pressed = keys.map((key) => (key === 'Space' ? ' ' : key) as KeyInput)
        for (const key of pressed) await window.keyboard.down(key)
        for (const key of pressed.toReversed()) await window.keyboard.up(key)
      }),
    type: (text) =>
      inFront(async () => {
        for (const [at, line] of text.split('\n').entries()) {
          if (at > 0) await window.keyboard.press('Enter')
          await window.keyboard.type(line)
        }
      }),
  }
}

const painted = () =>
  new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))

const shown = () => `${performance.timeOrigin} ${location.href}`
