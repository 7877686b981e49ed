// Moderation through the API: the queue, decisions with their conflicts, many at once, and undoing.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { contributions } from '../../../testing/given-contributions.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { insertContributions } from '../contributions/store.ts'

describe.each(engines)('moderation on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  let camille: Member
  let auditor: Member
  const path = (id: string, rest = '') => `/v1/staff/contributions/${id}${rest}`
  const bulk = (items: object[], decision: object) =>
    dominique.post('/v1/staff/contribution-decisions', { items, decision })
  const events = () => app.db.selectFrom('events').selectAll().orderBy('seq').execute()
  const redirect = { version: 1, programmeId: 'ansm' }

  beforeEach(async () => {
    app.clock.now = new Date('2026-01-25T10:00:00.000Z')
    dominique = await joinTeam(app, ['moderator'])
    camille = await joinTeam(app, ['moderator'], 'Camille Roy')
    auditor = await joinTeam(app, ['auditor'], 'Sacha Vidal')
  })

  test('redirected: names the programme, tells it, and keeps who and when', async () => {
    const { status, body } = await dominique.post(path('c-recue', '/redirect'), redirect)
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'redirected', version: 2 })
    expect(body.programme.contact).toBe('auprès de l’ANCT, Incubateur des territoires')
    expect(body.programme.name).toContain('(ANSM)')
    const [event] = await events()
    expect(event).toMatchObject({ kind: 'contribution.redirected', staff_id: dominique.id })
    const { reply } = JSON.parse(event?.data ?? '{}')
    expect(reply).toContain('« Publier les menus de la cantine »')
    expect(reply).toContain('https://incubateur.anct.gouv.fr/, auprès de l’ANCT')
    const { body: detail } = await auditor.get(path('c-recue'))
    expect(detail.history).toMatchObject([
      { act: 'redirect', from: 'received', to: 'redirected', by: { name: 'Dominique Petit' } },
    ])
    expect((await app.client.contributions.get('c-recue')).programme?.name).toContain('ANSM')
  })

  test('rejected: a reason of the list, and free text where it is "other"', async () => {
    const reject = (body: object) => dominique.post(path('c-recue', '/reject'), body)
    expect(await reject({ version: 1, reason: 'other' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reasonText', code: 'required' }] },
    })
    expect((await reject({ version: 1, reason: 'parce que' })).status).toBe(422)
    const { body } = await reject({ version: 1, reason: 'advertising', reasonText: 'Un logiciel.' })
    expect(body).toMatchObject({
      state: 'rejected',
      rejection: { reason: 'advertising', text: 'Un logiciel.' },
    })
    const [event] = await events()
    expect(JSON.parse(event?.data ?? '{}').reply).toContain('publicité')
  })

  test('grouped into several, and never after supports have opened', async () => {
    const body = { version: 1, proposalIds: [proposals.open, proposals.kept] }
    const done = await dominique.post(path('c-recue', '/group'), body)
    expect(done.body.proposals.map((one: { id: string }) => one.id).sort()).toEqual(
      [proposals.open, proposals.kept].sort(),
    )
    const { contributions: lineage } = await app.client.proposals.get(proposals.open)
    expect(lineage.map(({ id }) => id)).toEqual(['c-recue'])
    app.clock.now = new Date('2026-02-01T00:00:00.000Z')
    const undo = await dominique.post(path('c-recue', '/undo'), { version: 2 })
    expect(undo).toMatchObject({ status: 409, body: { code: 'grouping_closed' } })
    expect(undo.body.detail).toContain('1er février 2026')
  })

  test('a proposal that is unknown or of another consultation is refused', async () => {
    for (const id of ['inconnue', proposals.forTerritories]) {
      const refused = await dominique.post(path('c-recue', '/group'), {
        version: 1,
        proposalIds: [proposals.open, id],
      })
      expect(refused).toMatchObject({ status: 409, body: { code: 'proposal_not_live' } })
    }
    expect(await app.db.selectFrom('contribution_acts').selectAll().execute()).toEqual([])
  })

  test('two moderators never overwrite each other: the second is told who, and when', async () => {
    await camille.post(path('c-recue', '/redirect'), redirect)
    const refused = await dominique.post(path('c-recue', '/reject'), {
      version: 1,
      reason: 'unclear',
    })
    expect(refused).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } })
    expect(refused.body.detail).toContain('Camille Roy')
    expect(refused.body.detail).toContain('25 janvier 2026\u202f: réorientation')
    const both = await Promise.all([
      dominique.post(path('c-recue', '/undo'), { version: 2 }),
      camille.post(path('c-recue', '/undo'), { version: 2 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('what is decided is decided: another decision needs the first undone', async () => {
    await dominique.post(path('c-recue', '/redirect'), redirect)
    const again = await dominique.post(path('c-recue', '/redirect'), { ...redirect, version: 2 })
    expect(again).toMatchObject({ status: 409, body: { code: 'state_forbids' } })
    expect(again.body.detail).toContain('réorientée')
    const undone = await dominique.post(path('c-recue', '/undo'), { version: 2, why: 'Erreur' })
    expect(undone.body).toMatchObject({ state: 'received', version: 3, programme: null })
    const { body } = await dominique.get(path('c-recue'))
    expect(body.history).toMatchObject([
      { act: 'redirect', undone: true },
      { act: 'undo', undoes: 2, why: 'Erreur' },
    ])
    const none = await dominique.post(path('c-recue', '/undo'), { version: 3 })
    expect(none).toMatchObject({ status: 409, body: { code: 'nothing_to_undo' } })
  })

  test('many at once, all or nothing, with a fault under each id', async () => {
    const decision = { act: 'redirect', programmeId: 'pass-numerique' }
    const refused = await bulk(
      [
        { id: 'c-recue', version: 1 },
        { id: 'c-rejetee', version: 1 },
        { id: 'inconnue', version: 1 },
        { id: 'c-groupee', version: 7 },
      ],
      decision,
    )
    expect(refused).toMatchObject({ status: 409, body: { code: 'bulk_refused' } })
    const faults = refused.body.errors.map((one: { path: string; code: string }) => [
      one.path,
      one.code,
    ])
    expect(Object.fromEntries(faults)).toEqual({
      'c-rejetee': 'state_forbids',
      inconnue: 'contribution_not_found',
      'c-groupee': 'changed_meanwhile',
    })
    const byId = Map.groupBy(refused.body.errors, ({ path }: { path: string }) => path)
    expect(byId.get('c-rejetee')).toMatchObject([{ facts: { state: 'rejected' } }])
    expect(await events()).toEqual([])
    const done = await bulk([{ id: 'c-recue', version: 1 }], decision)
    expect(done.body.items).toMatchObject([{ id: 'c-recue', state: 'redirected' }])
    const twice = [
      { id: 'c-recue', version: 2 },
      { id: 'c-recue', version: 2 },
    ]
    expect((await bulk(twice, { act: 'undo' })).status).toBe(422)
  })

  test('two hundred at once', async () => {
    const [given] = contributions
    const rows = Array.from({ length: 201 }, (_, at) => ({
      ...given,
      id: `c-${at}`,
      receipt: `PV-${at}`,
      state: 'received' as const,
    }))
    await app.db.transaction().execute((trx) => insertContributions(trx, rows as never))
    const items = rows.map(({ id }) => ({ id, version: 1 }))
    const decision = { act: 'assign', assigneeId: camille.id }
    expect((await bulk(items, decision)).status).toBe(422)
    const { status, body } = await bulk(items.slice(0, 200), decision)
    expect([status, body.items?.length]).toEqual([200, 200])
    expect(await events()).toHaveLength(200)
  })

  test('assigned to a member, found by it, and given back', async () => {
    const assign = (body: object) => dominique.post(path('c-recue', '/assign'), body)
    const unknown = await assign({ version: 1, assigneeId: 'personne' })
    expect(unknown).toMatchObject({ status: 404, body: { code: 'staff_member_not_found' } })
    await assign({ version: 1, assigneeId: camille.id })
    const mine = await camille.get('/v1/staff/contributions?assignee=me')
    expect(mine.body.items).toMatchObject([{ id: 'c-recue', assignee: { name: 'Camille Roy' } }])
    await assign({ version: 2, assigneeId: null })
    expect((await camille.get('/v1/staff/contributions?assignee=me')).body.items).toEqual([])
  })

  test('notes are for the team, and change no version', async () => {
    await dominique.post(path('c-recue', '/note'), { text: 'Appeler la mairie.' })
    const { body } = await auditor.get(path('c-recue'))
    expect(body.notes).toMatchObject([{ text: 'Appeler la mairie.', by: { id: dominique.id } }])
    expect(body.version).toBe(1)
    expect(JSON.stringify(await events())).not.toContain('Appeler')
    expect((await dominique.post(path('inconnue', '/note'), { text: 'x' })).status).toBe(404)
  })

  test('a reply with its variables; one that it cannot fill in is refused', async () => {
    const send = (replyText: string) =>
      dominique.post(path('c-recue', '/redirect'), { ...redirect, replyText })
    expect((await send('Bonjour {prenom}, allez voir')).body.errors).toMatchObject([
      { path: 'replyText', code: 'unknown_variable' },
    ])
    await send('Voyez {programme} ({adresse}) pour « {titre} ».')
    const [event] = await events()
    expect(JSON.parse(event?.data ?? '{}').reply).toMatch(
      /^Voyez .*\(ANSM\) \(https:.* cantine »\.$/,
    )
  })

  test('a programme or template that is not in the list is refused', async () => {
    const unknown = await dominique.post(path('c-recue', '/redirect'), {
      version: 1,
      programmeId: 'inconnu',
    })
    expect(unknown).toMatchObject({ status: 404, body: { code: 'programme_not_found' } })
    const template = await dominique.post(path('c-recue', '/redirect'), {
      ...redirect,
      templateId: 'inconnu',
    })
    expect(template).toMatchObject({ status: 404, body: { code: 'reply_template_not_found' } })
  })

  test.each(['/redirect', '/reject', '/group', '/assign', '/undo', '/note'])(
    '%s is for moderators',
    async (rest) => {
      const refused = await auditor.post(path('c-recue', rest), redirect)
      expect(refused).toMatchObject({ status: 403, body: { code: 'staff_role_missing' } })
      const stranger = await app.request(path('c-recue', rest), { method: 'POST' })
      expect(stranger.status).toBe(401)
    },
  )

  test('what is read and decided is for the team', async () => {
    expect((await app.request(path('c-recue'))).status).toBe(401)
    const editor = await joinTeam(app, ['catalogue_editor'], 'Alix Roux')
    expect((await editor.get(path('c-recue'))).status).toBe(403)
    const many = await auditor.post('/v1/staff/contribution-decisions', {})
    expect(many.status).toBe(403)
  })
})
