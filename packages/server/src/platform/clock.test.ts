// The server's clock: what the system says, and never earlier than before.
import { expect, test } from 'vitest'
import { startApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { signInToSpace } from '../../testing/own-space.ts'
import { createClock } from './clock.ts'
import { followDatabase } from './clock-floor.ts'

const hour = 3_600_000
const start = Date.parse('2026-02-15T10:00:00.000Z')

function given() {
  const state = { system: start, passed: 0, behind: [] as number[] }
  const clock = createClock({
    system: () => state.system,
    passed: () => state.passed,
    onBehind: (by) => state.behind.push(by),
  })
  return { state, clock, now: () => clock.now().getTime() - start }
}

test('it is what the system says, as long as that goes on', () => {
  const { state, now } = given()
  state.system += 5
  expect(now()).toBe(5)
  state.system += hour
  expect(now()).toBe(hour + 5)
})

test('set back, it goes on from the latest at its own pace, and says so once', () => {
  const { state, now } = given()
  now()
  state.system -= 2 * hour
  state.passed += 10
  expect(now()).toBe(10)
  state.passed += 10
  expect(now()).toBe(20)
  expect(state.behind).toEqual([2 * hour])
  state.system = start + hour
  expect(now()).toBe(hour)
  state.system -= 2 * hour
  now()
  expect(state.behind).toHaveLength(2)
})

test('small corrections hold it, without a word', () => {
  const { state, now } = given()
  state.system -= 400
  expect([now(), state.behind]).toEqual([0, []])
})

test('it starts no earlier than what was recorded, unless that is a day ahead', () => {
  const { clock, now } = given()
  expect(clock.raiseTo(new Date(start + 2 * hour))).toBe(true)
  expect(now()).toBe(2 * hour)
  expect(clock.raiseTo(new Date(start + 27 * hour))).toBe(false)
  expect(now()).toBe(2 * hour)
})

test.each(engines)('on %s, set back, what has ended stays ended', async (engine) => {
  const system = { now: start }
  const sources = { passed: () => 0, onBehind: () => {} }
  const steady = createClock({ ...sources, system: () => system.now })
  const app = await startApp(engine, { overrides: () => ({ clock: steady.now }) })
  try {
    await app.reset()
    const visitor = await signInToSpace(app, 'lea@courriel.example')
    const page = await app.visitor().post('/mon-espace/code', { courriel: 'paul@courriel.example' })
    const demande = new URLSearchParams(page.path.split('?')[1]).get('demande') ?? ''
    const code = await app.mails.codeFor('paul@courriel.example')
    system.now += 2 * hour
    expect((await visitor.open('/mon-espace/sessions')).path).toBe('/mon-espace')
    // An act of that moment, seen by a process that starts later.
    await signInToSpace(app, 'zoe@courriel.example')
    system.now -= 2 * hour
    expect((await visitor.open('/mon-espace/sessions')).path).toBe('/mon-espace')
    const late = await app.visitor().post('/mon-espace/verification', { demande, code })
    expect(late.status).toBeGreaterThanOrEqual(400)
    const restarted = createClock({ ...sources, system: () => system.now })
    await followDatabase({ ...app.deps, raiseClock: restarted.raiseTo })
    expect(restarted.now().getTime()).toBe(start + 2 * hour)
  } finally {
    await app.close()
  }
})
