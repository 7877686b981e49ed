// Requests that bear a key: each acts once, whoever retries it and however soon.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { sweep } from '../../sweeper.ts'

describe.each(engines)('keys of requests on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  const draft = {
    consultationId: 'numerique-2026',
    title: 'Un menu à l’œil',
    summary: 'Publier les menus.',
    description: '',
    themeId: 'citoyennete',
  }
  const create = (key: string, more: object = {}, by = dominique) =>
    by.post('/v1/staff/proposals', { ...draft, ...more }, { 'idempotency-key': key })
  const made = async () =>
    (await app.db.selectFrom('proposals').select('id').where('state', '=', 'draft').execute())
      .map(({ id }) => id)
      .sort()

  beforeEach(async () => {
    app.clock.now = new Date('2026-01-25T10:00:00.000Z')
    dominique = await joinTeam(app, ['moderator'])
  })

  test('sent again it is answered the same, and refused for anything else', async () => {
    const key = randomUUID()
    const first = await create(key)
    expect(first.status).toBe(201)
    expect(await create(`"${key}"`)).toEqual(first)
    expect(await made()).toEqual([first.body.id])
    const other = await create(key, { title: 'Un autre menu' })
    expect([other.status, other.body.code]).toEqual([422, 'request_key_reused'])
    for (const wrong of ['"', 'a b', 'x'.repeat(201)]) {
      expect((await create(wrong)).body.code).toBe('request_key_malformed')
    }
  })

  test('a key is of one member and one operation, and a refusal leaves it free', async () => {
    const key = randomUUID()
    expect((await create(key, { themeId: 'inconnue' })).body.code).toBe('theme_not_found')
    await create(key)
    await create(key, {}, await joinTeam(app, ['moderator'], 'Sacha Vidal'))
    expect(await made()).toHaveLength(2)
    const note = { text: 'À revoir.' }
    const noting = () =>
      dominique.post('/v1/staff/contributions/c-recue/note', note, { 'idempotency-key': key })
    const first = await noting()
    expect(first.status).toBe(200)
    expect(await noting()).toEqual(first)
    expect(await app.db.selectFrom('moderation_notes').select('id').execute()).toHaveLength(1)
  })

  test('at the same moment one acts, and all are answered', async () => {
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 8 }, () => create(key)))
    expect(await made()).toHaveLength(1)
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  test('answers are unreadable, are forgotten when anyone erases their account, and go in a day', async () => {
    const key = randomUUID()
    await create(key)
    const [kept] = await app.db.selectFrom('staff_answers').selectAll().execute()
    expect(JSON.stringify(kept)).not.toMatch(/menu|numerique/)
    const visitor = await signInToSpace(app, 'lea@courriel.example')
    await visitor.submit(await visitor.open('/mon-espace/effacer'), /effacer$/)
    const again = await create(key)
    expect([again.status, again.body.code]).toEqual([409, 'request_already_done'])
    app.clock.now = new Date('2026-01-26T10:00:00.000Z')
    await sweep(app.deps)
    expect(await app.db.selectFrom('staff_answers').selectAll().execute()).toEqual([])
    expect((await create(key)).status).toBe(201)
  })
})
