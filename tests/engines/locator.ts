// Parts of a page, found again at each use, and used once they can be: Playwright's locators over a driver.
import { getByLabelSelector, getByRoleSelector, getByTextSelector } from 'ivya'
import type { Target } from './hands.ts'
import type { Locator, Place, Text } from './surface.ts'
import { call, type Tab, until } from './tab.ts'

type Where = { tab: Tab; frame?: string | undefined }

/** What is typed in one piece rather than key by key. */
const longText = 300

const selectors = new WeakMap<Locator, string>()

/** Looks in the whole document, or in the parts that `within` selects. */
export function place(where: Where, within = ''): Place {
  const inside = (selector: string) =>
    locator(where, within ? `${within} >> ${selector}` : selector)
  return {
    getByRole: (role, options = {}) => inside(getByRoleSelector(role, options)),
    getByLabel: (text, options) => inside(getByLabelSelector(text, options)),
    getByText: (text, options) => inside(getByTextSelector(text, options)),
    locator: (css, { hasText } = {}) => inside(css + (hasText ? having(hasText) : '')),
  }
}

const having = (text: Text) =>
  ` >> internal:has-text=${typeof text === 'string' ? `${JSON.stringify(text)}i` : String(text)}`

function locator(where: Where, selector: string): Locator {
  const { tab, frame } = where
  const more = (added: string) => locator(where, `${selector} >> ${added}`)
  const run = <R>(source: string, ...given: unknown[]) => call<R>(tab, source, { given, frame })
  const what = (doing: string) => async () => {
    const shown = await call<string>(tab, '() => document.body.innerText').catch(String)
    const where = `${frame ? ` in ${frame}` : ''} at ${await tab.address()}`
    return `${doing}: ${selector}${where}, which shows: ${shown.slice(0, 1500)}`
  }

  /** Of the only element that matches, once there is one. */
  const read = <R>(source: string) =>
    until(async () => {
      const isThere = await run('(selector) => journeyHands.one(selector) !== null', selector)
      if (!isThere) return undefined
      const value = await run<R>(`(selector) => (${source})(journeyHands.one(selector))`, selector)
      return { value }
    }, what('read')).then(({ value }) => value)
  const readAll = <R>(source: string) =>
    run<R>(`(selector) => journeyHands.all(selector).map(${source})`, selector)

  const pointOf = async () => {
    let last = ''
    const point = await until(
      async () => {
        const target = await run<Target>('(selector) => journeyHands.target(selector)', selector)
        if ('x' in target) return target
        last = target.not
        return undefined
      },
      () => what(`click, which is not ${last}`)(),
    )
    if (!frame) return point
    const corner = await call<typeof point>(tab, '(css) => journeyHands.corner(css)', {
      given: [frame],
    })
    return { x: Math.round(point.x + corner.x), y: Math.round(point.y + corner.y) }
  }
  const isChecked = () => read<boolean>('(element) => element.checked')
  const click = () => tab.click(pointOf)
  const set = async (wanted: boolean) => {
    if ((await isChecked()) !== wanted) await click()
    await until(async () => (await isChecked()) === wanted || undefined, what(`set ${wanted}`))
  }
  const focus = async () => {
    await tab.front()
    await read('(element) => element.focus()')
  }
  const waitFor = async ({ state = 'visible' }: { state?: 'visible' | 'hidden' } = {}) => {
    await until(
      async () => {
        const isSeen = await run('(selector) => journeyHands.isVisible(selector)', selector)
        return isSeen === (state === 'visible') || undefined
      },
      what(`wait until ${state}`),
    )
  }

  const self: Locator = {
    ...place(where, selector),
    filter: ({ hasText }) => (hasText ? locator(where, selector + having(hasText)) : self),
    and: (other) => more(`internal:and=${JSON.stringify(selectors.get(other))}`),
    first: () => more('nth=0'),
    last: () => more('nth=-1'),
    nth: (at) => more(`nth=${at}`),
    async all() {
      const found = await self.count()
      return Array.from({ length: found }, (_, at) => self.nth(at))
    },
    count: () => run('(selector) => journeyHands.all(selector).length', selector),
    waitFor,
    click,
    check: () => set(true),
    uncheck: () => set(false),
    focus,
    async fill(text) {
      await waitFor()
      await tab.front()
      await read('(element) => journeyHands.startTyping(element)')
      if (text === '') return tab.press(['Backspace'])
      if (text.length <= longText) return tab.type(text)
      const written = JSON.stringify(text)
      await read(`() => document.execCommand('insertText', false, ${written})`)
    },
    async pressSequentially(text) {
      await focus()
      await tab.type(text)
    },
    async press(key) {
      await focus()
      await tab.press(key.split('+'))
    },
    async selectOption(wanted) {
      await waitFor()
      await read(`(element) => journeyHands.choose(element, ${JSON.stringify(wanted)})`)
    },
    isChecked,
    inputValue: () => read('(element) => element.value'),
    innerHTML: () => read('(element) => element.innerHTML'),
    textContent: () => read('(element) => element.textContent'),
    allTextContents: () => readAll('(element) => element.textContent ?? ""'),
    allInnerTexts: () => readAll('(element) => element.innerText'),
    getAttribute: (name) => read(`(element) => element.getAttribute(${JSON.stringify(name)})`),
    ariaSnapshot: () => read('(element) => journeyHands.snapshot(element)'),
    evaluate: (inPage) => read(String(inPage)),
  }
  selectors.set(self, selector)
  return self
}
