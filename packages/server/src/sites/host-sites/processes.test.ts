// Several processes on one database: a site suspended or a key revoked in one is dead in all, at once.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { TestApp } from '../../../testing/app.ts'
import { atOnce } from '../../../testing/at-once.ts'
import { proposals, site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { joinTeam } from '../../../testing/team.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'
import { writeSiteUse } from './write-use.ts'

const both = useTwoProcesses()
const manager = () => joinTeam(both.here, ['sites_manager'])
const supports = () => both.there.db.selectFrom('supports').selectAll().execute()
const link = `/propositions/${proposals.open}/soutien?site=${site.key}`

/** A page of the site asks, as a browser does, the process where nothing was changed. */
async function prepareThere(id: string = randomUUID()) {
  const body = { kind: 'support', id, proposalId: proposals.open, site: site.key }
  const answer = await both.there.request('/v1/intents', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: site.origin },
    body: JSON.stringify(body),
  })
  const { code } = JSON.parse(await answer.text())
  return { status: answer.status, code, id }
}

/** Someone at the last step of what was prepared on the site. */
async function aboutToConfirm() {
  const { id } = await prepareThere()
  const visitor = both.there.visitor()
  const page = await visitor.signIn(await visitor.open(`/demarches/${id}`), mailboxes.resident)
  return { id, visitor, page }
}

const ends = {
  site_suspended: async () => {
    const { status } = await (await manager()).post(`/v1/staff/sites/${site.key}/suspend`, {
      reason: 'Page détournée.',
      version: 1,
    })
    expect(status).toBe(200)
  },
  site_key_revoked: async () => {
    const { status } = await (await manager()).post(`/v1/staff/site-keys/${site.key}/revoke`, {
      version: 1,
    })
    expect(status).toBe(200)
  },
} as const

describe.each(['site_suspended', 'site_key_revoked'] as const)('%s', (code) => {
  test('its key obtains nothing more from the API, and a link goes on without the site', async () => {
    expect((await prepareThere()).status).toBe(201)
    expect((await both.there.visitor().open(link)).status).toBe(200)
    await ends[code]()
    expect(await prepareThere()).toMatchObject({ status: 403, code })
    const { status, text } = await both.there.visitor().open(link)
    expect([status, text.includes(site.name)]).toEqual([200, false])
    const asked = await both.there.request(`/v1/sites/${site.key}`)
    expect([asked.status, JSON.parse(await asked.text()).code]).toEqual([403, code])
    const embeds = async () => {
      const shown = await both.there.request(`/v1/embeds?site=${site.key}`)
      const { site: named, siteProblem } = JSON.parse(await shown.text())
      return [named, siteProblem]
    }
    // What is kept there is dropped as soon as it hears of it.
    await expect.poll(embeds, { timeout: 1000 }).toEqual([null, code])
  })

  test('what was prepared there is confirmed without the site, and the page prepares no more', async () => {
    const { id, visitor, page } = await aboutToConfirm()
    await ends[code]()
    expect((await prepareThere(id)).code).toBe(code)
    const receipt = await visitor.confirm(page)
    expect([receipt.status, receipt.text.includes(site.origin)]).toEqual([200, false])
    expect(await supports()).toMatchObject([{ site_key: null }])
  })

  test('what was confirmed before stays, with its receipt', async () => {
    const { id, visitor, page } = await aboutToConfirm()
    expect((await visitor.confirm(page)).status).toBe(200)
    await ends[code]()
    expect((await visitor.open(`/demarches/${id}`)).text).toContain('Récépissé')
    expect(await supports()).toMatchObject([{ site_key: site.key }])
  })
})

test('restored, the site works again, and so does what waited', async () => {
  const { visitor, page } = await aboutToConfirm()
  await ends.site_suspended()
  const { post } = await manager()
  expect((await post(`/v1/staff/sites/${site.key}/restore`, { version: 2 })).status).toBe(200)
  expect((await visitor.confirm(page)).status).toBe(200)
  expect((await prepareThere()).status).toBe(201)
})

test('of invented origins, as many are kept however many processes saw some', async () => {
  const ask = (app: TestApp, origin: string) =>
    app.request(`/v1/embeds?site=${site.key}`, { headers: { Origin: origin } })
  const seeAndWrite = (app: TestApp, name: string) => async () => {
    for (let n = 0; n < 20; n += 1) await ask(app, `https://${name}-${n}.example`)
    await ask(app, site.origin)
    await writeSiteUse(app.deps)
  }
  for (const app of [both.here, both.there]) app.deps.siteUse.take()
  for (const name of ['a', 'b']) await seeAndWrite(both.here, name)()
  await atOnce(both.here, { writing: 'site_seen' }, [
    seeAndWrite(both.here, 'c'),
    seeAndWrite(both.there, 'd'),
  ])
  const days = await both.here.db.selectFrom('site_days').selectAll().execute()
  const refused = days.filter(({ what }) => what.startsWith('refused '))
  expect(refused).toHaveLength(51)
  expect(refused.reduce((sum, { count }) => sum + Number(count), 0)).toBe(80)
})
