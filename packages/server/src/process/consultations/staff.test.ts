// Consultations by the team: drafts nobody sees, then published, by the administrators.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { useConsultationTeam } from '../../../testing/consultation-team.ts'
import { engines } from '../../../testing/engines.ts'
import { draft, id, rules } from '../../../testing/given-consultation.ts'
import { draft as contribution } from '../../../testing/given-contributions.ts'
import { refusalOf } from '../../../testing/refusals.ts'
import { joinTeam } from '../../../testing/team.ts'

describe.each(engines)('consultations by the team on %s', (engine) => {
  const app = useApp(engine)
  const { team, path, create, published, events } = useConsultationTeam(app)

  test('a draft is nowhere in public: API, pages, acts, open data', async () => {
    const made = await create()
    expect(made).toMatchObject({
      status: 201,
      body: {
        id,
        kind: 'consultation',
        state: 'draft',
        version: 1,
        publishedAt: null,
        phases: [
          { position: 0, opensAt: '2026-02-01T00:00:00.000Z', state: 'open' },
          { position: 1, closesAt: null, state: 'upcoming' },
        ],
      },
    })
    const listed = await app.client.consultations.list()
    expect(listed.items.map((one) => one.id)).not.toContain(id)
    expect((await refusalOf(app.client.consultations.get(id))).status).toBe(404)
    expect((await app.request(`/?consultation=${id}`)).status).toBe(404)
    expect((await app.request(`/contribuer?consultation=${id}`)).status).toBe(404)
    expect((await app.request(`/v1/embeds?consultation=${id}`)).status).toBe(404)
    expect((await app.request(`/v1/proposals?consultation=${id}`)).status).toBe(404)
    const act = app.client.intents.prepare({
      kind: 'contribution',
      id: crypto.randomUUID(),
      consultationId: id,
      contribution: { ...contribution, themeId: 'velo' },
    })
    expect((await refusalOf(act)).code).toBe('consultation_not_found')
    const home = await (await app.request('/')).text()
    expect(home).not.toContain(draft.title)
  })

  test('edited, then published: everyone sees it, the newest first', async () => {
    await create()
    const edited = await team.chief.post(path('/edit'), {
      version: 1,
      summary: 'Dites ce qui vous manque.',
      rules: { residentsSupport: true },
      phases: draft.phases.slice(0, 1),
    })
    expect(edited.body).toMatchObject({
      version: 2,
      title: draft.title,
      summary: 'Dites ce qui vous manque.',
      rules: { ...rules, residentsSupport: true },
    })
    expect(edited.body.phases).toHaveLength(1)
    app.clock.now = new Date('2026-02-16T10:00:00.000Z')
    const done = await team.chief.post(path('/publish'), { version: 2 })
    expect(done.body).toMatchObject({ state: 'published', publishedAt: '2026-02-16T10:00:00.000Z' })
    const { items } = await app.client.consultations.list()
    expect(items[0]).toMatchObject({ id, open: ['contribution'] })
    expect((await app.request(`/?consultation=${id}`)).status).toBe(200)
    const { history } = (await team.auditor.get(path())).body
    expect(history).toMatchObject([
      { version: 1, act: 'create', by: { name: 'Camille Roy' } },
      { act: 'edit', change: { before: { rules: { residentsSupport: false } } } },
      { version: 3, act: 'publish' },
    ])
    expect((await events()).map(({ kind }) => kind)).toEqual([
      'consultation.created',
      'consultation.edited',
      'consultation.published',
    ])
  })

  test.each([
    ['consultation_exists', { id: 'numerique-2026' }],
    ['phase_kind_unfit', { kind: 'call_for_interest' }],
    [
      'phase_ends_before_opening',
      { phases: [{ ...draft.phases[0], closesAt: '2026-01-01T00:00:00Z' }] },
    ],
    ['invalid_input', { phases: [{ ...draft.phases[0], opensAt: '1 mars' }] }],
    ['invalid_input', { phases: [{ ...draft.phases[0], opensAt: '9999-12-31T23:59:59-12:00' }] }],
    ['invalid_input', { title: '' }],
    ['invalid_input', { themes: [...draft.themes, ...draft.themes] }],
  ])('a draft is refused with %s: %o', async (code, more) => {
    expect((await create(more)).body.code).toBe(code)
  })

  test('a preview of publishing tells what would open at once, and leaves the draft a draft', async () => {
    await create()
    const preview = (version: number) => team.chief.post(path('/publish-preview'), { version })
    expect((await preview(1)).body).toMatchObject({
      consultation: { state: 'published', phases: [{ state: 'open' }, { state: 'upcoming' }] },
      opens: ['contribution'],
      closes: [],
      told: 0,
    })
    expect((await team.moderator.get(path())).body).toMatchObject({ state: 'draft', version: 1 })
    expect((await preview(2)).body.code).toBe('changed_meanwhile')
  })

  test('nothing is published without a phase and a theme, nor twice', async () => {
    await create({ phases: [], id: 'sans-etape' })
    await create({ themes: [], id: 'sans-thematique' })
    for (const one of ['sans-etape', 'sans-thematique']) {
      const refused = await team.chief.post(path('/publish', one), { version: 1 })
      expect(refused).toMatchObject({ status: 409, body: { code: 'consultation_incomplete' } })
    }
    await published()
    const again = await team.chief.post(path('/publish'), { version: 2 })
    expect(again.body.code).toBe('consultation_published')
  })

  test('once published its phases are no longer replaced, nor a used theme removed', async () => {
    await published()
    const phases = await team.chief.post(path('/edit'), { version: 2, phases: [] })
    expect(phases.body.code).toBe('consultation_published')
    const given = path('/edit', 'numerique-2026')
    const mobility = { id: 'mobilite', title: 'Mobilités' }
    const used = await team.chief.post(given, { version: 1, themes: [mobility] })
    expect(used).toMatchObject({ status: 409, body: { code: 'theme_in_use' } })
    const renamed = await team.chief.post(given, {
      version: 1,
      title: 'Le numérique, ensemble',
      themes: [{ id: 'citoyennete', title: 'Citoyenneté' }, mobility],
    })
    expect(renamed.body).toMatchObject({ title: 'Le numérique, ensemble', version: 2 })
    expect(await app.client.consultations.get('numerique-2026')).toMatchObject({
      themes: [{ id: 'citoyennete' }, { title: 'Mobilités' }],
    })
  })

  test('a draft that is put away is out of sight until it is taken back', async () => {
    await create()
    const away = await team.chief.post(path('/discard'), { version: 1 })
    expect(away.body).toMatchObject({ state: 'discarded', version: 2 })
    const listed = async (query: string) =>
      (await team.auditor.get(`/v1/staff/consultations${query}`)).body.items.map(
        (one: { id: string }) => one.id,
      )
    expect(await listed('')).not.toContain(id)
    expect(await listed('?state=discarded')).toEqual([id])
    const late = await team.chief.post(path('/edit'), { version: 1, title: 'Trop tard' })
    expect(late.body).toMatchObject({ code: 'changed_meanwhile' })
    for (const [rest, body] of [
      ['/edit', { title: 'Un autre titre' }],
      ['/publish', {}],
      ['/discard', {}],
      ['/phases', draft.phases[1]],
    ] as const) {
      const refused = await team.chief.post(path(rest), { version: 2, ...body })
      expect([rest, refused.body.code]).toEqual([rest, 'consultation_discarded'])
    }
    expect((await create()).body.code).toBe('consultation_exists')
    const back = await team.chief.post(path('/restore'), { version: 2 })
    expect(back.body).toMatchObject({ state: 'draft', version: 3, phases: [{}, {}] })
    const again = await team.chief.post(path('/restore'), { version: 3 })
    expect(again).toMatchObject({ status: 409, body: { code: 'consultation_not_discarded' } })
    expect((await events()).map(({ kind }) => kind)).toEqual([
      'consultation.created',
      'consultation.discarded',
      'consultation.restored',
    ])
  })

  test('one that is published is never put away', async () => {
    await published()
    const refused = await team.chief.post(path('/discard'), { version: 2 })
    expect(refused).toMatchObject({ status: 409, body: { code: 'consultation_published' } })
    expect((await team.moderator.post(path('/discard'), { version: 2 })).status).toBe(403)
    expect((await team.moderator.post(path('/restore'), { version: 2 })).status).toBe(403)
  })

  test('a limit on what committees may grant is set, then taken away', async () => {
    await create()
    const edit = async (version: number, envelopeCents: number | null) =>
      (await team.chief.post(path('/edit'), { version, rules: { envelopeCents } })).body
    expect((await edit(1, 500_000)).rules).toEqual({ ...rules, envelopeCents: 500_000 })
    expect((await edit(2, null)).rules).toEqual(rules)
  })

  test('the team lists drafts as well, by kind and state', async () => {
    await create()
    const ids = async (query: string) =>
      (await team.auditor.get(`/v1/staff/consultations${query}`)).body.items.map(
        (one: { id: string }) => one.id,
      )
    expect(await ids('')).toEqual([id, 'numerique-2026', 'archives-2025'])
    expect(await ids('?state=draft')).toEqual([id])
    expect(await ids('?kind=call_for_interest')).toEqual([])
  })

  test.each(['', '/x/edit', '/x/publish'])('%s is for administrators', async (rest) => {
    const address = `/v1/staff/consultations${rest}`
    expect((await team.moderator.post(address, draft)).status).toBe(403)
    expect((await app.request(address, { method: 'POST' })).status).toBe(401)
  })

  test('reading them is for the team; one that is unknown is refused', async () => {
    const editor = await joinTeam(app, ['catalogue_editor'], 'Alix Roux')
    for (const address of ['/v1/staff/consultations', path('', 'numerique-2026')]) {
      expect((await app.request(address)).status).toBe(401)
      expect((await editor.get(address)).status).toBe(403)
    }
    expect((await team.auditor.get(path('', 'inconnue'))).status).toBe(404)
    const unknown = await team.chief.post(path('/edit', 'inconnue'), { version: 1 })
    expect(unknown.body.code).toBe('consultation_not_found')
  })
})
