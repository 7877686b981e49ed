// What strangers do about someone's site or town hall keeps its webmaster's proof and agreement from nobody.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { type SiteServer, startSiteServer } from '../../../testing/site-server.ts'
import { arrive, registerAt, tokenOf, verify } from '../../../testing/webmaster.ts'
import { mailsADay } from './rules.ts'

let site: SiteServer
beforeAll(async () => {
  site = await startSiteServer()
})
afterAll(() => site.stop())

const tag = (token: string) => `<head><meta name="parvis-site" content="${token}"></head>`

describe.each(engines)('strangers on %s', (engine) => {
  const app = useApp(engine)
  const states = async () => {
    const rows = await app.db.selectFrom('site_registrations').select('state').execute()
    return rows.map(({ state }) => state).sort()
  }

  test('someone who has a site read without end keeps its webmaster’s proof from nobody', async () => {
    site.page('<head></head>')
    const stranger = await arrive(app, 'ailleurs@courriel.example')
    const theirs = await registerAt(stranger, { adresse: site.origin })
    const before = site.asked.length
    const statuses: number[] = []
    for (let at = 0; at < 40; at += 1) statuses.push((await verify(stranger, theirs)).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    expect(site.asked.length - before).toBe(30)
    const visitor = await arrive(app)
    const page = await registerAt(visitor, { adresse: site.origin })
    site.page(tag(tokenOf(page)))
    expect((await verify(visitor, page)).text).toContain('accord demandé')
  })

  test('nor does adding and removing an address, or opening another registration, begin it anew', async () => {
    site.page('<head></head>')
    const stranger = await arrive(app, 'encore@courriel.example')
    const before = site.asked.length
    for (let at = 0; at < 4; at += 1) {
      const page = await registerAt(stranger, { adresse: site.origin })
      const other = { adresse: site.origin.replace('127.0.0.1', 'localhost') }
      for (let look = 0; look < 6; look += 1) {
        await stranger.post(`${page.path}/adresses`, other)
        await verify(stranger, page)
        await stranger.post(`${page.path}/adresses/retrait`, other)
      }
    }
    expect(site.asked.length - before).toBeLessThanOrEqual(30)
  })

  test('a town hall that others had asked enough today: the team decides on the next site', async () => {
    for (let at = 0; at <= mailsADay; at += 1) {
      const visitor = await arrive(app, `web${at}@prestataire.example`)
      const page = await registerAt(visitor, { adresse: site.origin })
      site.page(tag(tokenOf(page)))
      const proved = await verify(visitor, page)
      expect(proved.status).toBe(200)
      if (at === mailsADay) expect(proved.text).toContain('vérifie auprès d’elle et décide')
    }
    expect(await states()).toEqual([...Array(mailsADay).fill('asked'), 'with_team'])
    expect(await app.db.selectFrom('outgoing_mails').selectAll().execute()).toHaveLength(mailsADay)
  })
})
