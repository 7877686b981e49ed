// Many decided at once: what it would do, told before; then undone together, by the rules of each.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { contributions } from '../../../testing/given-contributions.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { insertContributions } from '../contributions/store.ts'

describe.each(engines)('many contributions at once on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  const decision = { act: 'redirect', programmeId: 'ansm' }
  const all = ['c-0', 'c-1', 'c-2'].map((id) => ({ id, version: 1 }))
  const decide = (items: object[], how: object = decision) =>
    dominique.post('/v1/staff/contribution-decisions', { items, decision: how })
  const preview = (items: object[], how: object = decision) =>
    dominique.post('/v1/staff/contribution-decision-previews', { items, decision: how })
  const undo = (batch: string, body: object = {}) =>
    dominique.post(`/v1/staff/contribution-batches/${batch}/undo`, body)
  const stateOf = async (id: string) =>
    (await dominique.get(`/v1/staff/contributions/${id}`)).body.state

  beforeEach(async () => {
    app.clock.now = new Date('2026-01-25T10:00:00.000Z')
    dominique = await joinTeam(app, ['moderator'])
    const model = contributions.find(({ id }) => id === 'c-recue')
    if (!model) throw new Error('There is no given contribution.')
    // Two of one person, and one of nobody who is known.
    const people = ['p-1', 'p-1', null]
    await app.db
      .insertInto('participants')
      .values({ id: 'p-1', email_index: 'x', email_sealed: 'x', created_at: '2026-01-01' })
      .execute()
    await app.db.transaction().execute((trx) =>
      insertContributions(
        trx,
        people.map((participant_id, at) => ({
          ...model,
          id: `c-${at}`,
          receipt: `PV-${at}`,
          participant_id,
        })),
      ),
    )
  })

  test('a preview says who is refused and how many are told, and stores nothing', async () => {
    const items = [...all, { id: 'c-rejetee', version: 1 }, { id: 'inconnue', version: 1 }]
    const { status, body } = await preview(items)
    expect(status).toBe(200)
    expect(body).toMatchObject({ accepted: 3, told: 1 })
    const refused = body.refused.map(({ id, code }: { id: string; code: string }) => [id, code])
    expect(Object.fromEntries(refused)).toEqual({
      'c-rejetee': 'state_forbids',
      inconnue: 'contribution_not_found',
    })
    expect(body.refused[0].detail).not.toBe('')
    expect(body.refused[0].facts).toBeDefined()
    expect(body.sample.map(({ id }: { id: string }) => id)).toEqual(['c-0', 'c-1', 'c-2'])
    expect(body.leavesAt).toBe('2026-01-25T10:15:00.000Z')
    expect(await stateOf('c-0')).toBe('received')
    for (const table of ['contribution_acts', 'events', 'staff_log'] as const)
      expect(await app.db.selectFrom(table).selectAll().execute()).toEqual([])
  })

  test('the answer is short, and its number undoes all of them', async () => {
    const { body } = await decide(all)
    expect(body.items).toEqual(all.map(({ id }) => ({ id, version: 2, state: 'redirected' })))
    expect(body).toMatchObject({ told: 1, leavesAt: '2026-01-25T10:15:00.000Z' })
    const undone = await undo(body.batch, { why: 'Mauvais programme.' })
    expect(undone.body.items).toMatchObject(all.map(({ id }) => ({ id, state: 'received' })))
    expect((await undo(body.batch)).body.code).toBe('bulk_refused')
    expect((await undo('inconnu')).body.code).toBe('nothing_to_undo')
  })

  test('what changed since is refused by name; the others are undone without it', async () => {
    const { body } = await decide(all)
    await dominique.post('/v1/staff/contributions/c-1/undo', { version: 2 })
    const refused = await undo(body.batch)
    expect(refused).toMatchObject({ status: 409, body: { code: 'bulk_refused' } })
    expect(refused.body.errors).toMatchObject([{ path: 'c-1', code: 'changed_meanwhile' }])
    expect(await stateOf('c-0')).toBe('redirected')
    expect((await undo(body.batch, { except: ['c-1'] })).status).toBe(200)
    expect(await stateOf('c-0')).toBe('received')
  })

  test('giving them to someone is undone by giving them to another', async () => {
    const { body } = await decide(all, { act: 'assign', assigneeId: dominique.id })
    expect(body).toMatchObject({ batch: null, told: 0, leavesAt: null })
  })

  test.each(['contribution-decision-previews', 'contribution-batches/x/undo', 'reply-previews'])(
    '%s is for moderators',
    async (path) => {
      const auditor = await joinTeam(app, ['auditor'], 'Sacha Vidal')
      expect((await auditor.post(`/v1/staff/${path}`, {})).status).toBe(403)
      expect((await app.request(`/v1/staff/${path}`, { method: 'POST' })).status).toBe(401)
    },
  )
})
