// A verification asked again: what is said later is read by the team beside what was said first.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { joinTeam } from '../../../testing/team.ts'
import { addToThread } from './thread.ts'

const form = '/mon-espace/habilitation/commune-05135/equipe'
const first = 'Secrétaire de mairie, standard de la mairie'
const second = 'Le standard a changé : demandez le 04 92 00 00 00'

test('the first message stays, with the latest that find room, each once', () => {
  const at = '2026-02-15T10:00:00.000Z'
  const add = (thread: string | null, said: string) => addToThread(thread, { said, at })
  expect(add(null, first)).toBe(first)
  expect(add(first, first)).toBe(first)
  const two = add(first, second)
  expect(two).toBe(`${first}\n\nAjouté le 15 février 2026 : ${second}`)
  expect(add(two, second)).toBe(two)
  let many = first
  for (let turn = 0; turn < 40; turn += 1) many = add(many, `${turn} ${'x'.repeat(590)}`)
  expect(many.length).toBeLessThanOrEqual(4_000)
  expect(many.startsWith(`${first}\n\n`)).toBe(true)
  expect(many.split('\n\n').at(-1)).toContain(': 39 ')
})

describe.each(engines)('a verification asked again on %s', (engine) => {
  const app = useApp(engine)
  const arrive = async () => {
    const visitor = await signInToSpace(app, mailboxes.resident)
    const team = await joinTeam(app, ['moderator'])
    const ask = async (message: string) => (await visitor.post(form, { message })).status
    const read = async () => {
      const { body } = await team.get('/v1/staff/cases')
      expect(body.items).toHaveLength(1)
      return (await team.get(`/v1/staff/cases/${body.items[0].id}`)).body
    }
    const decide = async (version: number, decision = 'dismiss') => {
      const { id } = await read()
      const given = { decision, reason: 'Injoignable', version }
      return team.post(`/v1/staff/cases/${id}/decision`, given)
    }
    return { ask, read, decide }
  }

  test('while it is open, both are read, and nobody decides on the first alone', async () => {
    const { ask, read, decide } = await arrive()
    expect(await ask(first)).toBe(200)
    const before = await read()
    expect(await ask(second)).toBe(200)
    expect((await read()).message).toBe(`${first}\n\nAjouté le 15 février 2026 : ${second}`)
    expect((await decide(before.version)).body.code).toBe('changed_meanwhile')
    const opened = app.db.selectFrom('events').select('seq').where('kind', '=', 'case.opened')
    expect(await opened.execute()).toHaveLength(1)
    const [kept] = await app.db.selectFrom('cases').select('message').execute()
    expect(kept?.message).not.toContain('standard')
  })

  test('said twice, or by a form sent twice, it changes nothing', async () => {
    const { ask, read } = await arrive()
    await ask(first)
    const before = await read()
    expect(await Promise.all([ask(first), ask(first), ask(first)])).toEqual([200, 200, 200])
    expect(await read()).toEqual(before)
  })

  test('once decided, asking anew opens it again with both', async () => {
    const { ask, read, decide } = await arrive()
    await ask(first)
    expect((await decide((await read()).version)).body.state).toBe('dismissed')
    await ask(second)
    const again = await read()
    expect(again).toMatchObject({ state: 'open', reason: null })
    expect(again.message).toContain(first)
    expect(again.message).toContain(second)
    await decide(again.version)
    expect(await ask(second)).toBe(200)
    expect(await read()).toMatchObject({ state: 'open', message: again.message })
  })
})
