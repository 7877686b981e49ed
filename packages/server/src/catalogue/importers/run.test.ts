// An import adds and updates, changes nothing the second time, and spares what people wrote.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { countRows } from '../../../testing/given.ts'
import { joinTeam } from '../../../testing/team.ts'
import { eventsAfter } from '../../platform/events/journal.ts'
import type { Reader } from './item.ts'
import { readers } from './readers.ts'
import { wordReport } from './report.ts'
import { importServices } from './run.ts'

const product = {
  id: 'nouveau.produit',
  title: 'Nouveau produit',
  mission: 'Servir',
  repository: 'https://forge.example/nouveau',
  link: 'https://nouveau.example',
  phases: [{ name: 'construction', start: '2025-01-01' }],
}

describe.each(engines)('imports of services on %s', (engine) => {
  const app = useApp(engine)
  const bring = async (source: keyof typeof readers, text: string, isDryRun = false) => {
    const reader: Reader = readers[source]
    const { now } = app.clock
    const file = { name: source, content: new Uint8Array(Buffer.from(text)) }
    const reading = reader(file, now.toISOString().slice(0, 10))
    const tools = { database: app.deps.database, now: new Date(now) }
    return importServices(tools, { source, reading, isDryRun })
  }
  const beta = (more: object = {}, isDryRun = false) =>
    bring('beta', JSON.stringify([{ ...product, ...more }]), isDryRun)
  const outcomes = ({ items }: Awaited<ReturnType<typeof bring>>) =>
    items.map(({ outcome }) => outcome)
  test.each([
    ['NUL in an identifier', { id: 'a\0b' }],
    ['half a character in an identifier', { id: 'a\ud800b' }],
    ['half a character in a name', { title: 'Nou\udc00veau' }],
    ['half a character in a mission', { mission: 'Servir\ud83d' }],
  ])('%s: that item is named and left out, the others pass', async (_, bad) => {
    const other = { ...product, id: 'autre', title: 'Autre', link: null, repository: null }
    const report = await bring('beta', JSON.stringify([{ ...product, ...bad }, other]))
    expect(report.items.map(({ name }) => name)).toEqual(['Autre'])
    const why = { fr: expect.stringContaining('caractère nul') }
    expect(report.unreadable).toMatchObject([{ at: 1, why }])
    expect(wordReport(report)).toSatisfy((told: string) => told.isWellFormed())
  })

  const edit = async (changes: object) => {
    const editor = await joinTeam(app, ['catalogue_editor'])
    const { body } = await editor.get('/v1/staff/services/nouveau-produit')
    const { version } = body
    return editor.post('/v1/staff/services/nouveau-produit/edit', { version, changes })
  }
  const current = () => app.client.services.get('nouveau-produit')

  let before: Awaited<ReturnType<typeof countRows>>
  beforeEach(async () => {
    before = await countRows(app.db)
  })

  test('a dry run tells what would change, and changes nothing', async () => {
    const report = await beta({}, true)
    expect(wordReport(report)).toBe(`+ nouveau-produit — Nouveau produit
    nom : « Nouveau produit »
    accroche : « Servir »
    adresse : « https://nouveau.example »
    dépôt : « https://forge.example/nouveau »
    ouverture du code : « Code source ouvert »
    étapes : Construction 2025-01-01
1 ajouté, 0 mis à jour, 0 inchangé ; 0 avertissement.
Essai à blanc : rien n’est enregistré.`)
    expect(await countRows(app.db)).toEqual(before)
  })

  test('a new service is added and recorded; the second time nothing changes', async () => {
    expect(outcomes(await beta())).toEqual(['added'])
    expect(await current()).toMatchObject({
      name: 'Nouveau produit',
      stage: 'construction',
      stageSince: '2025-01-01',
      code: { openness: 'open' },
      updatedOn: '2026-02-15',
    })
    expect(await eventsAfter(app.db, 0, 10)).toMatchObject([
      {
        kind: 'service.imported',
        subject: 'nouveau-produit',
        data: { source: 'beta', isNew: true },
      },
    ])
    const rows = await app.db.selectFrom('service_sources').selectAll().orderBy('field').execute()
    const counts = await countRows(app.db)
    app.clock.now = new Date('2026-03-15T10:00:00Z')
    expect(outcomes(await beta())).toEqual(['unchanged'])
    expect(await countRows(app.db)).toEqual(counts)
    const again = app.db.selectFrom('service_sources').selectAll().orderBy('field').execute()
    expect(await again).toEqual(rows)
    expect(await current()).toMatchObject({ updatedOn: '2026-02-15' })
  })

  test('a text longer than the catalogue takes is cut, and said to be', async () => {
    const report = await beta({ mission: 'é'.repeat(301) })
    expect((await current()).tagline).toBe(`${'é'.repeat(299)}…`)
    expect(report.items[0]?.doubts).toMatchObject([{ en: expect.stringContaining('300') }])
    expect(outcomes(await beta({ mission: 'é'.repeat(301) }))).toEqual(['unchanged'])
  })

  test('bounds are those of the team, whatever the field, and each cut is said', async () => {
    const phases = [{ name: 'investigation', start: '2024-01-01' }]
    const name = (at: number) => `2024-01-${String(1 + (at % 28)).padStart(2, '0')}`
    const events = Array.from({ length: 120 }, (_, at) => ({
      name: 'other',
      date: name(at),
      comment: at === 119 ? '🗳'.repeat(250) : `Étape ${at}`,
    }))
    const sponsors = ['Ministère 🗳 '.repeat(40)]
    const report = await beta({ title: 'X', phases, events, sponsors, mission: '🗳'.repeat(301) })
    const told = report.items[0]?.doubts.map(({ fr }) => fr).join('\n')
    for (const sign of [
      'accroche : trop long',
      'commanditaire : trop long',
      'feuille de route : plus de 100',
      'nom :',
    ])
      expect(told).toContain(sign)
    const editor = await joinTeam(app, ['catalogue_editor'])
    const { body } = await editor.get('/v1/staff/services/nouveau-produit')
    const { tagline, roadmap, investigation, version } = body
    const changes = { tagline, roadmap, sponsor: investigation.sponsor }
    const again = { version, changes }
    expect(await editor.post('/v1/staff/services/nouveau-produit/edit', again)).toMatchObject({
      status: 200,
    })
    expect(roadmap).toHaveLength(100)
  })

  test('a text in another language says so, in its card, its page and to the team', async () => {
    const text = (language: string) =>
      `name: Outil\ndescription: {${language}: {shortDescription: A tool, longDescription: Longer}}`
    await bring('publiccode', text('en-GB'))
    expect(await app.client.services.get('outil')).toMatchObject({
      taglineLanguage: 'en-GB',
      descriptionLanguage: 'en-GB',
    })
    const page = await (await app.request('/services/outil')).text()
    expect(page).toMatch(/<p class="lead" lang="en-GB"[^>]*>\s*A tool/)
    expect(page).toMatch(/<p class="prose" lang="en-GB"[^>]*>\s*Longer/)
    expect(await (await app.request('/services')).text()).toMatch(/lang="en-GB"[^>]*>\s*A tool/)
    expect(outcomes(await bring('publiccode', text('en-GB')))).toEqual(['unchanged'])
    const [translated] = (await bring('publiccode', text('fr'))).items
    expect(translated?.changes.map(({ field }) => field)).toEqual([
      'taglineLanguage',
      'descriptionLanguage',
    ])
  })

  test('what the source changes is updated, field by field; what it no longer tells stays', async () => {
    await beta()
    const phases = [...product.phases, { name: 'acceleration', start: '2026-02-01' }]
    const report = await beta({ mission: 'Mieux servir', phases, link: '' })
    expect(report.items).toMatchObject([
      {
        outcome: 'updated',
        changes: [
          { field: 'tagline', before: 'Servir', after: 'Mieux servir' },
          { field: 'stages' },
        ],
      },
    ])
    expect(await current()).toMatchObject({
      tagline: 'Mieux servir',
      stage: 'acceleration',
      address: 'https://nouveau.example',
    })
    const { items } = await app.client.services.list({ q: 'mieux' })
    expect(items).toHaveLength(1)
  })

  test('what someone edited since is kept, erasures too, with a warning', async () => {
    await beta()
    await edit({ tagline: 'Écrit à la main', address: null })
    const report = await beta({ mission: 'Mieux servir', title: 'Renommé' })
    expect(report.items[0]?.changes.map(({ field }) => field)).toEqual(['name'])
    expect(report.items[0]?.kept).toEqual([
      { field: 'tagline', before: 'Écrit à la main', after: 'Mieux servir' },
      { field: 'address', before: null, after: 'https://nouveau.example' },
    ])
    expect(wordReport(report)).toContain(
      'accroche : gardé tel qu’au catalogue (« Écrit à la main ») ; la source dit « Mieux servir »',
    )
    expect(await current()).toMatchObject({
      name: 'Renommé',
      tagline: 'Écrit à la main',
      address: null,
    })
  })

  test('once both agree again, the source leads again', async () => {
    await beta()
    await edit({ tagline: 'À deux' })
    expect(outcomes(await beta({ mission: 'À deux' }))).toEqual(['unchanged'])
    expect(outcomes(await beta({ mission: 'La suite' }))).toEqual(['updated'])
  })

  test('a service that was there before only has its gaps filled', async () => {
    const report = await beta({ id: 'velo-plan', title: 'Autre nom', mission: '' })
    expect(report.items[0]).toMatchObject({ serviceId: 'velo-plan', outcome: 'unchanged' })
    expect(await app.client.services.get('velo-plan')).toMatchObject({ name: 'Vélo plan' })
    await app.db.updateTable('services').set({ address: null }).execute()
    expect(outcomes(await beta({ id: 'velo-plan' }))).toEqual(['updated'])
    expect(await app.client.services.get('velo-plan')).toMatchObject({
      address: 'https://nouveau.example',
    })
  })

  test('two sources of one service meet by its repository, and do not fight', async () => {
    await beta()
    const text =
      'name: owner/nouveau\nurl: https://forge.example/Nouveau.git\nlegal: {license: mit}'
    const [item] = (await bring('publiccode', text)).items
    expect(item).toMatchObject({
      serviceId: 'nouveau-produit',
      outcome: 'updated',
      changes: [{ field: 'licence', after: 'MIT' }],
    })
    expect(item?.doubts[0]?.fr).toContain('même dépôt')
    expect(outcomes(await beta())).toEqual(['unchanged'])
    expect(outcomes(await bring('publiccode', text))).toEqual(['unchanged'])
  })

  test('two names of a source that make one id are two services', async () => {
    const items = [
      product,
      { ...product, id: 'nouveau-produit', title: 'Un autre', repository: null },
    ]
    const text = JSON.stringify(items)
    expect((await bring('beta', text)).items.map(({ serviceId }) => serviceId)).toEqual([
      'nouveau-produit',
      'nouveau-produit-2',
    ])
    expect(outcomes(await bring('beta', text))).toEqual(['unchanged', 'unchanged'])
  })

  test('what a file tells twice is one service: the first wins, the second fills', async () => {
    const text = 'id;nom;licence\nun;Un;\nun;Deux;MIT\n'
    const [item, ...others] = (await bring('csv', text)).items
    expect(others).toEqual([])
    expect(item).toMatchObject({
      name: 'Un',
      doubts: [{ fr: expect.stringContaining('plusieurs fois') }, {}],
    })
    expect(await app.client.services.get('un')).toMatchObject({
      name: 'Un',
      code: { licence: 'MIT' },
    })
    expect(outcomes(await bring('csv', text))).toEqual(['unchanged'])
  })

  test('a table tells the present stage and the territories, and leaves the past', async () => {
    const row = (stage: string) =>
      `id;nom;étape;étape depuis;territoires\nagenda-commun;Agenda commun;${stage};14118 14327 99999\n`
    await bring('csv', row('opéré;01/06/2025'))
    const { items } = await bring('csv', row('transféré;01/02/2026'))
    expect(items[0]).toMatchObject({ outcome: 'updated', changes: [{ field: 'stages' }] })
    expect(items[0]?.doubts.map(({ fr }) => fr).join()).toContain('« 99999 »')
    expect(await app.client.services.get('agenda-commun')).toMatchObject({
      territories: { count: 2 },
      stages: [
        { stage: 'operated', since: '2025-06-01' },
        { stage: 'transferred', since: '2026-02-01' },
      ],
    })
  })

  test.each([
    ['200 065 597', ['epci-200065597']],
    ['14 118 14', ['commune-14118', 'department-14']],
    ['14118|COMMUNE-14327 / Région 28', ['commune-14118', 'commune-14327', 'region-28']],
    ['211 401 187', ['commune-14118']],
    ['16 230', ['commune-16309']],
  ])('territories said as %j are %j', async (said, ids) => {
    await bring('csv', `id;nom;territoires\nlieux;Lieux;${said}\n`)
    const { deployments } = await app.client.services.get('lieux')
    expect(deployments.map(({ territory }) => territory.id).toSorted()).toEqual(ids)
  })

  test('territories that nobody knows leave those known before, and are said', async () => {
    const row = (said: string) => `id;nom;territoires\nlieux;Lieux;${said}\n`
    await bring('csv', row('14118'))
    const { items } = await bring('csv', row('123 456 789'))
    expect(items[0]?.doubts.map(({ fr }) => fr).join()).toContain('« 123 456 789 »')
    expect(await app.client.services.get('lieux')).toMatchObject({ territories: { count: 1 } })
  })

  test('what nobody says of a stage is unknown, until a source says it', async () => {
    const text = 'name: Sans date\nlegal: {license: MIT}'
    const [item] = (await bring('publiccode', text)).items
    expect(item?.doubts.map(({ fr }) => fr).join()).toContain('étape inconnue')
    const unknown = { stage: 'unknown', stageSince: null, stages: [] }
    expect(await app.client.services.get('sans-date')).toMatchObject(unknown)
    expect(outcomes(await bring('publiccode', text))).toEqual(['unchanged'])
    const told = await bring('publiccode', `${text}\ndevelopmentStatus: stable`)
    expect(told.items).toMatchObject([
      { outcome: 'updated', changes: [{ field: 'stage', before: 'unknown', after: 'operated' }] },
    ])
    expect(await app.client.services.get('sans-date')).toMatchObject({ stage: 'operated' })
    expect(outcomes(await bring('publiccode', `${text}\ndevelopmentStatus: beta`))).toEqual([
      'unchanged',
    ])
  })

  test('a service without a date has a stage to check', async () => {
    const [item] = (await bring('publiccode', 'name: Bêta\ndevelopmentStatus: beta')).items
    expect(item?.doubts.map(({ fr }) => fr).join()).toContain('« Construction » sans date')
    const shown = { stage: 'construction', stageSince: null, stages: [] }
    expect(await app.client.services.get('beta')).toMatchObject(shown)
  })

  test('the team sees where a service comes from', async () => {
    await beta()
    const auditor = await joinTeam(app, ['auditor'])
    expect((await auditor.get('/v1/staff/services/nouveau-produit')).body).toMatchObject({
      changedBy: null,
      changedAt: '2026-02-15T10:00:00.000Z',
      sources: [{ source: 'beta', externalId: 'nouveau.produit' }],
    })
  })
})
