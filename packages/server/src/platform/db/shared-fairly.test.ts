// One address that asks for hundreds of things at once makes another wait for few of them.
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { howMany } from '../../../testing/how-many.ts'
import { onBehalfOf, presentParty } from '../party.ts'
import { createBatch } from './batch.ts'

const many = howMany({ usual: 120, all: 300 })

type Asked = { path: string; init?: RequestInit }

const similar: Asked = {
  path: '/v1/similar',
  init: {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Une cantine', text: 'Des repas pour les écoles du village.' }),
  },
}

/** Those of territories are answered from memory, in less than a millisecond: nothing waits in a line. */
const asks: Record<string, Asked> = {
  'searches of proposals': { path: '/v1/proposals?q=a+b+c+d+e+f' },
  'pages of proposals': { path: '/propositions' },
  'site maps': { path: '/plan-du-site' },
  'open data': { path: '/v1/open-data/contributions.csv' },
  'texts to compare': similar,
}

function ask(app: TestApp, { path, init }: Asked, address: string) {
  const headers = { ...init?.headers, 'x-forwarded-for': address }
  return app.request(path, { ...init, headers }).then(async (answer) => {
    await answer.text()
    return answer.status
  })
}

/** How many of the crowd were answered before the newcomer, and how the newcomer was. */
async function answeredBefore(app: TestApp, asked: Asked, addresses: (at: number) => string) {
  let answered = 0
  const crowd = Array.from({ length: many }, async (_, at) => {
    await ask(app, asked, addresses(at)).catch(() => {})
    answered += 1
  })
  // They have all come, and what they need is asked of the database.
  await setTimeout(5)
  const already = answered
  const status = await ask(app, asked, '198.51.100.9')
  const before = answered - already
  await Promise.all(crowd)
  return { status, before, wereWaiting: many - already }
}

describe.each(engines)('on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1' } })

  test.each(Object.entries(asks))('%s by the hundred do not keep another out', async (_, asked) => {
    const found = await answeredBefore(app, asked, () => '203.0.113.7')
    expect(found.status).toBe(200)
    expect(found.wereWaiting).toBeGreaterThan(many / 2)
    expect(found.before).toBeLessThan(found.wereWaiting / 3)
  })

  test.each([
    ['neighbours of one block', (at: number) => `203.0.113.${at % 250}`],
    [
      'all that a home is given of IPv6',
      (at: number) => `2001:db8:7:${(at % 256).toString(16)}::7`,
    ],
  ])('%s count as one party', async (_, addresses) => {
    const found = await answeredBefore(app, { path: '/propositions' }, addresses)
    expect(found.status).toBe(200)
    expect(found.before).toBeLessThan(found.wereWaiting / 3)
  })

  test('acts that share a commit are everybody’s, whoever came first', async () => {
    const parties: (string | undefined)[] = []
    const act = createBatch<string, string>(app.db, async (_, items) => {
      parties.push(presentParty())
      return items
    })
    expect(
      await onBehalfOf(
        () => 'someone',
        () => act('a'),
      ),
    ).toBe('a')
    expect(parties).toEqual([undefined])
  })
})
