// A file given over HTTP: read apart, its differences kept for an hour, chosen rows applied as they were shown.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { countRows } from '../../../testing/given.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { sweep } from '../../sweeper.ts'

const imports = '/v1/staff/service-imports'
const table = [
  'identifiant;nom;accroche;adresse;étape;étape depuis',
  'agenda-commun;Agenda commun;Un agenda pour tous;https://agenda.example;;',
  ';;rien;;;',
  'nouveau;Nouveau;Tout neuf;nulle part;opéré;01/02/2026',
  'velo-plan;Vélo plan;;;;',
].join('\n')

describe.each(engines)('imports over HTTP on %s', (engine) => {
  const app = useApp(engine)
  let editor: Member
  beforeEach(async () => {
    editor = await joinTeam(app, ['catalogue_editor'])
  })

  const give = (
    content: string | Uint8Array<ArrayBuffer>,
    query = 'source=csv&name=services.csv',
  ) => editor.file(`${imports}?${query}`, content)
  const rowsOf = async (id: string, query = '') =>
    (await editor.get(`${imports}/${id}/rows?${query}`)).body
  const given = async (content = table) => (await give(content)).body.id as string
  const apply = (id: string, body: object) => editor.post(`${imports}/${id}/apply`, body)
  const service = async (id: string) => (await editor.get(`/v1/staff/services/${id}`)).body

  test('a file is compared with the catalogue, which stays as it is', async () => {
    await app.db
      .updateTable('services')
      .set({ tagline: '' })
      .where('id', '=', 'agenda-commun')
      .execute()
    const before = await countRows(app.db)
    const { status, body } = await give(table)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      source: 'csv',
      fileName: 'services.csv',
      by: { id: editor.id, name: 'Dominique Petit' },
      expiresAt: '2026-02-15T11:00:00.000Z',
      totals: { added: 1, updated: 1, unchanged: 1, unreadable: 1, applied: 0, doubtful: 2 },
    })
    const { items, total } = await rowsOf(body.id)
    expect(total).toBe(4)
    expect(items).toMatchObject([
      {
        row: 1,
        kind: 'updated',
        place: { unit: 'line', at: 2 },
        service: { id: 'agenda-commun', version: 1 },
        changes: [{ field: 'tagline', before: '', after: 'Un agenda pour tous' }],
        kept: [{ field: 'address', said: 'https://agenda.example', writer: null }],
      },
      {
        kind: 'unreadable',
        place: { unit: 'line', at: 3 },
        service: null,
        expected: expect.stringContaining('ni identifiant ni nom'),
      },
      {
        kind: 'added',
        service: { id: 'nouveau', version: null },
        doubts: [expect.stringContaining('« nulle part »')],
      },
      { kind: 'unchanged', service: { id: 'velo-plan' } },
    ])
    expect((await rowsOf(body.id, 'kind=added,updated&limit=1')).total).toBe(2)
    expect((await rowsOf(body.id, 'offset=2&limit=1')).items).toMatchObject([{ row: 3 }])
    expect((await rowsOf(body.id, 'doubtful=true&q=nouv')).items).toMatchObject([{ row: 3 }])
    const { service_imports, service_import_rows, events, cursors, staff_log, ...after } =
      await countRows(app.db)
    expect([service_imports, service_import_rows]).toEqual([1, 4])
    expect(before).toMatchObject(after)
  })

  test('doubts and what was expected are told in the language that is asked for', async () => {
    const { body } = await editor.file(`${imports}?source=csv&name=a.csv`, table, {
      'Accept-Language': 'en',
    })
    const english = { 'Accept-Language': 'en' }
    const { items } = (await editor.get(`${imports}/${body.id}/rows`, english)).body
    expect(items[1].expected).toContain('neither an identifier nor a name')
    expect(items[2].doubts[0]).toContain('is no web address')
  })

  test('who wrote the value that stays is said', async () => {
    const other = await joinTeam(app, ['catalogue_editor'], 'Camille Roux')
    const at = '/v1/staff/services/agenda-commun/edit'
    await other.post(at, { version: 1, changes: { address: 'https://ailleurs.example' } })
    const [row] = (await rowsOf(await given())).items
    expect(row.kept).toContainEqual({
      field: 'address',
      value: 'https://ailleurs.example',
      said: 'https://agenda.example',
      writer: {
        by: { id: other.id, name: 'Camille Roux' },
        source: null,
        at: app.clock.now.toISOString(),
      },
    })
  })

  test('chosen rows are written in the member’s name, once, and nothing else is', async () => {
    const id = await given()
    const first = await apply(id, { rows: [3] })
    expect(first.body).toMatchObject({
      applied: [{ row: 3, service: 'nouveau', version: 1 }],
      refused: [],
      totals: { applied: 1 },
    })
    expect(await service('nouveau')).toMatchObject({
      name: 'Nouveau',
      stage: 'operated',
      changedBy: 'Dominique Petit',
      sources: [{ source: 'csv', externalId: 'nouveau' }],
    })
    expect(await service('agenda-commun')).toMatchObject({ version: 1 })
    const again = await apply(id, { rows: [3] })
    expect(again.body).toEqual({ ...first.body, outcome: 'known' })
    expect((await editor.get('/v1/staff/services/nouveau/history')).body.items).toMatchObject([
      { act: 'imported', source: 'csv', by: { id: editor.id } },
    ])
    // What the file and the catalogue both say is the source's from now on, as after the command.
    const sources = app.db.selectFrom('service_sources').select('service_id').distinct()
    expect((await sources.execute()).map((one) => one.service_id)).toContain('velo-plan')
  })

  test('what changed meanwhile is refused with who did it: the whole, or that row alone', async () => {
    await app.db
      .updateTable('services')
      .set({ tagline: '' })
      .where('id', '=', 'agenda-commun')
      .execute()
    const id = await given()
    const other = await joinTeam(app, ['catalogue_editor'], 'Camille Roux')
    await other.post('/v1/staff/services/agenda-commun/confirm', { version: 1 })
    const refused = await apply(id, { rows: [1, 2, 3] })
    expect(refused).toMatchObject({ status: 409, body: { code: 'bulk_refused' } })
    expect(refused.body.errors).toMatchObject([
      { path: '1', code: 'changed_meanwhile', detail: expect.stringContaining('Camille Roux') },
      { path: '2', code: 'import_row_not_applicable' },
    ])
    expect((await editor.get('/v1/staff/services/nouveau')).status).toBe(404)
    expect((await rowsOf(id)).items[0].changedSince).toMatchObject({ by: { name: 'Camille Roux' } })
    const partly = await apply(id, { rows: [1, 3], partly: true })
    expect(partly.body).toMatchObject({
      applied: [{ row: 3 }],
      refused: [{ row: 1, code: 'changed_meanwhile', changedSince: { by: { id: other.id } } }],
    })
    expect(await service('agenda-commun')).toMatchObject({ version: 2 })
  })

  test('of two who apply the same row at once, both find it done once', async () => {
    const id = await given()
    const answers = await Promise.all([apply(id, { rows: [3] }), apply(id, { rows: [3] })])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const events = app.db.selectFrom('events').select('seq').where('kind', '=', 'service.imported')
    expect(await events.execute()).toHaveLength(1)
  })

  test('differences are kept for an hour, five at most for one member', async () => {
    const ids = []
    for (let at = 0; at < 6; at += 1) {
      app.clock.now = new Date(app.clock.now.getTime() + 1000)
      ids.push(await given())
    }
    expect((await editor.get(`${imports}/${ids[0]}`)).body.code).toBe('service_import_not_found')
    expect((await editor.get(`${imports}/${ids[5]}`)).status).toBe(200)
    app.clock.now = new Date(app.clock.now.getTime() + 3_600_000)
    expect((await apply(ids[5] as string, { rows: [3] })).status).toBe(404)
    await sweep(app.deps)
    expect(await countRows(app.db)).toMatchObject({ service_imports: 0, service_import_rows: 0 })
  })

  test.each([
    ['csv', '', { why: 'vide' }],
    ['csv', 'a;b\n1;2', { why: 'colonne' }],
    ['csv', 'nom\n"jamais refermé', { why: 'guillemet' }],
    ['beta', 'non', { why: 'JSON' }],
    ['beta', '{}', { why: 'liste' }],
  ])('%s: %j is refused in words', async (source, content, { why }) => {
    const { status, body } = await give(content, `source=${source}&name=fichier`)
    expect([status, body.code]).toEqual([422, 'file_unreadable'])
    expect(body.detail).toContain(why)
  })

  test('a file is bounded by its bytes, its services and its kind', async () => {
    const many = `nom\n${Array.from({ length: 5001 }, (_, at) => `Service ${at}\n`).join('')}`
    expect((await give(many)).body.code).toBe('file_too_long')
    expect((await give('['.repeat(200_000), 'source=beta&name=a')).body.code).toBe(
      'file_unreadable',
    )
    const heavy = await give(new Uint8Array(20 * 1024 * 1024 + 1))
    expect([heavy.status, heavy.body.code]).toEqual([413, 'body_too_large'])
    expect((await editor.post(`${imports}?source=csv&name=a`, {})).status).toBe(415)
    expect((await give(table, 'source=excel&name=a')).status).toBe(422)
    const large = `nom;description\n${`${'a'.repeat(4000)};${'b'.repeat(4000)}\n`.repeat(60)}`
    expect((await give(large)).body.totals).toMatchObject({ added: 1 })
  })

  test('of a crowd that gives files at once, some are asked to come back', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 20 }, (_, at) => joinTeam(app, ['catalogue_editor'], `Membre ${at}`)),
    )
    const address = `${imports}?source=csv&name=a.csv`
    const answers = await Promise.all(crowd.map((member) => member.file(address, table)))
    const busy = answers.filter(({ status }) => status !== 201)
    expect(new Set(busy.map(({ body }) => body.code))).toEqual(new Set(['imports_busy']))
  })

  test('an auditor reads and applies nothing; others do neither', async () => {
    const id = await given()
    const auditor = await joinTeam(app, ['auditor'])
    const moderator = await joinTeam(app, ['moderator'])
    expect((await auditor.get(`${imports}/${id}/rows`)).status).toBe(200)
    expect((await auditor.post(`${imports}/${id}/apply`, { rows: [3] })).status).toBe(403)
    expect((await moderator.get(`${imports}/${id}`)).status).toBe(403)
    expect((await app.request(imports, { method: 'POST' })).status).toBe(401)
  })
})
