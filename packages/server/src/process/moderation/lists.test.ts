// The managed lists: programmes and reply templates, added, changed, retired, and used.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { firstProgrammes } from './programmes.ts'

describe.each(engines)('managed lists on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  let auditor: Member
  const programmes = '/v1/staff/programmes'
  const templates = '/v1/staff/reply-templates'
  const redirect = (body: object) =>
    dominique.post('/v1/staff/contributions/c-recue/redirect', { version: 1, ...body })

  beforeEach(async () => {
    dominique = await joinTeam(app, ['moderator'])
    auditor = await joinTeam(app, ['auditor'], 'Sacha Vidal')
  })

  test('the list starts with the real programmes, each with its address and whom to ask', async () => {
    const { body } = await auditor.get(programmes)
    const ids = body.items.map((one: { id: string }) => one.id)
    expect(ids).toEqual(firstProgrammes.map(({ id }) => id))
    for (const one of body.items) {
      expect(one).toMatchObject({ version: 1, retired: false })
      expect(one.contact).toMatch(/^auprès de l’ANCT, /)
      expect(one.address).toMatch(/^https:\/\/[a-z.-]+\.fr\/$/)
    }
  })

  test('a programme is added, changed, then retired: no longer offered, still named', async () => {
    const added = await dominique.post(programmes, {
      name: 'Fabrique locale',
      address: 'https://fabrique.example.fr/',
      contact: null,
    })
    expect(added.status).toBe(201)
    const { id } = added.body
    expect((await auditor.get(programmes)).body.items).toHaveLength(firstProgrammes.length + 1)
    const edit = (body: object) => dominique.post(`${programmes}/${id}/edit`, body)
    expect((await edit({ version: 1, contact: 'Téléphone : 01 23' })).body).toMatchObject({
      name: 'Fabrique locale',
      contact: 'Téléphone : 01 23',
      version: 2,
    })
    const stale = await edit({ version: 1, name: 'Autre nom' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } })
    expect(stale.body.detail).toContain('Dominique Petit')
    expect((await redirect({ programmeId: id })).status).toBe(200)
    await edit({ version: 2, retired: true })
    expect((await app.client.contributions.get('c-recue')).programme?.name).toBe('Fabrique locale')
    await dominique.post('/v1/staff/contributions/c-recue/undo', { version: 2 })
    const refused = await redirect({ version: 3, programmeId: id })
    expect(refused).toMatchObject({ status: 404, body: { code: 'programme_not_found' } })
    expect((await dominique.post(`${programmes}/inconnu/edit`, { version: 1 })).status).toBe(404)
  })

  test('a template is written with the variables of its outcome, then used', async () => {
    const write = (body: string, outcome = 'redirected') =>
      dominique.post(templates, { outcome, title: 'Cordial', body })
    const wrong = await write('Voici pourquoi : {motif}')
    expect(wrong.body.errors).toMatchObject([{ path: 'body', code: 'unknown_variable' }])
    const { body: template } = await write('Voyez plutôt {programme}, cordialement.')
    await redirect({ programmeId: 'ansm', templateId: template.id })
    const event = app.db.selectFrom('events').selectAll().where('subject', '=', 'c-recue')
    const { reply } = JSON.parse((await event.executeTakeFirstOrThrow()).data)
    expect(reply).toMatch(/^Voyez plutôt .+ \(ANSM\), cordialement\.$/)
    const other = await write('Votre contribution « {titre} » est regroupée.', 'grouped')
    await dominique.post('/v1/staff/contributions/c-recue/undo', { version: 2 })
    const refused = await redirect({ version: 3, programmeId: 'ansm', templateId: other.body.id })
    expect(refused.body.code).toBe('reply_template_not_found')
  })

  test('a template is changed and retired, never by two at once', async () => {
    const { body } = await dominique.post(templates, {
      outcome: 'rejected',
      title: 'Sec',
      body: 'Motif : {motif}.',
    })
    const edit = (more: object) => dominique.post(`${templates}/${body.id}/edit`, more)
    expect((await edit({ version: 1, title: 'Bref' })).body).toMatchObject({ version: 2 })
    expect((await edit({ version: 1, retired: true })).body.code).toBe('changed_meanwhile')
    expect((await edit({ version: 2, body: 'Sans {programme}.' })).status).toBe(422)
    expect((await edit({ version: 2, retired: true })).body.retired).toBe(true)
    const list = await auditor.get(templates)
    expect(list.body.items).toMatchObject([{ title: 'Bref', retired: true }])
    expect(list.body.builtIn).toHaveLength(3)
    expect((await dominique.post(`${templates}/inconnu/edit`, { version: 1 })).status).toBe(404)
  })

  test.each([programmes, `${programmes}/ansm/edit`, templates, `${templates}/x/edit`])(
    '%s is for moderators',
    async (path) => {
      expect((await auditor.post(path, {})).status).toBe(403)
      expect((await app.request(path, { method: 'POST' })).status).toBe(401)
    },
  )

  test.each([programmes, templates])('%s is read by the team', async (path) => {
    const editor = await joinTeam(app, ['catalogue_editor'], 'Alix Roux')
    expect((await editor.get(path)).status).toBe(403)
    expect((await app.request(path)).status).toBe(401)
  })
})
