// Dates of a published consultation: they move in public, under a version, for a reason.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { useConsultationTeam } from '../../../testing/consultation-team.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { id } from '../../../testing/given-consultation.ts'
import { draft as contribution } from '../../../testing/given-contributions.ts'
import { newsOf } from '../../../testing/news.ts'
import { refusalOf } from '../../../testing/refusals.ts'

describe.each(engines)('moving dates on %s', (engine) => {
  const app = useApp(engine)
  const { team, path, create, published, events } = useConsultationTeam(app)

  test('a change based on what another has changed names the other', async () => {
    await published()
    const stale = await team.moderator.post(path('/phases/0/move'), {
      version: 1,
      closesAt: '2026-04-01T00:00:00Z',
    })
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } })
    expect(stale.body.detail).toContain('Camille Roy')
    const both = await Promise.all(
      ['2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z'].map((closesAt) =>
        team.moderator.post(path('/phases/0/move'), { version: 2, closesAt }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('a phase is prolonged: acts stay open, and everyone reads how dates moved', async () => {
    await team.moderator.post(path('/phases/1/move', 'numerique-2026'), {
      version: 1,
      closesAt: '2026-05-31T22:00:00Z',
      reason: 'À la demande des communes.',
    })
    const found = await app.client.consultations.get('numerique-2026')
    expect(found.phases[1]).toMatchObject({ closesAt: '2026-05-31T22:00:00.000Z' })
    expect(found.moves).toEqual([
      {
        phase: { kind: 'support', title: 'Étape 1' },
        before: { opensAt: '2026-02-01T00:00:00.000Z', closesAt: '2026-04-01T00:00:00.000Z' },
        after: { opensAt: '2026-02-01T00:00:00.000Z', closesAt: '2026-05-31T22:00:00.000Z' },
        reason: 'À la demande des communes.',
        at: '2026-02-15T10:00:00.000Z',
      },
    ])
    expect(await events()).toMatchObject([
      {
        kind: 'consultation.phase_moved',
        subject: 'numerique-2026',
        staff: team.moderator.id,
        data: {
          position: 1,
          closesAt: '2026-05-31T22:00:00.000Z',
          closesAtBefore: '2026-04-01T00:00:00.000Z',
        },
      },
    ])
    const home = await (await app.request('/')).text()
    expect(home).toContain('Prolongée jusqu’au 31 mai 2026')
    expect(home).toContain('À la demande des communes.')
    expect(home).not.toContain('Dominique Petit')
    app.clock.now = new Date('2026-05-15T10:00:00.000Z')
    const support = await app.visitor().support(proposals.open, 'lea@courriel.example')
    expect(support.status).toBe(200)
  })

  test('a preview tells what opens or closes and who would learn of it, and moves nothing', async () => {
    const of = (rest: string) => path(rest, 'numerique-2026')
    const reason = 'Les communes sont prêtes.'
    const found = await app.client.consultations.get('numerique-2026')
    const closing = await team.moderator.post(of('/phases/1/close-preview'), { version: 1, reason })
    expect(closing.body).toMatchObject({
      phase: { kind: 'support' },
      before: { closesAt: '2026-04-01T00:00:00.000Z', state: 'open' },
      after: { closesAt: '2026-02-15T10:00:00.000Z', state: 'closed' },
      opens: [],
      closes: ['support'],
      toldAtOpening: null,
    })
    expect(await app.client.consultations.get('numerique-2026')).toEqual(found)

    await published()
    const participant_id = await newsOf(app).join('lea@courriel.example')
    await app.db
      .insertInto('mail_subscriptions')
      .values({ participant_id, consultation_id: id, since: '2026-02-15T10:00:00.000Z' })
      .execute()
    const opensAt = '2026-05-01T00:00:00.000Z'
    const moving = { version: 2, opensAt }
    expect((await team.moderator.post(path('/phases/1/move-preview'), moving)).body).toMatchObject({
      before: { opensAt: '2026-04-01T00:00:00.000Z', state: 'upcoming' },
      after: { opensAt, state: 'upcoming' },
      opens: [],
      told: 1,
      toldAtOpening: 1,
    })
    expect((await team.auditor.get(path())).body).toMatchObject({ version: 2 })
    const silent = await team.moderator.post(of('/phases/1/close-preview'), { version: 1 })
    expect(silent.body.code).toBe('phase_reason_required')
  })

  test('an early close needs a reason, and stops acts at once', async () => {
    const close = (more: object) =>
      team.moderator.post(path('/phases/0/close', 'numerique-2026'), { version: 1, ...more })
    expect((await close({})).body.code).toBe('phase_reason_required')
    const closed = await close({ reason: 'L’enveloppe est atteinte.' })
    expect(closed.body.phases[0]).toMatchObject({
      state: 'closed',
      closesAt: '2026-02-15T10:00:00.000Z',
    })
    const refused = app.client.intents.prepare({
      kind: 'contribution',
      id: crypto.randomUUID(),
      consultationId: 'numerique-2026',
      contribution,
    })
    expect((await refusalOf(refused)).code).toBe('contribution_not_open')
    const again = await team.moderator.post(path('/phases/0/close', 'numerique-2026'), {
      version: 2,
      reason: 'Encore une fois.',
    })
    expect(again.body.code).toBe('phase_not_open')
  })

  test.each([
    ['phase_already_open', 0, { opensAt: '2026-02-20T00:00:00Z' }],
    ['phase_date_passed', 0, { closesAt: '2026-02-14T00:00:00Z', reason: 'Trop tard.' }],
    ['phase_ends_before_opening', 1, { closesAt: '2026-03-20T00:00:00Z', reason: 'À l’envers.' }],
    ['phase_dates_unchanged', 0, {}],
    ['phase_reason_required', 0, { closesAt: '2026-02-20T00:00:00Z' }],
    ['phase_not_found', 7, { closesAt: '2026-05-20T00:00:00Z' }],
  ])('a move is refused with %s', async (code, position, dates) => {
    await published()
    const move = await team.moderator.post(path(`/phases/${position}/move`), {
      version: 2,
      ...dates,
    })
    expect(move.body.code).toBe(code)
    expect((await app.client.consultations.get(id)).moves).toEqual([])
  })

  test('dates of a draft do not move in public', async () => {
    await create()
    for (const [rest, body] of [
      ['move', { closesAt: '2026-05-20T00:00:00Z' }],
      ['close', { reason: 'Fini avant de commencer.' }],
    ] as const) {
      const refused = await team.moderator.post(path(`/phases/0/${rest}`), { version: 1, ...body })
      expect(refused.body.code).toBe('consultation_not_published')
    }
  })

  test('a committee announced later is added, never in the past', async () => {
    await published()
    const committee = { kind: 'committee', title: 'Comité 2', opensAt: '2026-07-05T00:00:00Z' }
    const add = (more: object = {}) =>
      team.moderator.post(path('/phases'), { version: 2, ...committee, ...more })
    expect((await add({ opensAt: '2026-01-05T00:00:00Z' })).body.code).toBe('phase_date_passed')
    expect((await add({ kind: 'findings' })).body.code).toBe('phase_kind_unfit')
    expect((await add({ closesAt: '2026-07-01T00:00:00Z' })).body.code).toBe(
      'phase_ends_before_opening',
    )
    const added = await add()
    expect(added).toMatchObject({ status: 201, body: { version: 3 } })
    expect(added.body.phases[2]).toMatchObject({ position: 2, title: 'Comité 2' })
  })

  test.each(['', '/0/move', '/0/close'])('phases%s is for moderators', async (rest) => {
    const address = path(`/phases${rest}`, 'inconnue')
    expect((await team.auditor.post(address, {})).status).toBe(403)
    expect((await app.request(address, { method: 'POST' })).status).toBe(401)
    const body = { version: 1, kind: 'support', title: 'Soutiens', opensAt: '2026-09-01T00:00:00Z' }
    const reason = 'Une raison.'
    expect((await team.moderator.post(address, { ...body, reason })).status).toBe(404)
  })
})
