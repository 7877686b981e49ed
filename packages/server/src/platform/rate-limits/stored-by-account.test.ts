// What one person may have stored: each bound stops, says when to come back, and loses nothing.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { joinTeam } from '../../../testing/team.ts'
import { usualByAuthor } from '../../process/contributions/rules.ts'
import { verificationsADay } from '../../rights/disputes/open.ts'
import { createLimiter } from './limiter.ts'

const email = 'lea@courriel.example'
const hour = 3_600_000

/** As if an hour of the machine's own clock had passed. */
const forgetCounts = async ({ db, deps }: TestApp) => {
  await db.deleteFrom('limit_counters').execute()
  deps.limiter = createLimiter(deps)
}
const later = ({ clock }: TestApp, time: number) => {
  clock.now = new Date(clock.now.getTime() + time)
}

describe.each(engines)('what one person asks of the team on %s', (engine) => {
  const app = useApp(engine)

  async function territories() {
    const rows = await app.db
      .selectFrom('territories')
      .select('id')
      .where('ended_on', 'is', null)
      .orderBy('id')
      .limit(verificationsADay + 1)
      .execute()
    return rows.map(({ id }) => id)
  }
  const cases = () => app.db.selectFrom('cases').selectAll().execute()

  test('so many verifications a day, one a territory; beyond, what was written stays', async () => {
    const visitor = await signInToSpace(app, email)
    const message = 'Secrétaire de mairie, standard de la mairie'
    const ask = (id: string) => visitor.post(`/mon-espace/habilitation/${id}/equipe`, { message })
    const ids = await territories()
    const beyond = ids[verificationsADay] ?? ''
    for (const id of ids.slice(0, verificationsADay)) {
      expect((await ask(id)).status).toBe(200)
      later(app, 60_000)
    }
    const refused = await ask(beyond)
    expect([refused.status, refused.text.includes(message)]).toEqual([429, true])
    expect(refused.text).toMatch(/renvoyez-le demain/)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(80_000)
    // Asked again for one that is open, it is the same case.
    expect((await ask(ids[0] ?? '')).status).toBe(200)
    expect(await cases()).toHaveLength(verificationsADay)
    const other = await signInToSpace(app, 'paul@courriel.example')
    const path = `/mon-espace/habilitation/${beyond}/equipe`
    expect((await other.post(path, { message })).status).toBe(200)
    later(app, 24 * hour)
    const back = await signInToSpace(app, email)
    expect((await back.post(path, { message })).status).toBe(200)
  })

  async function contribute(visitor: ReturnType<TestApp['visitor']>) {
    const { territoryId, ...typed } = draft
    const fields = { ...typed, territory: 'Caen (Calvados)', territoryId }
    const page = await visitor.submit(await visitor.open('/contribuer'), /^\/contribuer$/, fields)
    return { page, done: await visitor.submit(page, /\/confirmation$/) }
  }
  const received = async () =>
    (await app.db.selectFrom('contributions').select('id').execute()).length

  test('beyond what one person writes in a day contributions are received, and marked', async () => {
    const visitor = await signInToSpace(app, email)
    for (let at = 0; at < usualByAuthor + 2; at += 1) {
      expect((await contribute(visitor)).done.text).toMatch(/contribution est reçue/)
    }
    const team = await joinTeam(app, ['moderator'])
    const { body } = await team.get('/v1/staff/contributions?suspicion=same_author')
    expect(body.items).toHaveLength(2)
    const [{ id, flagged }] = body.items
    expect(flagged).toBe('same_author')
    const { suspicion } = (await team.get(`/v1/staff/contributions/${id}`)).body
    expect(suspicion).toMatchObject({ rule: 'same_author', alike: 2 })
    const { group } = suspicion
    const { body: alike } = await team.get(`/v1/staff/contributions?suspicionGroup=${group}`)
    expect(alike.items).toHaveLength(2)
    expect(JSON.stringify(body)).not.toContain(email)
  })

  test('beyond what no EPCI sends in a day one waits, and is confirmed the day after', async () => {
    const visitor = await signInToSpace(app, email)
    const before = await received()
    const { done } = await contribute(visitor)
    expect(done.text).toMatch(/contribution est reçue/)
    await sentBefore(199)
    later(app, hour)
    const again = await signInToSpace(app, email)
    const { page, done: refused } = await contribute(again)
    expect(refused.status).toBe(429)
    expect(refused.text).toMatch(/200 contributions en un jour[\s\S]+demain/)
    expect(await received()).toBe(before + 200)
    later(app, 23 * hour)
    const { path } = page
    const back = await signInToSpace(app, email)
    const confirmed = await back.submit(await back.open(path), /\/confirmation$/)
    expect(confirmed.text).toMatch(/contribution est reçue/)
  })

  async function sentBefore(count: number) {
    const like = await app.db
      .selectFrom('contributions')
      .selectAll()
      .where('participant_id', 'is not', null)
      .executeTakeFirstOrThrow()
    const one = () => ({ ...like, id: randomUUID(), receipt: randomUUID(), intent_id: null })
    const values = Array.from({ length: count }, one)
    for (let at = 0; at < count; at += 20) {
      await app.db
        .insertInto('contributions')
        .values(values.slice(at, at + 20))
        .execute()
    }
  }
})

describe.each(engines)('what one account does on %s', (engine) => {
  const app = useApp(engine, {
    env: { LIMITS: 'confirmation.account=3 change.account=3' },
  })
  beforeEach(() => forgetCounts(app))
  const events = async () => (await app.db.selectFrom('events').select('seq').execute()).length
  const over = /revenez sur cette page (dans (\d+|une) (minutes?|heures?)|demain)/

  test('gives and takes back a support so often an hour; what waits is confirmed afterwards', async () => {
    const visitor = await signInToSpace(app, email)
    await visitor.confirm(await visitor.toSupport(proposals.open, email))
    await visitor.confirm(await visitor.toWithdraw(proposals.open, email))
    await visitor.confirm(await visitor.toSupport(proposals.open, email))
    const before = await events()
    const waiting = await visitor.toWithdraw(proposals.open, email)
    const refused = await visitor.confirm(waiting)
    expect([refused.status, over.test(refused.text)]).toEqual([429, true])
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3000)
    expect(await events()).toBe(before)
    const other = await app.visitor().support(proposals.open, 'paul@courriel.example')
    expect(other.text).toContain('Votre soutien est enregistré')
    await forgetCounts(app)
    expect((await visitor.confirm(refused)).status).toBe(200)
    const [row] = await app.db.selectFrom('tallies').selectAll().execute()
    expect(row).toBeDefined()
  })

  test('chooses its mails so often an hour; leaving them all is never refused', async () => {
    const visitor = await signInToSpace(app, email)
    const page = await visitor.post('/prevenir', { consultation: 'numerique-2026' })
    const path = /\/courriels\/[\w.-]+/.exec(page.text)?.[0] ?? ''
    const choose = (at: number) => visitor.post(path, { rythme: at % 2 ? 'daily' : 'weekly' })
    expect([(await choose(0)).status, (await choose(1)).status]).toEqual([200, 200])
    const before = await events()
    const refused = await choose(2)
    expect([refused.status, over.test(refused.text)]).toEqual([429, true])
    expect((await visitor.post('/prevenir', { consultation: 'numerique-2026' })).status).toBe(429)
    expect(await events()).toBe(before)
    expect((await visitor.post(`${path}/desinscription`, {})).status).toBe(200)
  })
})
