// Grouping through the API: drafts, publishing, splitting, moving, and every act undone.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { newsOf } from '../../../testing/news.ts'
import { refusalOf } from '../../../testing/refusals.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'

describe.each(engines)('grouping on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  let auditor: Member
  const texts = {
    title: 'Un menu à l’œil',
    summary: 'Publier les menus.',
    description: 'En détail.',
    themeId: 'citoyennete',
  }
  const draft = { consultationId: 'numerique-2026', ...texts }
  const path = (id: string, rest = '') => `/v1/staff/proposals/${id}${rest}`
  const create = (more: object = {}) => dominique.post('/v1/staff/proposals', { ...draft, ...more })
  const publish = (...items: object[]) =>
    dominique.post('/v1/staff/proposal-publications', { items })
  const events = async (kind: string) =>
    (await app.db.selectFrom('events').selectAll().orderBy('seq').execute()).filter(
      (event) => event.kind === kind,
    )
  const received = { id: 'c-recue', version: 1 }
  const stateOf = async (id: string) =>
    (await dominique.get(`/v1/staff/contributions/${id}`)).body.state

  beforeEach(async () => {
    app.clock.now = new Date('2026-01-25T10:00:00.000Z')
    dominique = await joinTeam(app, ['moderator'])
    auditor = await joinTeam(app, ['auditor'], 'Sacha Vidal')
  })

  test('a draft is the team’s alone until it is published; then its contributors are told', async () => {
    const { status, body } = await create({ contributions: [received] })
    expect(status).toBe(201)
    expect(body).toMatchObject({ id: 'un-menu-a-l-oeil', state: 'draft', contributionCount: 1 })
    expect((await refusalOf(app.client.proposals.get(body.id))).code).toBe('proposal_not_found')
    expect((await app.client.proposals.list({ q: 'menus' })).total).toBe(0)
    expect((await app.client.proposals.tallies([body.id])).items).toEqual([])
    expect((await app.client.contributions.get('c-recue')).proposals).toEqual([])
    const [grouped] = await events('contribution.grouped')
    expect(JSON.parse(grouped?.data ?? '{}').reply).toBeUndefined()
    const done = await publish({ id: body.id, version: 1 })
    expect(done.body.items).toMatchObject([{ state: 'published', version: 2 }])
    expect((await app.client.proposals.get(body.id)).contributions).toHaveLength(1)
    const [announced] = await events('contribution.grouping_announced')
    expect(JSON.parse(announced?.data ?? '{}').reply).toContain(`/propositions/${body.id}`)
  })

  test('two of the same title have two ids; a theme must be of the consultation', async () => {
    expect((await create()).body.id).toBe('un-menu-a-l-oeil')
    expect((await create()).body.id).toBe('un-menu-a-l-oeil-2')
    const wrong = await create({ themeId: 'memoire' })
    expect(wrong).toMatchObject({ status: 404, body: { code: 'theme_not_found' } })
    const nowhere = await create({ consultationId: 'inconnue' })
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'consultation_not_found' } })
  })

  test('a preview of publishing tells who would learn of it, is refused as it would be, changes nothing', async () => {
    const { id } = (await create({ contributions: [received] })).body
    const participant_id = await newsOf(app).join('lea@courriel.example')
    await app.db.updateTable('contributions').set({ participant_id }).execute()
    const preview = (version: number) =>
      dominique.post('/v1/staff/proposal-publication-previews', { items: [{ id, version }] })
    const before = await app.db.selectFrom('events').select('seq').execute()
    expect(await preview(1)).toMatchObject({
      status: 200,
      body: {
        items: [{ id, state: 'published', version: 2, contributionCount: 1 }],
        contributions: 1,
        told: 1,
      },
    })
    expect(await app.db.selectFrom('events').select('seq').execute()).toEqual(before)
    expect((await auditor.get(path(id))).body).toMatchObject({ state: 'draft', version: 1 })
    const { body } = await preview(2)
    expect(body.errors).toMatchObject([{ path: id, code: 'changed_meanwhile' }])
  })

  test('publishing is all or none, and never of an empty one', async () => {
    const full = (await create({ contributions: [received] })).body
    const empty = (await create()).body
    const refused = await publish({ id: full.id, version: 1 }, { id: empty.id, version: 1 })
    expect(refused).toMatchObject({ status: 409, body: { code: 'bulk_refused' } })
    expect(refused.body.errors).toMatchObject([{ path: empty.id, code: 'proposal_empty' }])
    expect((await auditor.get(path(full.id))).body.state).toBe('draft')
  })

  test('renamed and described anew, then as before; a stale version names who changed it', async () => {
    const { id } = (await create()).body
    const edited = await dominique.post(path(id, '/edit'), { version: 1, title: 'Menus ouverts' })
    expect(edited.body).toMatchObject({ title: 'Menus ouverts', summary: texts.summary })
    const stale = await dominique.post(path(id, '/edit'), { version: 1, title: 'Encore un titre' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } })
    expect(stale.body.detail).toContain('Dominique Petit')
    // Without a proof of now: an ordinary token is enough.
    await app.db.updateTable('staff_tokens').set({ is_dangerous: 0 }).execute()
    const undone = await dominique.post(path(id, '/undo-edit'), { version: 2 })
    expect(undone.body).toMatchObject({ title: texts.title, version: 3 })
    await app.db.updateTable('staff_tokens').set({ is_dangerous: 1 }).execute()
    const none = await dominique.post(path(id, '/undo'), { version: 3 })
    expect(none).toMatchObject({ status: 409, body: { code: 'nothing_to_undo' } })
    const { body } = await auditor.get(path(id))
    expect(body.history).toMatchObject([
      { act: 'create' },
      { act: 'edit', undone: true },
      { act: 'undo', undoes: 2 },
    ])
  })

  test('split, moved and taken out: the lineage follows, and each can be undone', async () => {
    const first = (await create({ contributions: [received] })).body
    const split = await dominique.post(path(first.id, '/split'), {
      ...texts,
      title: 'Menus sans papier',
      contributions: [{ id: 'c-recue', version: 2 }],
    })
    expect(split).toMatchObject({ status: 201, body: { state: 'draft', contributionCount: 1 } })
    expect((await auditor.get(path(first.id))).body.contributions).toEqual([])
    // Whoever read it with that contribution in it publishes nothing that they have not seen.
    const publish = (version: number) =>
      dominique.post('/v1/staff/proposal-publications', { items: [{ id: first.id, version }] })
    expect((await publish(1)).body.errors).toMatchObject([{ code: 'changed_meanwhile' }])
    const back = await dominique.post(path(split.body.id, '/move'), {
      contributions: [{ id: 'c-recue', version: 3 }],
      to: first.id,
    })
    expect(back.body).toMatchObject({ id: first.id, contributionCount: 1 })
    expect(back.body.moved).toEqual([{ id: 'c-recue', version: 4 }])
    const ungroup = (version: number) =>
      dominique.post(path(first.id, '/ungroup'), {
        version,
        contributions: [{ id: 'c-recue', version: 4 }],
      })
    for (const stale of [1, 2, 7]) {
      expect((await ungroup(stale)).body.code).toBe('changed_meanwhile')
    }
    const out = await ungroup(3)
    expect(out.body).toMatchObject({ contributionCount: 0, version: 4 })
    const { history } = (await auditor.get(path(first.id))).body
    expect(history.map((one: { act: string }) => one.act)).toEqual([
      'create',
      'regroup',
      'regroup',
      'regroup',
    ])
    expect(await stateOf('c-recue')).toBe('received')
    const undo = (version: number) =>
      dominique.post('/v1/staff/contributions/c-recue/undo', { version })
    expect((await undo(5)).body.proposals).toMatchObject([{ id: first.id }])
    expect((await undo(6)).body.proposals).toMatchObject([{ id: split.body.id }])
    expect((await undo(7)).body.proposals).toMatchObject([{ id: first.id }])
    expect((await undo(8)).body).toMatchObject({ state: 'received', proposals: [] })
  })

  test('the board finds proposals by words, states and figures, with a page of cards of each', async () => {
    const { id } = (await create({ contributions: [received] })).body
    const find = async (query: string) => {
      const { body } = await auditor.get(`/v1/staff/proposals?${query}`)
      return [body.total, body.items.map((one: { id: string }) => one.id)]
    }
    const [all, ids] = await find('sort=contributions&limit=200')
    expect(ids).toHaveLength(all)
    expect(ids.slice(0, 2).toSorted()).toContain(id)
    expect(await find('q=menus oeil')).toEqual([1, [id]])
    expect(await find(`state=draft,kept&ids=${id},agenda-partage`)).toEqual([
      2,
      expect.arrayContaining([id, 'agenda-partage']),
    ])
    expect(await find('sort=contributions&offset=1&limit=1')).toEqual([all, [ids[1]]])
    const cards = await auditor.get(
      `/v1/staff/proposal-cards?proposals=${id},inconnue,agenda-partage&limit=1`,
    )
    expect(cards.body.items).toMatchObject([
      {
        proposalId: id,
        total: 1,
        cards: [
          {
            id: 'c-recue',
            version: 2,
            excerpt: 'Publier les menus de la cantine, expliqué en toutes lettres.',
          },
        ],
      },
      { proposalId: 'inconnue', total: 0, cards: [] },
      { proposalId: 'agenda-partage', total: 2, cards: [{ id: 'c-groupee' }] },
    ])
    expect(cards.body.items[0].cards[0].text).toBeUndefined()
    const next = await auditor.get('/v1/staff/proposal-cards?proposals=agenda-partage&offset=1')
    expect(next.body.items[0].cards).toMatchObject([{ id: 'c-rejetee' }])
  })

  test('what is not in the proposal is refused under its id', async () => {
    const { id } = (await create()).body
    const refused = await dominique.post(path(id, '/ungroup'), {
      contributions: [{ id: 'c-groupee', version: 1 }, received],
    })
    expect(refused.body.errors).toMatchObject([
      { path: 'c-groupee', code: 'contribution_elsewhere' },
      { path: 'c-recue', code: 'contribution_elsewhere' },
    ])
  })

  test('an empty draft is set aside and restored; one that is used is not', async () => {
    const { id } = (await create({ contributions: [received] })).body
    const discard = (version: number) => dominique.post(path(id, '/discard'), { version })
    expect((await discard(1)).body.code).toBe('proposal_not_empty')
    await dominique.post(path(id, '/ungroup'), { contributions: [{ id: 'c-recue', version: 2 }] })
    expect((await discard(1)).body.code).toBe('changed_meanwhile')
    expect((await discard(2)).body.state).toBe('discarded')
    const undo = await dominique.post('/v1/staff/contributions/c-recue/undo', { version: 3 })
    expect(undo).toMatchObject({ status: 409, body: { code: 'proposal_not_live' } })
    expect(
      (await dominique.post(path(id, '/edit'), { version: 3, title: 'Autre titre' })).body.code,
    ).toBe('state_forbids')
    expect((await dominique.post(path(id, '/undo'), { version: 3 })).body.state).toBe('draft')
  })

  test('a publication is undone while nobody has supported it', async () => {
    const { id } = (await create({ contributions: [received] })).body
    await publish({ id, version: 1 })
    expect((await dominique.post(path(id, '/undo'), { version: 2 })).body.state).toBe('draft')
    await publish({ id, version: 3 })
    app.clock.now = new Date('2026-02-15T10:00:00.000Z')
    await app.visitor().support(id, 'lea@courriel.example')
    const refused = await dominique.post(path(id, '/undo'), { version: 4 })
    expect(refused).toMatchObject({ status: 409, body: { code: 'proposal_has_supports' } })
  })

  test('once supports have opened nothing is grouped any more; texts may be mended', async () => {
    const { id } = (await create({ contributions: [received] })).body
    app.clock.now = new Date('2026-02-01T00:00:00.000Z')
    const contributions = [{ id: 'c-recue', version: 2 }]
    for (const [rest, body] of [
      ['', draft],
      [`/${id}/split`, { ...texts, contributions }],
      [`/${id}/move`, { contributions, to: proposals.open }],
      [`/${id}/ungroup`, { contributions }],
      [`/${id}/merge`, { version: 1, into: proposals.open, intoVersion: 1 }],
    ] as const) {
      const refused = await dominique.post(`/v1/staff/proposals${rest}`, body)
      expect([rest, refused.body.code]).toEqual([rest, 'grouping_closed'])
    }
    expect((await auditor.get(path(id))).body.groupingClosedSince).toBe('2026-02-01T00:00:00.000Z')
    const edited = await dominique.post(path(id, '/edit'), { version: 1, title: 'Un titre mieux' })
    expect(edited.status).toBe(200)
  })

  test('in pages by title, whatever their state, and by state', async () => {
    await create()
    const found: string[] = []
    let next = ''
    do {
      const { body } = await auditor.get(`/v1/staff/proposals?limit=1${next && `&cursor=${next}`}`)
      found.push(...body.items.map((one: { state: string }) => one.state))
      next = body.next ?? ''
    } while (next)
    expect(found.sort()).toEqual(['draft', 'kept', 'not_kept', 'published'])
    const { body } = await auditor.get('/v1/staff/proposals?state=published')
    expect(body.items).toMatchObject([{ id: proposals.open }])
  })

  test.each([
    '',
    '/x/edit',
    '/x/split',
    '/x/move',
    '/x/ungroup',
    '/x/merge',
    '/x/discard',
    '/x/undo',
  ])('%s is for moderators', async (rest) => {
    const address = `/v1/staff/proposals${rest}`
    expect((await auditor.post(address, draft)).status).toBe(403)
    expect((await app.request(address, { method: 'POST' })).status).toBe(401)
  })

  test('reading and publishing are for the team', async () => {
    const editor = await joinTeam(app, ['catalogue_editor'], 'Alix Roux')
    for (const address of ['/v1/staff/proposals', path(proposals.open)]) {
      expect((await app.request(address)).status).toBe(401)
      expect((await editor.get(address)).status).toBe(403)
    }
    expect((await auditor.post('/v1/staff/proposal-publications', {})).status).toBe(403)
    const unknown = await dominique.post(path('inconnue', '/edit'), { version: 1 })
    expect(unknown).toMatchObject({ status: 404, body: { code: 'proposal_not_found' } })
  })
})
