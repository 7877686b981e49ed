// A Decidim export of any year, on both engines: once, in order, refusals with their line and cause.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../testing/app.ts'
import { engines } from '../../../../testing/engines.ts'
import { importDecidim } from './import.ts'
import { plainText } from './plain-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'parvis-decidim-'))
afterAll(() => rmSync(folder, { recursive: true }))

const today = [
  'id;reference;category/name/fr;scope/name/fr;title/fr;body/fr;votes;endorsements/total_count;published_at;url',
  '12;DEC-12;Mobilité;Caen (Calvados);Un arrêt de bus;"<p>Deux lignes</p>\r\n<p>et un « ; »</p>";4;2;2021-02-01T10:00:00+01:00;https://x.example/12',
  '13;DEC-13;Mobilité;Nulle-Part;Un autre;Du texte;0;0;2021-02-02T10:00:00+01:00;https://x.example/13',
  '14;DEC-14;Inconnue;Caen (Calvados);Un thème;Du texte;0;0;2021-02-02T10:00:00+01:00;https://x.example/14',
  '15;DEC-15;Mobilité;Caen (Calvados);Une date;Du texte;0;0;hier;https://x.example/15',
  '16;DEC-16;Mobilité;Caen (Calvados);;Du texte;0;0;2021-02-02;https://x.example/16',
].join('\n')

const in2019 = [
  'category,author/name,title,supports,body,created_at,url',
  'Citoyenneté,Camille Martin,Voter par écrit,3,"Des cartes, des urnes",2019-05-01 08:00:00 UTC,https://x.example/1',
].join('\r\n')

describe.each(engines)('importing a Decidim export on %s', (engine) => {
  const app = useApp(engine)
  const run = (text: string, more: { isDryRun?: boolean; defaultTerritory?: string } = {}) => {
    const path = join(folder, `${engine}.csv`)
    writeFileSync(path, text)
    return importDecidim(app.db, '2026-02-15T10:00:00.000Z', {
      path,
      consultationId: 'numerique-2026',
      isDryRun: false,
      ...more,
    })
  }
  const stored = () =>
    app.db.selectFrom('contributions').selectAll().where('evidence', '=', 'import').execute()

  test('reads today’s headers, cells of several lines and mixed line endings', async () => {
    const report = await run(`\uFEFF${today}`)
    expect(report).toMatchObject({ added: 1, unchanged: 0 })
    const [row, ...others] = await stored()
    expect(others).toEqual([])
    expect(row).toMatchObject({
      title: 'Un arrêt de bus',
      text: 'Deux lignes\n\net un « ; »',
      theme_id: 'mobilite',
      territory_id: 'commune-14118',
      state: 'received',
      participant_id: null,
      received_at: '2021-02-01T09:00:00.000Z',
    })
  })

  test.each([
    ['a reference', 'DEC-12', 'DEC\0-12'],
    ['a title', 'Un titre', 'Un\0 titre'],
    ['a text', 'Du texte', 'Du texte\0'],
    ['a theme', 'Mobilité', 'Mobi\0lité'],
    ['a date', '2021-02-01', '2021-02-01\0'],
  ])('NUL in %s: that line is refused by its number, the others pass', async (_, sound, bad) => {
    const header = today.split('\n')[0]
    const row = (id: string) =>
      `${id};DEC-${id};Mobilité;Caen (Calvados);Un titre;Du texte;0;0;2021-02-01;https://x.example/${id}`
    const report = await run([header, row('12').replace(sound, bad), row('99')].join('\n'))
    expect(report).toMatchObject({
      added: 1,
      refused: [{ line: 2, cause: 'un caractère nul, ou une moitié de caractère' }],
    })
  })

  test('lists what it refuses with its line and its cause', async () => {
    const { refused, ignoredCounts } = await run(today)
    expect(refused).toEqual([
      { line: 4, cause: 'collectivité inconnue ou ambiguë : « Nulle-Part »' },
      { line: 5, cause: 'thématique inconnue : « Inconnue »' },
      { line: 6, cause: 'date illisible : « hier »' },
      { line: 7, cause: 'titre vide' },
    ])
    expect(ignoredCounts).toEqual(['votes', 'endorsements/total_count'])
  })

  test('reads the headers of 2019, and never the author’s name', async () => {
    const report = await run(in2019, { defaultTerritory: 'commune-14118' })
    expect(report).toMatchObject({ added: 1, refused: [] })
    expect(JSON.stringify(await stored())).not.toContain('Camille')
  })

  test('the second time changes nothing, and a dry run nothing at all', async () => {
    expect(await run(today, { isDryRun: true })).toMatchObject({ added: 1 })
    expect(await stored()).toEqual([])
    await run(today)
    const before = await stored()
    expect(await run(today)).toMatchObject({ added: 0, unchanged: 1 })
    expect(await stored()).toEqual(before)
    const events = await app.db.selectFrom('events').selectAll().execute()
    expect(events.filter(({ kind }) => kind === 'contribution.imported')).toHaveLength(1)
  })

  test('a file without the columns it needs is refused whole', async () => {
    await expect(run('nom;valeur\na;b')).rejects.toThrow(
      'Colonnes manquantes : title, text, reference',
    )
  })
})

test('a body keeps its paragraphs and loses its tags', () => {
  expect(
    plainText('<div><p>L&rsquo;un</p><ul><li>a</li><li>b</li></ul><script>x</script></div>'),
  ).toBe('L’un\n- a\n- b\nx')
  expect(plainText('5 < 6 et 7 > 3')).toBe('5 < 6 et 7 > 3')
})
