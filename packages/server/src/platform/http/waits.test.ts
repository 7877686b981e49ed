// Whoever is refused by a limit on a page is told when to come back; the suite's app holds every answer to it.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { startSiteServer } from '../../../testing/site-server.ts'
import type { Page } from '../../../testing/visitor.ts'
import { arrive, registerAt } from '../../../testing/webmaster.ts'

const hour = 3600
const day = 24 * hour
const nowhere = 'http://127.0.0.1:9'

describe.each(engines)('waits on %s', (engine) => {
  const app = useApp(engine)
  /** Of the first answer that a limit refused. */
  const untilRefused = async (most: number, act: (at: number) => Promise<Page>) => {
    for (let at = 0; at <= most; at += 1) {
      const page = await act(at)
      if (page.status === 429) return Number(page.headers.get('Retry-After'))
    }
    return undefined
  }
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
  }

  test('opening registrations of sites: until the first of the day is a day old', async () => {
    const visitor = await arrive(app)
    await registerAt(visitor, { adresse: nowhere })
    later(5)
    const wait = await untilRefused(5, () => registerAt(visitor, { adresse: nowhere }))
    expect(wait).toBe(day - 5 * 60)
  })

  test('having a site looked at, and asking a town hall again', async () => {
    const server = await startSiteServer()
    server.page('<head></head>')
    const visitor = await arrive(app)
    const { path } = await registerAt(visitor, { adresse: server.origin })
    const wait = await untilRefused(40, () => visitor.post(`${path}/verification`, {}))
    expect(wait).toBeGreaterThan(hour - 60)
    expect(wait).toBeLessThanOrEqual(hour)
    const proved = { state: 'asked' as const, asked_at: app.clock.now.toISOString() }
    await app.db.updateTable('site_registrations').set(proved).execute()
    later(20)
    const again = await visitor.post(`${path}/accord`, {})
    expect([again.status, again.headers.get('Retry-After')]).toEqual([429, String(day - 20 * 60)])
    await server.stop()
  })

  test('a code for another address, a town hall’s code, and a verification', async () => {
    const visitor = await signInToSpace(app, mailboxes.resident)
    const form = '/mon-espace/corriger/adresse'
    const courriel = 'nouvelle@courriel.example'
    expect(await untilRefused(5, () => visitor.post(form, { courriel }))).toBe(hour)
    const towns = ['05135', '14118', '14327', '16309']
    const at = (n: number) => `/mon-espace/habilitation/commune-${towns[n % 4]}`
    const codes = await untilRefused(9, (n) => visitor.post(`${at(n)}/code`, { adresse: '0' }))
    expect(codes).toBe(day)
    const open = await app.db
      .selectFrom('territories')
      .select('id')
      .where('ended_on', 'is', null)
      .execute()
    const message = 'Secrétaire de mairie, standard de la mairie'
    const asked = await untilRefused(9, (n) =>
      visitor.post(`/mon-espace/habilitation/${open[n]?.id}/equipe`, { message }),
    )
    expect(asked).toBe(day)
  })
})
