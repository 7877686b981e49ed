// WebKit as Debian builds it, in its own small browser, by WebDriver.
import { globSync } from 'node:fs'
import { inject } from 'vitest'
import { openDisplay } from './display.ts'
import { pageOf } from './page.ts'
import type { Person } from './surface.ts'
import { type Tab, until } from './tab.ts'
import { openSession, type Session } from './webdriver.ts'

/** Keys that write nothing, by the numbers that WebDriver gives them. */
const keys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

/** A browser of one's own, which keeps nothing. */
export async function newPerson(): Promise<Person> {
  const [usual] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')
  const binary = process.env.WEBKIT || usual
  const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }
  // Each person has a screen: where nothing manages windows, the last one opened takes the focus from the others.
  const run = inject('settings')
  const display = await openDisplay(run)
  const env = {
    ...process.env,
    DISPLAY: display.name,
    LC_ALL: 'C.UTF-8',
    LANGUAGE: 'fr_FR',
    XDG_CONFIG_HOME: run,
    GTK_A11Y: 'none',
    // As root, its own sandbox cannot start.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  }
  const session = await openSession({ program: 'WebKitWebDriver', run, env }, options)
  const given = new Set<string>()
  const handles = () => session.inTurn(async (ask) => (await ask('/window/handles')) as string[])
  const give = (handle: string) => {
    given.add(handle)
    return pageOf(tabOf(session, handle), () => person)
  }
  const opened = async () => (await handles()).find((handle) => !given.has(handle))
  const person: Person = {
    async newPage() {
      // The window that it starts with is the first page.
      const first = given.size === 0 ? await opened() : undefined
      const handle = first ?? (await newWindow(session))
      return give(handle)
    },
    async waitForEvent() {
      return give(await until(opened, () => 'a window opens'))
    },
    async clearCookies() {
      throw new Error('WebDriver reaches the cookies of the page that is shown only.')
    },
    async close() {
      await session.end()
      await display.close()
    },
  }
  return person
}

function newWindow(session: Session) {
  return session.inTurn(async (ask) => {
    // From one that is open: the last one used may be closed.
    const [open] = (await ask('/window/handles')) as string[]
    await ask('/window', { handle: open })
    session.current = ''
    const { handle } = (await ask('/window/new', { type: 'window' })) as { handle: string }
    return handle
  })
}

function tabOf(session: Session, handle: string): Tab {
  /** In this window; the driver works in the one that it was last sent to, and shows it. */
  const here = <T>(commands: Parameters<typeof session.inTurn<T>>[0], isShown = false) =>
    session.inTurn(async (ask) => {
      if (isShown || session.current !== handle) await ask('/window', { handle })
      session.current = handle
      return commands(ask)
    })
  const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } }
  const press = (pressed: string[]) =>
    here(async (ask) => {
      const values = pressed.map((key) => keys[key] ?? key)
      const down = values.map((value) => ({ type: 'keyDown', value }))
      const up = values.toReversed().map((value) => ({ type: 'keyUp', value }))
      await ask('/actions', { actions: [{ type: 'key', id: 'keys', actions: down.concat(up) }] })
    })
  return {
    run: (expression, css) =>
      here(async (ask) => {
        if (css) {
          const id = await ask('/element', { using: 'css selector', value: css })
          await ask('/frame', { id })
        }
        const value = await ask('/execute/sync', { script: `return ${expression}`, args: [] })
        if (css) await ask('/frame', { id: null })
        return value
      }),
    address: () => here(async (ask) => String(await ask('/url'))),
    goto: (url) => here(async (ask) => void (await ask('/url', { url }))),
    reload: () => here(async (ask) => void (await ask('/refresh', {}))),
    back: () => here(async (ask) => void (await ask('/back', {}))),
    front: () => here(async () => {}, true),
    async close() {
      await here((ask) => ask('/window', undefined, 'DELETE'))
      session.current = ''
    },
    async click(find) {
      await here(async () => {}, true)
      const { x, y } = await find()
      await here(async (ask) => {
        const actions = [
          { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]
        await ask('/actions', { actions: [{ ...pointer, actions }] })
      })
    },
    press,
    type: (text) =>
      here(async (ask) => {
        const actions = [...text]
          .map((one) => (one === '\n' ? keys.Enter : one))
          .flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })))
        await ask('/actions', { actions: [{ type: 'key', id: 'keys', actions }] })
      }),
  }
}
