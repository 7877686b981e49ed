// A page over a driver's window, in Playwright's words.
import { place } from './locator.ts'
import type { Page, Person } from './surface.ts'
import { call, type Tab, until } from './tab.ts'

export function pageOf(tab: Tab, context: () => Person): Page {
  const evaluate = (run: unknown, given?: unknown) =>
    typeof run === 'string'
      ? tab.run(`(() => { ${run}\n })()`)
      : call(tab, String(run), { given: given === undefined ? [] : [given] })
  return {
    ...place({ tab }),
    context,
    frameLocator: (frame) => place({ tab, frame }),
    keyboard: {
      press: (key) => tab.press(key.split('+')),
      type: (text) => tab.type(text),
    },
    goto: (url) => tab.goto(url),
    goBack: () => tab.back(),
    reload: () => tab.reload(),
    close: () => tab.close(),
    bringToFront: () => tab.front(),
    url: () => tab.address(),
    content: () => call(tab, '() => document.documentElement.outerHTML'),
    // The overloads of the surface say what it answers.
    evaluate: evaluate as Page['evaluate'],
    async waitForLoadState() {
      const isLoaded = () => call(tab, "() => document.readyState === 'complete'")
      await until(
        async () => (await isLoaded()) || undefined,
        () => 'the page loads',
      )
    },
    async waitForURL(wanted) {
      const isThere = (url: string) =>
        typeof wanted === 'string' ? url === wanted : wanted.test(url)
      await until(
        async () => isThere(await tab.address()) || undefined,
        () => `at ${wanted}`,
      )
    },
    async waitForFunction(run, given) {
      await until(
        async () => (await evaluate(run, given)) || undefined,
        () => `true: ${run}`,
      )
    },
  }
}
