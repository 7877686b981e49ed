// Editions that the team asks for: one at a time, beside those of the day, told by the stream; and what stays inside.
import { describe, expect, test, vi } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { joinTeam } from '../../../testing/team.ts'
import * as edition from './edition.ts'
import { makeAskedEdition, makeDailyEdition } from './make-editions.ts'

describe.each(engines)('open data for the team on %s', (engine) => {
  const app = useApp(engine)
  const path = '/v1/staff/open-data'
  const ask = async (team: Awaited<ReturnType<typeof joinTeam>>) => {
    const [last] = (await team.get(path)).body.editions
    return team.post(`${path}/editions`, { after: last?.name ?? null })
  }

  test('one more is made beside the day’s, which stays; who looks is told', async () => {
    const team = await joinTeam(app, ['administrator'])
    await makeDailyEdition(app.deps)
    const before = await (await app.request('/v1/open-data/editions/latest/soutiens.csv')).text()
    await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    const unaware = await team.post(`${path}/editions`, { after: null })
    expect([unaware.status, unaware.body.code]).toEqual([409, 'changed_meanwhile'])
    const asked = await ask(team)
    expect(asked.status).toBe(201)
    expect(asked.body).toMatchObject({
      underWay: { by: 'Dominique Petit', isBegun: false },
      nextAt: '2026-02-16T00:00:00.000Z',
      leftToday: 2,
    })
    const again = await ask(team)
    expect([again.status, again.body.code]).toEqual([409, 'edition_under_way'])
    expect(again.body.facts).toMatchObject({ by: 'Dominique Petit', act: 'ask' })
    const { last } = (await team.get('/v1/staff/changes')).body
    await makeAskedEdition(app.deps)
    const { items } = (await team.get(`/v1/staff/changes?after=${last}`)).body
    expect(items).toMatchObject([{ what: 'edition.made', objects: [{ kind: 'open_data' }] }])
    const { body } = await team.get(path)
    expect(body.underWay).toBeNull()
    expect(body.editions.map(({ name }: { name: string }) => name)).toEqual([
      '2026-02-15-2',
      '2026-02-15',
    ])
    const read = async (name: string) =>
      (await app.request(`/v1/open-data/editions/${name}/soutiens.csv`)).text()
    expect(await read('2026-02-15')).toBe(before)
    expect(await read('2026-02-15-2')).not.toBe(before)
    expect(await read('latest')).toBe(await read('2026-02-15-2'))
    const catalogue = await (await app.request('/v1/open-data/catalogue.jsonld')).text()
    expect(catalogue).toContain('/editions/2026-02-15-2/soutiens.csv')
  })

  test('the fourth of a day is refused; the next day it is not, and seven days stay', async () => {
    const team = await joinTeam(app, ['administrator'])
    for (let at = 0; at < 3; at += 1) {
      expect((await ask(team)).status).toBe(201)
      await makeAskedEdition(app.deps)
    }
    const fourth = await ask(team)
    expect([fourth.status, fourth.body.facts]).toEqual([429, { most: 3 }])
    for (let day = 16; day < 23; day += 1) {
      app.clock.now = new Date(`2026-02-${day}T08:00:00.000Z`)
      await makeDailyEdition(app.deps)
    }
    expect((await ask(team)).status).toBe(201)
    await makeAskedEdition(app.deps)
    const { body } = await (await joinTeam(app, ['auditor'])).get(path)
    const names = body.editions.map(({ name }: { name: string }) => name)
    expect([names.length, names[0], names.at(-1)]).toEqual([8, '2026-02-22-2', '2026-02-16'])
  })

  test('one that cannot be made is told, and does not count', async () => {
    const team = await joinTeam(app, ['administrator'])
    await ask(team)
    const failing = vi.spyOn(app.deps.database, 'snapshot').mockRejectedValue(new Error('disk'))
    await makeAskedEdition(app.deps)
    failing.mockRestore()
    const { body } = await team.get(path)
    expect(body).toMatchObject({ underWay: null, leftToday: 3, failedAt: expect.any(String) })
    expect((await ask(team)).status).toBe(201)
  })

  test('rows are counted as the files hold them, and what stays inside by its reason', async () => {
    await edition.makeEdition(app.deps)
    const { body } = await (await joinTeam(app, ['auditor'])).get(path)
    const read = async (id: string) => {
      const text = await (await app.request(`/v1/open-data/editions/latest/${id}.ndjson`)).text()
      return text.split('\n').length - 1
    }
    for (const { id, rows, files } of body.datasets) {
      expect([id, rows]).toEqual([id, await read(id)])
      expect(
        files.map(({ format, bytes }: { format: string; bytes: number }) => [format, bytes > 0]),
      ).toContainEqual(['csv', true])
    }
    const states = await app.db.selectFrom('contributions').select('state').execute()
    const rejected = states.filter(({ state }) => state === 'rejected').length
    const [contributions] = body.datasets
    expect(contributions.withheld).toContainEqual({ why: 'rejected', count: rejected })
    const told = contributions.withheld.reduce(
      (sum: number, { count }: { count: number }) => sum + count,
      0,
    )
    expect(contributions.rows + told).toBe(states.length)
  })
})
