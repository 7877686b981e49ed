// Choosing this way and that, following and leaving: it ends for whoever does it, and keeps what they gave.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { signInToSpace } from '../../testing/own-space.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { linkProof } from './links.ts'
import { deliverDue } from './mail-worker.ts'

const lea = 'lea@courriel.example'
const few = 4

describe.each(engines)('changes of one’s mails on %s', (engine) => {
  const app = useApp(engine, { env: { LIMITS: `change.account=${few}` } })

  const events = async (kind: RegExp) =>
    (await app.db.selectFrom('events').select('kind').execute()).filter((one) =>
      kind.test(one.kind),
    ).length
  const idOf = async () =>
    (await app.db.selectFrom('participants').select('id').executeTakeFirstOrThrow()).id

  /** Signed in, following the consultation: with the private link to what one is told of. */
  async function following() {
    const visitor = await signInToSpace(app, lea)
    await visitor.post('/prevenir', {})
    const token = linkProof(app.deps.secrets, {
      participantId: await idOf(),
      topic: 'consultation',
      email: lea,
    })
    return { visitor, choices: `/courriels/${token}` }
  }
  const choose = (visitor: Visitor, path: string, rythme: string) =>
    visitor.post(path, { rythme, langue: 'fr', sujets: 'support', suivies: '' })

  test('choices of mails: so many an hour, shown again as they were made, then again', async () => {
    const { visitor, choices } = await following()
    const before = await events(/^mails\./)
    const answers = []
    for (let n = 0; n < 20; n += 1) {
      answers.push(await choose(visitor, choices, n % 2 ? 'daily' : 'at_once'))
    }
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(few - 1)
    expect((await events(/^mails\./)) - before).toBeLessThanOrEqual(2 * few)
    const refused = answers.at(-1)
    expect([refused?.status, refused?.headers.get('Retry-After')]).toEqual([
      429,
      expect.stringMatching(/^\d+$/),
    ])
    expect(refused?.text).toMatch(
      /revenez sur cette page (dans (\d+|une) (minutes?|heures?)|demain)/,
    )
    // What was chosen is still ticked, though nothing of it is kept.
    expect(refused?.text).toMatch(/value="support"[^>]*checked/)
    expect(refused?.text).not.toMatch(/value="contribution"[^>]*checked/)
  })

  test('one click still ends all news', async () => {
    const { visitor, choices } = await following()
    for (let n = 0; n < 10; n += 1) await choose(visitor, choices, n % 2 ? 'daily' : 'at_once')
    await app.db.deleteFrom('mail_mutes').execute()
    const answer = await app.request(`${choices}/desinscription`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(answer.status).toBe(200)
    expect(await app.db.selectFrom('mail_mutes').selectAll().execute()).not.toEqual([])
  })

  test('following and leaving: neither lines nor mails without end', async () => {
    const { visitor, choices } = await following()
    for (let n = 0; n < 20; n += 1) {
      await choose(visitor, choices, 'daily')
      await visitor.post('/prevenir', {})
    }
    expect(await events(/^consultation\.(un)?followed$/)).toBeLessThanOrEqual(few)
    const refused = await visitor.post('/prevenir', {})
    expect(refused.status).toBe(429)
    expect(refused.text).toMatch(
      /revenez sur cette page (dans (\d+|une) (minutes?|heures?)|demain)/,
    )
    app.mails.forget()
    await deliverDue(app.deps)
    expect((await app.mails.to(lea)).length).toBeLessThanOrEqual(few)
  })

  test('twenty at once are no more than the hour allows', async () => {
    const { choices } = await following()
    const visitor = app.visitor()
    const acts = Array.from(
      { length: 20 },
      (_, n) => () => choose(visitor, choices, n % 2 ? 'daily' : 'at_once'),
    )
    const answers = await Promise.all(acts.map((act) => act()))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(few - 1)
  })
})
