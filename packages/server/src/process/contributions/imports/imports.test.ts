// Tables of other platforms into a consultation, on both engines: tried, repaired, refusals with line and cause.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../testing/app.ts'
import { engines } from '../../../../testing/engines.ts'
import { row, table } from '../../../../testing/imported-table.ts'
import { importContributionFile } from '../../../cli/import-contributions.ts'
import { mostListed } from '../../../platform/text/listed.ts'
import { importContributions, type Options } from './import.ts'
import { Mapping, noMapping } from './mapping.ts'

const folder = mkdtempSync(join(tmpdir(), 'parvis-imports-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(engines)('importing contributions on %s', (engine) => {
  const app = useApp(engine)
  const path = join(folder, `${engine}.csv`)
  const run = async (content: string | Uint8Array, more: Partial<Options> = {}) => {
    writeFileSync(path, content)
    const report = await importContributions(app.deps.database, '2026-02-15T10:00:00.000Z', {
      path,
      consultationId: 'numerique-2026',
      mapping: noMapping,
      isDryRun: false,
      ...more,
    })
    const { refused, updated, kept } = report
    return { ...report, refused: refused.first, updated: updated.first, kept: kept.first }
  }
  const stored = () =>
    app.db
      .selectFrom('contributions')
      .selectAll()
      .where('evidence', '=', 'import')
      .orderBy('received_at')
      .orderBy('title')
      .execute()

  test('a row becomes a contribution of nobody here, with its date there and where it comes from', async () => {
    const text = '"<p>Deux lignes</p>\r\n<p>et un « ; »</p>"'
    expect(await run(`\uFEFF${table(row(12, { text }))}`)).toMatchObject({ added: 1, refused: [] })
    const [one] = await stored()
    expect(one).toMatchObject({
      title: 'Un arrêt de bus',
      text: 'Deux lignes\n\net un « ; »',
      theme_id: 'mobilite',
      territory_id: 'commune-14118',
      profile: 'unknown',
      function: '',
      state: 'received',
      participant_id: null,
      received_at: '2021-02-01T09:00:00.000Z',
    })
    await app.db
      .updateTable('contributions')
      .set({ state: 'redirected' })
      .where('id', '=', one?.id ?? '')
      .execute()
    const found = await app.client.contributions.get(one?.id ?? '')
    expect(found).toMatchObject({
      profile: 'unknown',
      importedFrom: { platform: 'caen.example', url: 'https://caen.example/12' },
    })
  })

  test('a theme and a place are known in whatever language says them', async () => {
    const theme = '"{""ca""=>""Mobilitat"", ""fr""=>""Mobilité""}"'
    const place = '"[{""en"": ""Town of Caen"", ""fr"": ""Caen (Calvados)""}]"'
    expect(await run(table(row(12, { theme, place })), { language: 'ca' })).toMatchObject({
      added: 1,
    })
    expect(await stored()).toMatchObject([{ theme_id: 'mobilite', territory_id: 'commune-14118' }])
  })

  test('headings in one word are read as others are, and whoever wrote it never', async () => {
    const heads =
      'proposalId;proposalTitle;bodyText;categoryName;districtName;createdAt;isTrashed;url'
    const cells =
      'x1;Un banc;Devant l’école;Mobilité;Caen (Calvados);2021-03-04;;https://a.example/1'
    const who = ';authorUsername;authorEmail'
    const told = await run(`${heads}${who}\n${cells};lea;lea@courriel.example\n`)
    expect(told).toMatchObject({ added: 1, refused: [] })
    expect(told.columns.uses.slice(-2)).toEqual([{ is: 'personal' }, { is: 'personal' }])
  })

  test('what a row lacks altogether is asked for by its option', async () => {
    const { refused } = await run(table(row(12, { theme: ' ' }), row(13, { place: ' ' })))
    expect(refused.map(({ cause }) => cause)).toEqual([
      'aucune thématique : une colonne, ou --theme',
      'aucune collectivité : une colonne, ou --territory',
    ])
  })

  test('the second time changes nothing, and a dry run nothing at all', async () => {
    expect(await run(table(row(1)), { isDryRun: true })).toMatchObject({ added: 1 })
    expect(await stored()).toEqual([])
    await run(table(row(1)))
    const before = await stored()
    expect(await run(table(row(1)))).toMatchObject({ added: 0, updated: [], unchanged: 1 })
    expect(await stored()).toEqual(before)
    const events = await app.db.selectFrom('events').select('kind').execute()
    expect(events.filter(({ kind }) => kind === 'contribution.imported')).toHaveLength(1)
  })

  test('the same source brought right repairs what nobody edited, and leaves what someone did', async () => {
    await run(table(row(1, { title: 'Th\ufffd\ufffdtre' }), row(2, { text: 'Tronqu' })))
    const [, second] = await stored()
    await app.db
      .updateTable('contributions')
      .set({ title: 'Le titre de l’équipe', version: 2 })
      .where('id', '=', second?.id ?? '')
      .execute()
    const right = table(
      row(1, { title: 'Théâtre' }),
      row(2, { text: 'Tronqué, puis réparé', title: 'Autre' }),
    )
    expect(await run(right)).toMatchObject({
      added: 0,
      updated: [
        { line: 2, fields: ['title'] },
        { line: 3, fields: ['text'] },
      ],
      kept: [{ line: 3, fields: ['title'] }],
    })
    expect((await stored()).map(({ title, text }) => [title, text])).toEqual([
      ['Le titre de l’équipe', 'Tronqué, puis réparé'],
      ['Théâtre', 'Du texte'],
    ])
    const found = await app.db
      .selectFrom('contributions')
      .select('id')
      .where('search_key', 'like', 'theatre%')
      .execute()
    expect(found).toHaveLength(1)
    const history = await app.db.selectFrom('contribution_revisions').selectAll().execute()
    expect(history).toMatchObject([{ act: 'import', source: 'caen.example' }, { act: 'import' }])
    expect(await run(right)).toMatchObject({ updated: [], kept: [{ line: 3 }] })
  })

  test('one of an earlier import, known by its number only, is that one and not a second', async () => {
    await run(table(row(1)))
    const earlier = `decidim-${'0'.repeat(24)}`
    const [one] = await stored()
    await app.db.deleteFrom('contribution_sources').execute()
    const digest = createHash('sha256').update('numerique-2026 AB-1').digest('hex')
    const id = earlier.replace('0'.repeat(24), digest.slice(0, 24))
    await app.db
      .updateTable('contributions')
      .set({ id })
      .where('id', '=', one?.id ?? '')
      .execute()
    expect(await run(table(row(1, { title: 'Mieux' })))).toMatchObject({
      added: 0,
      updated: [{ line: 2 }],
    })
    // The same number on another platform, of another day, is another contribution.
    expect(
      await run(table(row(1, { host: 'lille.example', at: '2021-05-01', title: 'De Lille' }))),
    ).toMatchObject({ added: 1 })
  })

  test('two platforms number theirs alike: both are there', async () => {
    expect(await run(table(row(7), row(7, { host: 'www.lille.example' })))).toMatchObject({
      added: 2,
    })
    const sources = await app.db
      .selectFrom('contribution_sources')
      .select('platform')
      .orderBy('platform')
      .execute()
    expect(sources).toEqual([{ platform: 'caen.example' }, { platform: 'lille.example' }])
    const twins = await run(table(row(8), row(8), row(8, { title: 'Autre' })))
    expect(twins).toMatchObject({
      added: 1,
      refused: [{ line: 4, cause: expect.stringContaining('ligne 2') }],
    })
    await expect(run('reference;title;body;date\nA;Un;Texte;2021-01-01')).resolves.toMatchObject({
      refused: [{ cause: expect.stringContaining('--platform') }],
    })
  })

  test.each([
    ['a reference', 'AB-1', 'AB\0-1'],
    ['a title', 'Un arrêt', 'Un\0 arrêt'],
    ['a text', 'Du texte', 'Du texte\0'],
    ['a date', '2021-02-01', '2021-02-01\0'],
  ])('NUL in %s: that line is refused by its number, the others pass', async (_, sound, bad) => {
    const report = await run(table(row(1).replace(sound, bad), row(2)))
    expect(report).toMatchObject({
      added: 1,
      refused: [{ line: 2, cause: 'un caractère nul, ou une moitié de caractère' }],
    })
  })

  test('what its source no longer shows is left out and counted, or taken as it was', async () => {
    const all = table(
      row(1),
      row(2, { withdrawn: 'true', state: 'withdrawn' }),
      row(3, { state: 'rejected' }),
      row(4, { amend: 'true', state: 'evaluating' }),
      row(5, { state: 'Brouillon' }),
      row(6, { state: 'accepted' }),
    )
    const left = { withdrawn: 1, rejected: 1, amendment: 1, draft: 1 }
    expect(await run(all)).toMatchObject({ added: 2, leftOut: left })
    const taken = await run(all, { taken: ['withdrawn', 'rejected', 'amendment'] })
    expect(taken).toMatchObject({ added: 3, unchanged: 2, leftOut: { draft: 1 } })
    const states = (await stored()).map(({ state, rejection_text: why }) => `${state} ${why ?? ''}`)
    expect(states.filter((one) => one.startsWith('rejected'))).toHaveLength(2)
    expect(states.join()).toContain('retirée par son auteur')
  })

  test('dates are read day first here, and those that nobody can know are refused with their row', async () => {
    const cells = ['03/04/2021 10:00', '13/04/2021', '2019-02-30', '3019-01-01', 'hier']
    const { refused } = await run(table(...cells.map((at, n) => row(n + 1, { at }))))
    expect(refused.map(({ line, cause }) => `${line} ${cause.split(' :')[0]}`)).toEqual([
      '4 date impossible',
      '5 date à venir',
      '6 date illisible',
    ])
    expect((await stored()).map(({ received_at: at }) => at)).toEqual([
      '2021-04-03T08:00:00.000Z',
      '2021-04-12T22:00:00.000Z',
    ])
    const english =
      'id;title;body;category;created_at;url\n1;A;B;Mobilité;03/04/2021;https://a.example/1'
    const unsure = await run(english, { territory: 'commune-14118' })
    expect(unsure.refused).toMatchObject([{ cause: expect.stringContaining('ambiguë') }])
    const sure = await run(english, { territory: 'commune-14118', order: 'month-first' })
    expect(sure).toMatchObject({ added: 1 })
  })

  test('a district is no village: what the table is about wins over a name', async () => {
    const rows = ['Sannerville', 'Calvados', 'Hérouville-Saint-Clair', 'Caen', 'Sainte-Colombe']
    const all = table(...rows.map((place, n) => row(n + 1, { place, title: place })))
    await run(all, { territory: 'commune-14118' })
    expect(new Set((await stored()).map((one) => one.territory_id))).toEqual(
      new Set(['commune-14118']),
    )
    await app.db.deleteFrom('contributions').where('evidence', '=', 'import').execute()
    const { refused } = await run(all)
    // One has ended, one is shared by two communes.
    expect(refused.map(({ line }) => line)).toEqual([2, 6])
    expect((await stored()).map((one) => one.territory_id).toSorted()).toEqual([
      'commune-14118',
      'commune-14327',
      'department-14',
    ])
  })

  test('taxonomies of current exports: by number, by name, in several languages', async () => {
    const text = [
      'id;author/name;taxonomies/ids;taxonomies/7/en;taxonomies/7/fr;taxonomies/31/fr;title/fr;title/ca;body/fr;body/ca;published_at;url',
      '41;Camille Martin;7, 31;Mobility;Mobilité;Caen (Calvados);Un titre;;Du texte;;2021-03-01 10:00:00 +0100;https://d.example/41',
      '42;Camille Martin;7, 31;;Mobilité;Caen (Calvados);;Un títol;;Un text;2021-03-01 10:00:00 +0100;https://d.example/42',
    ]
    expect(await run(text.join('\n'))).toMatchObject({ added: 2, refused: [] })
    const named = [
      'id;taxonomies/name;title;body;published_at;url',
      `43;"[{""en""=>""Mobility"", ""fr""=>""Mobilité""}, {""fr""=>""Caen (Calvados)""}]";"{""fr""=>""L’un""}";"{""fr"": ""Texte""}";2021-03-01;https://d.example/43`,
    ]
    expect(await run(named.join('\n'))).toMatchObject({ added: 1, refused: [] })
    const rows = await stored()
    expect(rows.map(({ title }) => title).toSorted()).toEqual(['L’un', 'Un titre', 'Un títol'])
    expect(new Set(rows.map((one) => `${one.theme_id} ${one.territory_id}`)).size).toBe(1)
    expect(JSON.stringify(rows)).not.toContain('Camille')
  })

  test('a mapping makes the table of any platform importable', async () => {
    const mapping = Mapping.parse({
      platform: 'Ma ville participe',
      columns: {
        reference: 'N°',
        title: { column: 'Intitulé' },
        text: { column: ['Constat', 'Proposition'] },
        theme: { column: 'Rubrique', values: { 'Le vélo': 'mobilite' } },
        territory: { default: 'commune-14118' },
        receivedAt: { column: 'Déposé le' },
        function: 'Couleur',
        profile: {
          column: 'Qui',
          values: { Riverain: 'resident', Asso: 'partner' },
          default: 'resident',
        },
        state: { column: 'Suite', values: { 'Hors sujet': 'rejected' } },
      },
    })
    const text = [
      'N°,Intitulé,Constat,Proposition,Rubrique,Déposé le,Qui,Suite,Couleur',
      '1,Un abri,Il pleut.,Un toit.,Le vélo,03/04/2021,Riverain,,bleu',
      '2,Autre,Il pleut.,,Le vélo,03/04/2021,,Hors sujet,bleu',
    ].join('\r\n')
    const report = await run(text, { mapping })
    expect(report).toMatchObject({ added: 1, refused: [], leftOut: { rejected: 1 } })
    expect(await stored()).toMatchObject([
      {
        text: 'Il pleut.\n\nUn toit.',
        profile: 'resident',
        function: '',
        received_at: '2021-04-02T22:00:00.000Z',
      },
    ])
    const wrong = Mapping.parse({ columns: { title: 'Absente' } })
    await expect(run(text, { mapping: wrong })).rejects.toThrow('« Absente »')
    await expect(run(text)).rejects.toThrow('colonnes manquantes : title, text, reference')
  })

  test('a dry run tells what it understood, column by column, and shows three rows', async () => {
    writeFileSync(
      path,
      table(row(1, { place: 'Caen' }), row(2, { at: '2021-02-01 10:00' }), row(3)),
    )
    const said = await importContributionFile(
      [path, '--consultation', 'numerique-2026', '--dry-run'],
      app.deps,
    )
    for (const words of [
      'title/fr → titre (« Un arrêt de bus »)',
      'votes → non reprise',
      'withdrawn → retirée',
      '« Caen » → commune-14118 (deviné',
      '1 date sans fuseau',
      'Ligne 3, AB-2 (caen.example) :',
      '3 contributions à ajouter',
    ]) {
      expect(said).toContain(words)
    }
    expect(await stored()).toEqual([])
  })
})

describe('the command', () => {
  const app = useApp('sqlite')
  const run = (...args: string[]) => importContributionFile(args, app.deps)
  const path = join(folder, 'command')

  test.each([
    [[], 'Usage'],
    [['a', 'b', '--consultation', 'x'], 'Usage'],
    [['a', '--consultation', 'x', '--dates', 'soon'], 'day-first'],
    [['a', '--consultation', 'x', '--take', 'all'], 'withdrawn'],
  ])('%j is answered in words', async (args, words) => {
    await expect(run(...args)).rejects.toThrow(words)
  })

  test('of what nobody reads to its end, the first lines are told, and how many there are', async () => {
    writeFileSync(path, `reference;title;body\n${'A;B\n'.repeat(mostListed + 2)}`)
    const said = await run(path, '--consultation', 'numerique-2026')
    expect(said).toContain(`\nLigne ${mostListed + 1} : `)
    expect(said).not.toContain(`\nLigne ${mostListed + 2} : `)
    expect(said).toMatch(/10\s002 lignes refusées\..*… et 2 lignes refusées de plus\.$/s)
  })

  test.each([
    ['{', 'n’est pas du JSON'],
    ['{"columns":{"titre":"a"}}', 'champ inconnu'],
    ['{"titre":"a"}', 'champ inconnu (titre)'],
    ['{"columns":{"title":3}}', 'il faut le nom d’une colonne'],
  ])('the mapping %s is refused in words', async (text, words) => {
    writeFileSync(path, text)
    await expect(run(path, '--consultation', 'x', '--map', path)).rejects.toThrow(words)
  })
})
