// The state of a site: counted in memory, written together by every process, shown to its keeper only.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, revokedSite, site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { loadStatus } from './status.ts'
import { createSiteUse } from './use.ts'
import { writeSiteUse } from './write-use.ts'

const ask = (app: TestApp, origin: string, key = site.key) =>
  app.request(`/v1/embeds?site=${key}`, { headers: { Origin: origin } })

const prepare = (app: TestApp, origin: string) =>
  app.request('/v1/intents', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({
      kind: 'support',
      id: randomUUID(),
      proposalId: proposals.open,
      site: site.key,
    }),
  })

describe.each(engines)('the state of a site on %s', (engine) => {
  const app = useApp(engine)
  const write = () => writeSiteUse(app.deps)
  const status = () => loadStatus(app.db, site.key, new Date(app.clock.now))
  const days = () =>
    app.db.selectFrom('site_days').select(['what', 'count']).orderBy('what').execute()

  test('requests write nothing; what they were is written together, and adds up', async () => {
    app.deps.siteUse.take()
    for (const origin of [site.origin, site.origin, site.otherOrigin]) await ask(app, origin)
    await prepare(app, site.origin)
    expect(await days()).toEqual([])
    await write()
    await ask(app, site.origin)
    await Promise.all([write(), write()])
    expect((await days()).map(({ what, count }) => [what, Number(count)])).toEqual([
      ['prepared', 1],
      ['seen', 4],
    ])
    expect(await status()).toMatchObject({
      seenAt: '2026-02-15T10:00:00.000Z',
      days: [{ day: '2026-02-15', counts: [4, 1, 0, 0] }],
      errors: [],
    })
  })

  test('other origins and dead keys are errors of the site, without anything of a person', async () => {
    app.deps.siteUse.take()
    await ask(app, 'https://evil.example')
    await prepare(app, 'https://evil.example')
    await prepare(app, 'null')
    await ask(app, 'null')
    await ask(app, revokedSite.origin, revokedSite.key)
    await ask(app, 'http://parvis.localhost')
    await write()
    expect((await status())?.errors).toMatchObject([
      { what: 'refused autre', count: 1 },
      { what: 'refused https://evil.example', count: 2 },
    ])
    const other = await loadStatus(app.db, revokedSite.key, new Date(app.clock.now))
    expect(other?.errors).toMatchObject([{ what: 'site_key_revoked' }])
    expect((await status())?.seenAt).toBeNull()
  })

  test('whoever invents origins fills neither memory nor tables', async () => {
    app.deps.siteUse.take()
    for (let round = 0; round < 4; round += 1) {
      for (let n = 0; n < 40; n += 1) await ask(app, `https://a${round}-${n}.example`)
      await write()
    }
    const rows = await days()
    expect(rows.length).toBeLessThanOrEqual(51)
    expect(rows.reduce((sum, { count }) => sum + Number(count), 0)).toBe(160)
  })

  test('figures: acts of territories by day, those of people by five and once a day', async () => {
    const link = `/propositions/${proposals.open}/soutien?site=${site.key}`
    const agent = app.visitor()
    await agent.confirm(await agent.reach(link, mailboxes.caen), { 'au-nom-de': 'commune-14118' })
    for (let at = 0; at < 6; at += 1) {
      const visitor = app.visitor()
      await visitor.confirm(await visitor.reach(link, `habitant-${at}@ici.example`))
      expect(await status()).toMatchObject({
        totals: { supports: 1, residents: 0, contributions: 0, referents: 0 },
        days: [{ day: '2026-02-15', counts: [0, 0, 1, 0] }],
      })
    }
    app.clock.now = new Date('2026-02-16T00:00:00.000Z')
    expect((await status())?.totals).toMatchObject({ supports: 1, residents: 5 })
  })

  test('the version of the script that its pages load is known', async () => {
    app.deps.siteUse.take()
    await ask(app, site.origin)
    app.deps.siteUse.loaded(site.origin, '1.4.0')
    app.deps.siteUse.loaded('https://ailleurs.example', '9.9.9')
    await write()
    expect(await status()).toMatchObject({ widgets: '1.4.0' })
  })

  test('days are forgotten after three months', async () => {
    await ask(app, site.origin)
    await write()
    app.clock.now = new Date(app.clock.now.getTime() + 91 * 86_400_000)
    await ask(app, site.otherOrigin)
    await write()
    expect(await app.db.selectFrom('site_days').select('day').execute()).toEqual([
      { day: '2026-05-17' },
    ])
  })
})

test('two thousand names at most wait in memory', () => {
  const use = createSiteUse(() => new Date('2026-02-15T10:00:00.000Z'))
  for (let n = 0; n < 5000; n += 1) use.saw(`pk_${n}`, 'seen')
  expect(use.take().counts).toHaveLength(2000)
})
