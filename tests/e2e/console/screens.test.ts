// Every screen of the console in every state: no barrier, room enough, targets for fingers, all of it by Tab, in both languages.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Screen, screens } from '../../../packages/console/src/shell/screens.ts'
import { isAll } from '../../../packages/server/testing/how-many.ts'
import { axeFaults, inspect, looksWithContrast, thorough } from '../inspect.ts'
import { startWorld, type World } from '../world.ts'
import { byTab } from './by-tab.ts'
import { type Given, givenForScreens } from './given.ts'
import { leftInFrench } from './left-in-french.ts'
import type { State } from './state.ts'
import { states } from './states.ts'
import { smallTargets, tooWide } from './targets.ts'
import { signedIn } from './team.ts'

/**
 * One of each make, their colours for those of all the others: what waits, a list beside what is read, columns, a long text,
 * a grid, a form. The others are made of the same parts, and each has a journey of its own.
 */
const ofEachMake = screens.filter(({ name }) =>
  ['home', 'queue', 'board', 'proposal', 'committee', 'settings'].includes(name),
)
const tablet = { width: 820, height: 1180 }
const wide = { width: 1280, height: 720 }

let world: World
let given: Given
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
  given = await givenForScreens(world)
})
afterAll(() => world?.stop())

type Way = BrowserContextOptions & { language?: 'en' }
const here = new Map<string, Promise<Someone>>()
type Someone = { page: Page; faults: string[] }

/** Each comes in once, and stays. `way`: how their browser differs. */
function someone(as: string, name: string, way: Way = {}): Promise<Someone> {
  const known = here.get(`${as} ${name}`)
  if (known) return known
  const coming = comeIn(as, way)
  here.set(`${as} ${name}`, coming)
  return coming
}

async function comeIn(as: string, { language, ...options }: Way): Promise<Someone> {
  const { person, page, faults } = await signedIn(world, as, options)
  if (language) await person.addInitScript(speakEnglish)
  return { page, faults }
}

const speakEnglish = () => {
  try {
    localStorage.setItem('parvis-console-language', 'en')
  } catch {
    // A frame that keeps nothing.
  }
}

async function show(page: Page, { at, shown, next }: State) {
  await page.goto(world.consultation + (typeof at === 'string' ? at : at(given)))
  await page.locator(shown).first().waitFor()
  await next?.(page)
}

const touched = { hasTouch: true, viewport: tablet }

test('every screen has its row, and no row is of another', () => {
  expect(Object.keys(states).sort()).toEqual(screens.map(({ name }) => name).sort())
})

describe.skipIf(isAll)('a screen of each make', () => {
  test.each(ofEachMake.map(({ name }) => name))('%s', async (name) => {
    const [state] = states[name]
    const { page } = await someone(state.as ?? 'demo-administration', 'looked')
    await show(page, state)
    await inspect(page, `console ${name}`, { looks: looksWithContrast })
  })
})

const all = screens.flatMap(({ name }) =>
  states[name].map((state) => [`${name}: ${state.name}`, state] as const),
)

describe.runIf(isAll)('every state of every screen', { timeout: 240_000 }, () => {
  test.each(all)('no barrier: %s', async (name, state) => {
    const page = await freshly(state, 'looked')
    await show(page, state)
    await inspect(page, `console ${name}`, { looks: thorough })
  })

  test.each(all)('by Tab, by fingers, enlarged, under the policy: %s', async (_, state) => {
    const as = state.as ?? 'demo-administration'
    const ended = state.name === 'session ended'
    const { page, faults } = ended
      ? await comeIn(as, touched)
      : await someone(as, 'touched', touched)
    faults.length = 0
    await page.setViewportSize(wide)
    await show(page, state)
    const found = [...(await tooWide(page, 'text at 200 %', 2)), ...(await byTab(page))]
    await page.setViewportSize(tablet)
    found.push(...(await smallTargets(page, 44)), ...(await tooWide(page, 'a tablet')))
    expect(found.join('\n')).toBe('')
    // What is refused is an answer, which the browser tells of too.
    expect(faults.filter((said) => !/status of 4\d\d|ERR_INTERNET/.test(said))).toEqual([])
  })

  const still = all.filter(([, { next, name }]) => !next && name !== 'nowhere')
  test.each(still)('English: %s', async (_, state) => {
    const as = state.as ?? 'demo-administration'
    const { page } = await someone(as, 'English', { language: 'en' })
    const left = await leftInFrench(page, () => show(page, state))
    expect(left.join('\n')).toBe('')
    await page.setViewportSize({ width: 320, height: 640 })
    expect([...(await axeFaults(page)), ...(await tooWide(page, '320 px'))]).toEqual([])
    await page.setViewportSize(wide)
  })

  test.each(screens.filter(forAuditors).map(({ name }) => name))(
    'whoever audits changes nothing: %s',
    async (name) => {
      const [state] = states[name]
      const { page } = await someone('demo-audit', 'looked')
      await show(page, { ...state, shown: state.audited ?? state.shown })
      await inspect(page, `console ${name}, audited`)
    },
  )

  test.each(screens.map(({ name }) => name))('before it is read, and unread: %s', async (name) => {
    const [state] = states[name]
    if (state.next) return
    const { page } = await someone(state.as ?? 'demo-administration', 'looked')
    const asked = /\/v1\/staff\/(?!me$|changes|presence|waiting)/
    await page.route(asked, () => new Promise(() => {}))
    await page.goto(
      world.consultation + (typeof state.at === 'string' ? state.at : state.at(given)),
    )
    await page.locator('screen-area > :not(h1)').first().waitFor()
    await inspect(page, `console ${name}, waiting`, { looks: thorough.slice(0, 1) })
    await page.unroute(asked)
    if (state.readsNothing) return
    await page.route(asked, (route) => route.fulfill({ status: 500, body: 'x' }))
    await page.reload()
    await page.locator('main [role=alert]').first().waitFor()
    await inspect(page, `console ${name}, unread`, { looks: thorough.slice(0, 1) })
    await page.unroute(asked)
  })
})

async function freshly(state: State, name: string) {
  const as = state.as ?? 'demo-administration'
  // Whose session ends comes in again.
  const { page } = state.name === 'session ended' ? await comeIn(as, {}) : await someone(as, name)
  return page
}

function forAuditors({ name, opensWith }: Screen) {
  // Where one comes by an act, they do not.
  const isActed = states[name][0].next !== undefined
  return !isActed && (opensWith?.roles.some((role) => role === 'auditor') ?? false)
}
