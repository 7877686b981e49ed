// Control of the checker: what it must see is done to a real database on purpose, and it sees it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Act, actTogether, newCrowd } from './crowd.ts'
import { faultsOf, readAll } from './exactly-once.ts'
import { createRandom } from './random.ts'
import { startProcess } from './server-process.ts'
import { prepareSetting, type Setting } from './setting.ts'

const random = createRandom(1)
const crowd = newCrowd()
let setting: Setting
let stored: Awaited<ReturnType<typeof readAll>>

beforeAll(async () => {
  setting = await prepareSetting({ people: 4, proposals: 50 })
  const server = await startProcess(setting.settings)
  const isOver = () => crowd.acts.filter((act) => act.receipts).length >= 20
  await actTogether(crowd, setting.people, { url: server.url, random, proposals: 50, isOver })
  await server.kill()
  stored = await readAll(setting.settings)
})
afterAll(() => setting.end())

/** The faults once this was done to a copy of what is stored and of what was acknowledged. */
function faultsAfter(tamper: (copy: typeof stored, acts: Act[]) => void) {
  const copy = structuredClone({ stored, acts: crowd.acts })
  tamper(copy.stored, copy.acts)
  return faultsOf(copy.stored, copy.acts)
}

function first<T>(rows: T[]): T {
  const [row] = rows
  if (!row) throw new Error('Nothing is stored.')
  return row
}

test('an honest database has no fault', () => {
  expect(crowd.surprises).toEqual([])
  expect(stored.supports.length).toBeGreaterThan(10)
  expect(faultsAfter(() => {})).toEqual([])
})

test('a support that vanished is seen, even when its tally and its event vanished with it', () => {
  const faults = faultsAfter(({ supports, tallies, events, cursors }) => {
    const gone = supports.shift()
    const tally = first(tallies.filter((row) => row.proposal_id === gone?.proposal_id))
    tally.residents_by_email -= 1
    const index = events.findIndex((event) => JSON.parse(event.data).receipt === gone?.receipt)
    events.splice(index, 1)
    events.forEach((event, position) => {
      event.seq = position + 1
    })
    first(cursors.filter((cursor) => cursor.name === 'journal')).seq -= 1
  })
  expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(/^lost: /)]))
})

test('a support counted twice under another key is seen', () => {
  const faults = faultsAfter(({ supports }) => {
    const row = first(supports)
    supports.push({ ...row, supporter: `${row.supporter} `, receipt: 'PV-0000-0000-0000' })
  })
  expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(/^doubled: /)]))
})

test('an act acknowledged and never stored is seen', () => {
  const faults = faultsAfter((_, acts) => {
    acts.push({ ...first(acts), intentId: random.uuid(), proposalIds: ['proposition-none'] })
  })
  expect(faults).toContainEqual(expect.stringMatching(/^lost: /))
})

test('a receipt that changed is seen', () => {
  const faults = faultsAfter(({ supports }) => {
    first(supports).receipt = 'PV-0000-0000-0000'
  })
  expect(faults).toContainEqual(expect.stringMatching(/^another receipt: /))
})

test('a support that nobody asked for is seen', () => {
  const faults = faultsAfter(({ supports }) => {
    first(supports).intent_id = random.uuid()
  })
  expect(faults).toEqual([expect.stringMatching(/^nobody asked for/)])
})

test('a tally that is one too many is seen', () => {
  const faults = faultsAfter(({ tallies }) => {
    first(tallies).residents_by_email += 1
  })
  expect(faults).toEqual([expect.stringMatching(/^the tally of /)])
})

test('an event that is missing, doubled or misnumbered is seen', () => {
  const seen = (faults: string[]) => faults.length > 0
  expect(faultsAfter(({ events }) => events.shift())).toSatisfy(seen)
  expect(faultsAfter(({ events }) => events.push({ ...first(events) }))).toSatisfy(seen)
  expect(
    faultsAfter(({ events }) => {
      first(events).seq += 1000
    }),
  ).toEqual(['the journal gaps'])
})
