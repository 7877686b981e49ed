// Similar items through the API: what is near, who may see it, and that the journal is followed.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { contributions, draft } from '../../../testing/given-contributions.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { refusalOf } from '../../../testing/refusals.ts'
import { joinTeam } from '../../../testing/team.ts'
import { append } from '../../platform/events/journal.ts'
import { createCorpus } from './corpus.ts'
import { countingRows, keepingPages, nearestOfAnotherProcess } from './test-process.ts'

describe.each(engines)('similar items on %s', (engine) => {
  const app = useApp(engine)
  const ids = (items: { id: string }[]) => items.map(({ id }) => id)

  /** As an import does: rows and their events in one transaction. */
  async function receive(rows: { id: string; title: string; text: string; at?: string }[]) {
    const [model] = contributions
    if (!model) throw new Error('There is no given contribution.')
    await app.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('contributions')
        .values(
          rows.map(({ at, ...row }) => ({
            ...model,
            ...row,
            state: 'received' as const,
            receipt: `PV-${row.id}`,
            received_at: at ?? '2026-02-01T09:00:00.000Z',
          })),
        )
        .execute()
      await append(
        trx,
        rows.map(({ id }) => ({
          kind: 'contribution.imported' as const,
          subject: id,
          participantId: null,
          data: { source: 'decidim' },
          at: '2026-02-01T09:00:00.000Z',
        })),
      )
    })
  }
  const trees = [
    { id: 't1', title: 'Recenser les platanes', text: 'Un inventaire des platanes malades.' },
    { id: 't2', title: 'Un inventaire des platanes', text: 'Savoir où sont les platanes.' },
    { id: 'p1', title: 'La patinoire le dimanche', text: 'Ouvrir la patinoire plus tôt.' },
    { id: 'p2', title: 'Une patinoire à réserver', text: 'Réserver la patinoire.' },
    { id: 'seule', title: 'Des pigeons', text: 'Ils nichent sous le pont.' },
  ]

  describe('of a text being written', () => {
    test('public proposals and contributions are near, with what is public of them', async () => {
      const near = await app.client.contributions.similar({
        title: 'Des agendas pour nos associations',
        text: 'Réunir tous les agendas partagés en un seul.',
      })
      expect(ids(near.proposals)).toEqual(['agenda-partage'])
      expect(near.contributions).toMatchObject([
        { id: 'c-groupee', proposals: [{ id: 'agenda-partage' }] },
      ])
      expect(near.contributions[0]).not.toHaveProperty('function')
    })

    test('what nobody has read, or was rejected, is not told', async () => {
      await receive(trees)
      for (const text of [
        'Des platanes malades',
        'Les menus de la cantine',
        'Publicité déguisée',
      ]) {
        const near = await app.client.contributions.similar({ title: text })
        expect(ids(near.contributions)).toEqual([])
      }
    })

    test('nothing is near a text about nothing', async () => {
      for (const text of ['', 'le la les', 'xylophone', '%00 ; drop table'])
        expect(await app.client.contributions.similar({ text })).toEqual({
          proposals: [],
          contributions: [],
        })
    })

    test('a decision counts at once: redirected it is told, undone it is not', async () => {
      await receive(trees)
      const team = await joinTeam(app, ['moderator'])
      const asked = async () =>
        ids((await app.client.contributions.similar({ title: 'platanes malades' })).contributions)
      expect(await asked()).toEqual([])
      const path = '/v1/staff/contributions/t1'
      const redirect = { version: 1, programmeId: 'anct-pass-numerique' }
      const programmes = await team.get('/v1/staff/programmes')
      redirect.programmeId = programmes.body.items[0].id
      expect((await team.post(`${path}/redirect`, redirect)).status).toBe(200)
      expect(await asked()).toEqual(['t1'])
      expect((await team.post(`${path}/undo`, { version: 2 })).status).toBe(200)
      expect(await asked()).toEqual([])
    })

    test('another process that wrote is followed', async () => {
      const other = nearestOfAnotherProcess(app.db, 'platanes')
      expect(await other.nearest()).toEqual([])
      await receive(trees)
      expect((await other.nearest()).toSorted()).toEqual(['t1', 't2'])
    })

    test('after many decisions only what they changed is read again', async () => {
      const rows = Array.from({ length: 1200 }, (_, at) => ({
        id: `n${at}`,
        title: at % 40 === 0 ? 'Recenser les platanes' : 'La patinoire',
        text: 'Un inventaire.',
      }))
      await receive(rows.slice(0, 600))
      await receive(rows.slice(600))
      const counted = countingRows(app.db)
      const asked = nearestOfAnotherProcess(counted.db, 'platanes')
      expect(await asked.nearest()).toHaveLength(30)
      const all = counted.rows()
      const at = '2026-02-02T09:00:00.000Z'
      const data = { title: '', from: 'received', to: 'rejected', proposals: '' }
      await app.db.transaction().execute((trx) =>
        append(
          trx,
          rows.slice(0, 520).map(({ id }) => ({
            kind: 'contribution.rejected' as const,
            subject: id,
            participantId: null,
            data,
            at,
          })),
        ),
      )
      expect(await asked.nearest()).toHaveLength(30)
      // An event and a text for each, and the place in the journal.
      expect(counted.rows() - all).toBeLessThan(2 * 520 + 10)
      expect(all).toBeGreaterThan(1200)
    })

    test('what is held is bounded: proposals, then the newest contributions', async () => {
      const days = [1, 2, 3, 4, 5].map((day) => ({
        id: `d${day}`,
        title: 'Recenser les platanes',
        text: 'Un inventaire.',
        at: `2026-02-0${day}T09:00:00.000Z`,
      }))
      await receive(days)
      const two = nearestOfAnotherProcess(app.db, 'platanes', 4)
      // Of four items, three at most are proposals of this world.
      expect((await two.nearest()).length).toBeLessThanOrEqual(3)
      expect(await two.nearest()).toContain('d5')
      expect(await two.nearest()).not.toContain('d1')
      const later = ['l1', 'l2'].map((id) => ({
        id,
        title: 'Recenser les platanes',
        text: 'Un inventaire.',
        at: '2026-02-09T09:00:00.000Z',
      }))
      await receive(later)
      expect((await two.nearest()).toSorted()).toEqual(['d5', 'l1', 'l2'])
    })

    test('just after a start the newest answer, while the others are read', async () => {
      const many = Array.from({ length: 150 }, (_, at) => ({
        id: `n${at}`,
        title: at % 10 === 0 ? 'Recenser les platanes' : 'La patinoire',
        text: 'Un inventaire.',
        at: new Date(Date.UTC(2026, 1, 1, 0, at)).toISOString(),
      }))
      await receive(many)
      const { db, letGo } = keepingPages(app.db, 1)
      const corpus = createCorpus({ db, first: 100 })
      const asked = async () => {
        const question = { consultationId: 'numerique-2026', themeId: null, isPublicOnly: false }
        const near = await corpus.nearest({ ...question, text: 'Des platanes', most: 200 })
        return ids(near)
      }
      await corpus.ready()
      const first = await asked()
      expect(first).toContain('n140')
      expect(first).not.toContain('n0')
      letGo()
      await corpus.prepare()
      expect(await asked()).toHaveLength(15)
    })

    test('of another consultation nothing is told', async () => {
      const near = await app.client.contributions.similar({
        consultation: 'archives-2025',
        title: 'Un agenda partagé',
      })
      expect(near).toEqual({ proposals: [], contributions: [] })
    })

    test('an unknown consultation and a text too long are refused', async () => {
      const unknown = app.client.contributions.similar({ consultation: 'inconnue', title: 'x' })
      expect(await refusalOf(unknown)).toMatchObject({ code: 'consultation_not_found' })
      const long = app.client.contributions.similar({ text: 'a'.repeat(5001) })
      expect(await refusalOf(long)).toMatchObject({ code: 'invalid_input', status: 422 })
    })

    test('the text is stored nowhere, nor written to the log', async () => {
      const secret = 'motquepersonnenecrit'
      await app.client.contributions.similar({ text: secret })
      expect(app.logs.join('')).not.toContain(secret)
      expect(await app.db.selectFrom('intents').selectAll().execute()).toEqual([])
    })
  })

  describe('on the review page', () => {
    test('what is near is shown before confirming, without a script', async () => {
      const id = crypto.randomUUID()
      await app.client.intents.prepare({
        kind: 'contribution',
        id,
        consultationId: 'numerique-2026',
        contribution: {
          ...draft,
          title: 'Un agenda des associations',
          text: 'Réunir les agendas de tous.',
        },
      })
      const visitor = app.visitor()
      const first = await visitor.open(`/demarches/${id}`)
      expect(first.text).not.toContain('du vôtre')
      const page = await visitor.signIn(first, mailboxes.resident)
      expect(page.text).toMatch(/\d textes proches du vôtre/)
      expect(page.text).toContain('href="/propositions/agenda-partage"')
      expect(page.text).toContain('href="/propositions/agenda-partage#c-groupee"')
      expect(page.text).not.toContain('Publier les menus de la cantine')
    })

    test('nothing is shown when nothing is near', async () => {
      const id = crypto.randomUUID()
      await app.client.intents.prepare({
        kind: 'contribution',
        id,
        consultationId: 'numerique-2026',
        contribution: draft,
      })
      const visitor = app.visitor()
      const page = await visitor.signIn(await visitor.open(`/demarches/${id}`), mailboxes.resident)
      expect(page.status).toBe(200)
      expect(page.text).not.toContain('du vôtre')
    })
  })

  describe('for moderation', () => {
    test('the nearest of a contribution, public or not, without itself', async () => {
      await receive(trees)
      const team = await joinTeam(app, ['auditor'])
      const { status, body } = await team.get('/v1/staff/contributions/t1/similar')
      expect(status).toBe(200)
      const excerpt = 'Savoir où sont les platanes.'
      expect(body.contributions).toMatchObject([
        { id: 't2', state: 'received', version: 1, excerpt },
      ])
      const one = await team.get('/v1/staff/contributions/c-groupee/similar')
      expect(one.body.proposals[0]).toMatchObject({ id: 'agenda-partage', state: 'published' })
    })

    test('groups are suggested among those that wait, and nothing is grouped', async () => {
      await receive(trees)
      const team = await joinTeam(app, ['moderator'])
      const { body } = await team.get('/v1/staff/suggested-groups')
      const groups = body.items.map((group: { contributions: { id: string }[] }) =>
        ids(group.contributions),
      )
      expect(groups.toSorted()).toEqual([
        ['p1', 'p2'],
        ['t1', 't2'],
      ])
      expect(body).toMatchObject({ waiting: 6, compared: 6 })
      expect(body.items[0].contributions[0]).toMatchObject({ version: 1 })
      const [group] = body.items
      expect(group.contributions[0].excerpt).toContain('platanes')
      const elsewhere = await team.get('/v1/staff/suggested-groups?theme=mobilite')
      expect(elsewhere.body).toEqual({ items: [], waiting: 0, compared: 0, setAside: 0 })
      expect(await team.get('/v1/staff/suggested-groups?theme=citoyennete')).toMatchObject({ body })
      expect(await team.get('/v1/staff/suggested-groups')).toMatchObject({ body })
      const states = await app.db.selectFrom('contributions').select('state').execute()
      expect(states.filter(({ state }) => state === 'received')).toHaveLength(6)
    })

    test('a decided contribution leaves its suggestion at once', async () => {
      await receive(trees)
      const team = await joinTeam(app, ['moderator'])
      await team.get('/v1/staff/suggested-groups')
      const rejection = { version: 1, reason: 'unclear', text: 'Hors sujet.' }
      const answer = await team.post('/v1/staff/contributions/t1/reject', rejection)
      expect(answer.status).toBe(200)
      const { body } = await team.get('/v1/staff/suggested-groups')
      expect(body.items).toHaveLength(1)
      expect(body.waiting).toBe(5)
    })

    test('a group is set aside for everybody, until someone new is in it', async () => {
      await receive(trees)
      const [one, other] = [
        await joinTeam(app, ['moderator'], 'Camille Roux'),
        await joinTeam(app, ['moderator'], 'Noa Garnier'),
      ]
      const groups = async (query = '') => {
        const { body } = await other.get(`/v1/staff/suggested-groups${query}`)
        const items: { contributions: { id: string }[]; setAside: unknown }[] = body.items
        return {
          setAside: body.setAside,
          items: items.map((group) => [ids(group.contributions).join(' '), group.setAside]),
        }
      }
      const path = '/v1/staff/suggested-groups'
      const group = { consultation: 'numerique-2026', contributions: ['t2', 't1'] }
      const aside = { by: { id: one.id, name: 'Camille Roux' }, at: app.clock.now.toISOString() }
      expect(await one.post(`${path}/set-aside`, group)).toEqual({ status: 200, body: aside })
      // Whoever comes second is told who did it.
      const same = { ...group, contributions: ['t1', 't2'] }
      const again = await other.post(`${path}/set-aside`, same, { 'Idempotency-Key': 'again' })
      expect(again.body).toEqual(aside)
      expect(await groups()).toEqual({ setAside: 1, items: [['p1 p2', null]] })
      expect(await groups('?aside=true')).toEqual({ setAside: 1, items: [['t1 t2', aside]] })

      const { body: heard } = await other.get('/v1/staff/changes?after=0&limit=500')
      expect(heard.items.at(-1)).toMatchObject({
        what: 'setSuggestionAside',
        by: { name: 'Camille Roux' },
        objects: [{ kind: 'suggestion' }],
      })

      const back = await other.post(`${path}/take-back`, group)
      expect(back).toMatchObject({ body: { wasAside: true } })
      expect((await groups()).items).toHaveLength(2)
      await one.post(`${path}/set-aside`, group)
      await receive([{ id: 't3', title: 'Inventaire des platanes', text: 'Savoir où ils sont.' }])
      expect(await groups()).toMatchObject({
        setAside: 0,
        items: [
          ['t1 t2 t3', null],
          ['p1 p2', null],
        ],
      })
    })

    test('a group of contributions that are not there is not set aside', async () => {
      const team = await joinTeam(app, ['moderator'])
      const path = '/v1/staff/suggested-groups/set-aside'
      const strangers = { consultation: 'numerique-2026', contributions: ['c-recue', 'inconnue'] }
      expect((await team.post(path, strangers)).body.code).toBe('contribution_not_found')
      const elsewhere = { consultation: 'inconnue', contributions: ['c-recue', 'c-groupee'] }
      for (const act of [path, path.replace('set-aside', 'take-back')])
        expect((await team.post(act, elsewhere)).body.code).toBe('consultation_not_found')
    })

    test('refused: an unknown contribution, an unknown consultation', async () => {
      const team = await joinTeam(app, ['moderator'])
      const one = await team.get('/v1/staff/contributions/inconnue/similar')
      expect(one).toMatchObject({ status: 404, body: { code: 'contribution_not_found' } })
      const all = await team.get('/v1/staff/suggested-groups?consultation=inconnue')
      expect(all).toMatchObject({ status: 404, body: { code: 'consultation_not_found' } })
    })

    test.each(['/v1/staff/contributions/c-recue/similar', '/v1/staff/suggested-groups'])(
      'forbidden: %s without a token or the role',
      async (path) => {
        expect((await app.request(path)).status).toBe(401)
        const outsider = await joinTeam(app, ['catalogue_editor'])
        expect((await outsider.get(path)).status).toBe(403)
      },
    )
  })
})
