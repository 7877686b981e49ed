// One click brings in the demonstration's team where it was seeded, and nobody anywhere else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../testing/app.ts'
import { emptyTables } from '../../testing/given.ts'
import { demoMembers } from '../people/staff/demo-members.ts'
import { seedDemo } from './seed.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp('sqlite')
})
afterAll(() => app.close())

const click = (membre: string, { suite = '', visitor = app.visitor() } = {}) =>
  visitor.post('/demo/equipe', { membre, suite })
const sessions = () => app.db.selectFrom('staff_sessions').select(['staff_id', 'proof']).execute()

test('a database that holds no demonstration lets nobody in, a second start included', async () => {
  await seedDemo(app.deps)
  for (const { id } of demoMembers) expect((await click(id)).status).toBe(404)
  expect(await sessions()).toEqual([])
})

test('each comes in with their roles, on to where they were going; nobody else does', async () => {
  await emptyTables(app.db)
  await seedDemo(app.deps)
  const page = await app.visitor().open('/equipe/connexion?suite=console')
  for (const { id, name } of demoMembers) {
    expect([page.text.includes(id), page.text.includes(name)]).toEqual([true, true])
    const visitor = app.visitor()
    expect((await click(id, { visitor, suite: 'console' })).path).toBe('/console')
    const [cookie = []] = visitor.cookies
    const headers = { cookie: cookie.toString().replace(',', '='), 'sec-fetch-site': 'same-origin' }
    const me = await (await app.request('/v1/staff/me', { headers })).json()
    expect(me).toMatchObject({ id, name, by: 'demonstration', proofs: [] })
  }
  const opened = await sessions()
  expect(opened).toHaveLength(demoMembers.length)
  expect((await click('demonstration')).status).toBe(404)
  expect(await sessions()).toHaveLength(opened.length)
})

test('a desk left alone confirms by one click, as whoever is there', async () => {
  const visitor = app.visitor()
  await click('demo-administration', { visitor })
  app.clock.now = new Date(app.clock.now.getTime() + 11 * 60_000)
  const page = await visitor.open('/equipe/confirmation?suite=fermer')
  expect(page.text.match(/value="demo-[\w-]+"/g)).toEqual(['value="demo-administration"'])
  expect(
    (await visitor.submit(page, /^\/demo\/equipe$/, { membre: 'demo-administration' })).path,
  ).toBe('/equipe/fait')
})
