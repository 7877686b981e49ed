// Visits a page in Chromium, and counts what it did there.
import type { Browser, Page } from 'playwright-core'

export type Visit = {
  page: Page
  /** Console messages, uncaught errors and policy violations. */
  messages: string[]
  /** Sum of the layout shifts. */
  shift: () => Promise<number>
  /** Bytes on the wire from the consultation, headers included. */
  bytes: () => number
  cookies: () => Promise<number>
  stored: () => Promise<number>
  close: () => Promise<void>
}

type Size = { width: number; height: number }

/** The lazy elements of the page have come, where its policy lets them. */
const allDefined = (page: Page) =>
  page
    .waitForFunction(() => !document.querySelector(':not(:defined)'), undefined, { timeout: 1500 })
    .catch(() => null)

/** Each element that is defined has its data, and what it shows is painted. */
export async function settled(page: Page) {
  await allDefined(page)
  await page.waitForFunction(() => {
    const all = document.querySelectorAll('*')
    const ours = [...all].filter(({ localName }) => localName.startsWith('parvis-'))
    return ours.every((one) => one.matches(':not(:defined)') || Reflect.get(one, 'loading'))
  })
  // Observers of layout hear of a frame once it is painted.
  const frame = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  for (let frames = 0; frames < 5; frames++) await frame()
}

export async function visit(browser: Browser, url: string, viewport: Size): Promise<Visit> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(String(error)))
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value = 'value' in entry ? Number(entry.value) : 0
        Object.assign(globalThis, { shifts: Reflect.get(globalThis, 'shifts') + value })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  let bytes = 0
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const ours = new Set<string>()
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith('http://localhost')) ours.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ours.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'load' })
  await settled(page)
  return {
    page,
    messages,
    shift: () => page.evaluate(() => Number(Reflect.get(globalThis, 'shifts'))),
    bytes: () => bytes,
    cookies: async () => (await context.cookies()).length,
    stored: () => page.evaluate(() => sessionStorage.length + localStorage.length),
    close: () => context.close(),
  }
}
