// The queue: its filters, any page of it, the place of one contribution, and how many there are of each.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { contributions } from '../../../testing/given-contributions.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { insertContributions, searchable } from '../contributions/store.ts'

describe.each(engines)('the queue on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  let auditor: Member
  const queue = '/v1/staff/contributions'
  const counts = '/v1/staff/contribution-counts'
  const idsOf = (body: { items: { id: string }[] }) => body.items.map(({ id }) => id)

  beforeEach(async () => {
    app.clock.now = new Date('2026-01-25T10:00:00.000Z')
    dominique = await joinTeam(app, ['moderator'])
    auditor = await joinTeam(app, ['auditor'], 'Sacha Vidal')
  })

  test.each([
    ['state=received', ['c-recue']],
    ['state=received,rejected', ['c-recue', 'c-rejetee']],
    ['kind=service', []],
    ['theme=citoyennete&state=rejected', ['c-rejetee']],
    ['theme=mobilite,citoyennete&state=rejected', ['c-rejetee']],
    ['territory=commune-14327&q=MENUS%20cantine', ['c-recue']],
    ['department=14&q=chaussee', ['c-reorientee']],
    ['department=05,14&q=chaussee', ['c-reorientee']],
    ['department=05', []],
    ['olderThanDays=6', []],
    ['olderThanDays=5&state=grouped', ['c-groupee']],
    ['newerThanDays=5', []],
    ['assignee=none&state=received', ['c-recue']],
    ['assignee=any', []],
    ['ids=c-recue,c-groupee,inconnue&state=received', ['c-recue']],
    ['consultation=archives-2025', []],
  ])('by %s, and as many are counted', async (query, expected) => {
    const { body } = await auditor.get(`${queue}?${query}`)
    expect(idsOf(body)).toEqual(expected)
    expect(body.total).toBe(expected.length)
    expect((await auditor.get(`${counts}?${query}`)).body.total).toBe(expected.length)
  })

  test('each of the last thirty days has what came and what was decided, by the calendar of France', async () => {
    const before = await auditor.get('/v1/staff/contribution-days')
    expect(before.body.days).toHaveLength(30)
    expect([before.body.days[0].day, before.body.days[29].day]).toEqual([
      '2025-12-27',
      '2026-01-25',
    ])
    const [first] = contributions
    if (!first) throw new Error('There is no given contribution.')
    const late = { ...first, id: 'c-tard', receipt: 'PV-tard', state: 'received' as const }
    // It is tomorrow in France.
    const received_at = '2026-01-24T23:10:00.000Z'
    await app.db
      .transaction()
      .execute((trx) => insertContributions(trx, [{ ...late, received_at }]))
    const rejection = { version: 1, reason: 'unclear' }
    expect((await dominique.post(`${queue}/c-tard/reject`, rejection)).status).toBe(200)
    const { body } = await auditor.get('/v1/staff/contribution-days')
    const [was, is] = [before.body.days[29], body.days[29]]
    expect(is).toEqual({ ...was, received: was.received + 1, decided: was.decided + 1 })
    const elsewhere = await auditor.get('/v1/staff/contribution-days?consultation=archives-2025')
    expect(elsewhere.body.days[29]).toMatchObject({ received: 0, decided: 0 })
  })

  test('every contribution is once in its pages, either way, by cursor and by place', async () => {
    for (const sort of ['oldest', 'newest']) {
      const byCursor: string[] = []
      const byPlace: string[] = []
      let next = ''
      do {
        const order = `${queue}?limit=1&sort=${sort}`
        const { body } = await auditor.get(`${order}${next && `&cursor=${next}`}`)
        const { body: there } = await auditor.get(`${order}&offset=${byPlace.length}`)
        expect(there).toMatchObject({ total: 4, offset: byPlace.length, next: body.next })
        byCursor.push(...idsOf(body))
        byPlace.push(...idsOf(there))
        next = body.next ?? ''
      } while (next)
      const all = contributions.map(({ id }) => id).sort()
      expect(byCursor).toEqual(sort === 'oldest' ? all : all.reverse())
      expect(byPlace).toEqual(byCursor)
    }
  })

  test('the page around one, with its rank; none when the filters leave it out', async () => {
    const around = async (query: string) => (await auditor.get(`${queue}?limit=2&${query}`)).body
    const found = await around('around=c-reorientee')
    expect(found).toMatchObject({ rank: 3, offset: 2, total: 4 })
    expect(idsOf(found)).toEqual(['c-rejetee', 'c-reorientee'])
    expect(await around('around=c-reorientee&sort=newest')).toMatchObject({ rank: 0, offset: 0 })
    expect(await around('around=c-rejetee&state=received')).toMatchObject({ rank: null, offset: 0 })
  })

  test('facets leave their own filter out; assignees are named', async () => {
    await dominique.post(`${queue}/c-recue/assign`, { version: 1, assigneeId: dominique.id })
    const { body } = await auditor.get(`${counts}?state=received&assignee=none`)
    expect(body).toMatchObject({ total: 0, received: 0, rejected: 1, unassigned: 0, suspected: 0 })
    const assignee = { id: dominique.id, name: 'Dominique Petit' }
    expect(body.assignees).toEqual([{ assignee, count: 1 }])
    const all = (await auditor.get(counts)).body
    expect(all.assignees).toEqual([
      { assignee: null, count: 3 },
      { assignee, count: 1 },
    ])
    expect(all.departments).toEqual([{ code: '14', name: 'Calvados', count: 4 }])
    expect(all.themes).toContainEqual({ id: 'citoyennete', title: 'Citoyenneté', count: 4 })
  })

  test('a page of one hundred long texts stays under 40 kB, cut between words', async () => {
    const [given] = contributions
    const text = 'Une démarche simplifiée pour les écoles de la commune. '.repeat(90).trim()
    const title = 'Un formulaire unique pour inscrire un enfant'
    const rows = Array.from({ length: 100 }, (_, at) =>
      searchable({
        ...(given as NonNullable<typeof given>),
        id: `01890a5d-ac96-774b-bcce-b302099a8${String(at).padStart(3, '0')}`,
        receipt: `PV-${at}`,
        title,
        text,
      }),
    )
    await app.db.transaction().execute((trx) => insertContributions(trx, rows))
    const { body } = await auditor.get(`${queue}?limit=100&q=formulaire`)
    expect(body.items).toHaveLength(100)
    expect(body.items[0].excerpt).toMatch(/^Une démarche .*\S…$/s)
    expect(text).toContain(`${body.items[0].excerpt.slice(0, -1)} `)
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(40_000)
  })

  test('the queue is for the team', async () => {
    const editor = await joinTeam(app, ['catalogue_editor'], 'Alix Roux')
    for (const address of [queue, counts]) {
      expect((await app.request(address)).status).toBe(401)
      expect((await editor.get(address)).status).toBe(403)
    }
  })
})
