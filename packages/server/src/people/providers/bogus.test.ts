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

  test('forged codes, each after a true departure, have its addresses asked once', async () => {
    const { state } = both.proConnect
    const leave = async () => {
      const visitor = app.visitor()
      const start = await visitor.open(app.client.links.support(proposals.open))
      const page = await visitor.submit(start, /^\/demarches$/, { avec: 'pro_connect' })
      const given = /[?&]state=([\w-]+)/.exec(page.text.replaceAll('&amp;', '&'))?.[1] ?? ''
      return visitor.open(`/connexion/proconnect/retour?code=forged&state=${given}`)
    }
    await leave()
    const before = state.discoveries
    const pages = []
    for (let at = 0; at < 20; at += 1) pages.push(await leave())
    expect(pages.every(({ text }) => text.includes('ProConnect'))).toBe(true)
    expect(pages.every(({ status }) => status === 403)).toBe(true)
    expect(state.discoveries - before).toBeLessThanOrEqual(1)
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
