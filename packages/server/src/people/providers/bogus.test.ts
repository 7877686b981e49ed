// Returns made up by a stranger: before the state holds nobody is asked, and after it, not twice.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import { shareReads } from './share-reads.ts'

const both = useProviders()

describe.each(engines)('bogus returns on %s', (engine) => {
  const app = useApp(engine, { env: both.env })

  test('without a state of this browser the provider hears nothing', async () => {
    const { state } = both.proConnect
    const before = state.discoveries
    const paths = Array.from({ length: 40 }, (_, at) => `code=forged&state=${'s'.repeat(32)}${at}`)
    const pages = await Promise.all(
      paths.map((query) => app.visitor().open(`/connexion/proconnect/retour?${query}`)),
    )
    expect(pages.every(({ status }) => status >= 400 && status < 500)).toBe(true)
    expect(state.discoveries).toBe(before)
  })

  /** Someone who left for it, and comes back with a code that they made up. */
  async function comeBack(more = '') {
    const visitor = app.visitor()
    const start = await visitor.open(app.client.links.support(proposals.open))
    const page = await visitor.submit(start, /^\/demarches$/, { avec: 'pro_connect' })
    const given = /[?&]state=([\w-]+)/.exec(page.text.replaceAll('&amp;', '&'))?.[1] ?? ''
    return visitor.open(`/connexion/proconnect/retour?code=forged&state=${given}${more}`)
  }

  test('forged codes, each after a true departure, have its addresses asked once', async () => {
    const { state } = both.proConnect
    await comeBack()
    const before = state.discoveries
    const pages = []
    for (let at = 0; at < 20; at += 1) pages.push(await comeBack())
    expect(pages.every(({ text }) => text.includes('ProConnect'))).toBe(true)
    expect(pages.every(({ status }) => status === 403)).toBe(true)
    expect(state.discoveries - before).toBeLessThanOrEqual(1)
  })

  test('silent five times in a row it is left alone: the next are told at once', async () => {
    const { state } = both.proConnect
    // Only an answer that names its issuer is worth a question.
    const named = `&iss=${encodeURIComponent(both.proConnect.issuer)}`
    state.isTokenDown = true
    try {
      const before = state.trades
      const pages = []
      for (let at = 0; at < 9; at += 1) pages.push(await comeBack(named))
      expect(pages.map(({ status }) => status)).toEqual(Array(9).fill(503))
      expect(pages.every(({ text }) => text.includes('ProConnect ne répond pas'))).toBe(true)
      expect(state.trades - before).toBe(5)
      expect(Number(pages.at(-1)?.headers.get('Retry-After'))).toBeLessThanOrEqual(5)
    } finally {
      state.isTokenDown = false
    }
  })
})

test('keys are read once for all who need them at once; what is somebody’s own is not shared', async () => {
  const read = shareReads()
  const address = `${both.proConnect.issuer}/.well-known/openid-configuration`
  const ask = (headers: Record<string, string> = {}) =>
    read(address, { method: 'GET', headers, redirect: 'manual', body: undefined })
  const { state } = both.proConnect
  const before = state.discoveries
  const answers = await Promise.all(Array.from({ length: 60 }, () => ask()))
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  expect(texts.every((text) => text.includes(both.proConnect.issuer))).toBe(true)
  expect(state.discoveries - before).toBe(1)
  await Promise.all([ask({ authorization: 'Bearer a' }), ask({ authorization: 'Bearer b' })])
  expect(state.discoveries - before).toBe(3)
  await ask()
  expect(state.discoveries - before).toBe(4)
})
