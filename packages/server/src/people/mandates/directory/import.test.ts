// The directory's file into official addresses: each form, repeatable, tried first, rights withdrawn.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../../testing/app.ts'
import { engines } from '../../../../testing/engines.ts'
import { proposals } from '../../../../testing/given.ts'
import { mailboxes } from '../../../../testing/given-territories.ts'
import { importDirectoryFile } from '../../../cli/import-official-addresses.ts'
import { UnreadableFile } from '../../../platform/text/unreadable-file.ts'
import { importDirectory } from './import.ts'

const hall = (code: string, adresse_courriel: unknown, nom = `Mairie - ${code}`) => ({
  nom,
  adresse_courriel,
  code_insee_commune: code,
  siren: '211401187',
  pivot: JSON.stringify([{ type_service_local: 'mairie', code_insee_commune: [code] }]),
  telephone: '[{"valeur": "02 00 00 00 00"}]',
})
const office = (type: string, adresse_courriel: string) => ({
  ...hall('14118', adresse_courriel, `Service ${type}`),
  siren: '200065597',
  pivot: [{ type_service_local: type, code_insee_commune: ['14118'] }],
})

const records = [
  hall('14118', 'quartier@caen.example', 'Mairie déléguée - Venoix'),
  hall('14118', `${mailboxes.caen};nouvelle@caen.example`),
  hall('14327', null),
  hall('99999', 'mairie@nulle-part.example'),
  office('epci', 'siege@caenlamer.example'),
  office('cg', 'conseil@calvados.example'),
  office('cr', 'conseil@normandie.example'),
  office('ccas', 'ccas@caen.example'),
]

/** As the API exports it: lists as JSON inside cells. */
function toTable(rows: Record<string, unknown>[]) {
  const names = ['nom', 'siren', 'code_insee_commune', 'pivot', 'adresse_courriel']
  const cell = (value: unknown) =>
    `"${(typeof value === 'string' ? value : value ? JSON.stringify(value) : '').replaceAll('"', '""')}"`
  const lines = rows.map((row) => names.map((name) => cell(row[name])).join(';'))
  return [names.join(';'), ...lines].join('\r\n')
}

describe.each(engines)('the public directory on %s', (engine) => {
  const app = useApp(engine)
  const stored = async () => {
    const rows = await app.db.selectFrom('official_addresses').selectAll().execute()
    return rows.map((row) => `${row.territory_id} ${row.email} ${row.domain}`).sort()
  }
  const write = (text: string, name = 'annuaire.json') => {
    const path = join(app.folder, name)
    writeFileSync(path, text)
    return path
  }
  const run = (path: string, isDryRun = false) =>
    importDirectory(app.db, { path, isDryRun, now: app.clock.now })
  const isImported = async () =>
    (await app.db.selectFrom('events').selectAll().execute()).filter(
      ({ kind }) => kind === 'official_addresses.imported',
    )

  test('adds what is new, withdraws what is no longer said, leaves the unnamed alone', async () => {
    const report = await run(write(JSON.stringify(records)))
    expect(report).toEqual({
      isDryRun: false,
      territories: 5,
      added: 4,
      removed: 4,
      unchanged: 1,
      otherOffices: 1,
      delegatedTownHalls: 1,
      refused: [{ name: 'Mairie - 99999', cause: 'collectivité inconnue : 99999' }],
    })
    const rows = await stored()
    expect(rows).toContain('commune-14118 nouvelle@caen.example caen.example')
    expect(rows).toContain('epci-200065597 siege@caenlamer.example caenlamer.example')
    expect(rows).toContain('department-14 conseil@calvados.example calvados.example')
    expect(rows).toContain('region-28 conseil@normandie.example normandie.example')
    expect(rows.join()).not.toContain('herouville')
    expect(rows.join()).not.toContain('quartier@')
    expect(rows).toContain(`commune-05135 ${mailboxes.freeMail} courriel.example`)
  })

  test('the second time changes nothing, and a dry run nothing at all', async () => {
    const path = write(JSON.stringify(records))
    const before = await stored()
    expect(await run(path, true)).toMatchObject({ added: 4, removed: 4 })
    expect(await stored()).toEqual(before)
    expect(await isImported()).toEqual([])
    await run(path)
    expect(await run(path)).toMatchObject({ added: 0, removed: 0, unchanged: 5 })
    expect(await isImported()).toMatchObject([{ data: '{"added":4,"removed":4}' }])
  })

  test.each([
    ['the answer of the API', JSON.stringify({ total_count: 8, results: records }), 'a.json'],
    ['the full file, indented', JSON.stringify({ service: records }, null, 2), 'b.json'],
    ['a list with a mark', `\uFEFF${JSON.stringify(records)}`, 'c.json'],
    ['one record a line', records.map((one) => JSON.stringify(one)).join('\r\n'), 'd.jsonl'],
    ['the table of the same records', toTable(records), 'd.csv'],
  ])('reads %s', async (_, text, name) => {
    expect(await run(write(text, name))).toMatchObject({ territories: 5, added: 4, removed: 4 })
  })

  test.each([
    ['an answer without records', { type: 'FeatureCollection', results: [] }, 'aucune fiche'],
    ['an empty list', [], 'aucune fiche'],
    ['an empty object', {}, 'aucune fiche'],
    ['a full file without records', { service: [] }, 'aucune fiche'],
    ['a list of something else', [{ id: 'a', title: 'A' }, { id: 'b' }], 'parmi 2'],
    ['lists of something else', { results: [1, 'deux', null] }, 'parmi 3'],
    [
      'an object of something else',
      { startups: [hall('14118', 'a@caen.example')] },
      'aucune fiche',
    ],
    ['other offices alone', [office('ccas', 'ccas@caen.example')], 'parmi 1'],
  ])('%s is refused, and nothing is written', async (_, content, why) => {
    const before = await stored()
    const call = run(write(JSON.stringify(content)))
    await expect(call).rejects.toThrow(UnreadableFile)
    await expect(call).rejects.toThrow(why)
    expect(await stored()).toEqual(before)
  })

  const oldTown = { code: '14666', name: 'Sannerville', territory_id: 'commune-14118' }
  const sameCode = { code: '14118', name: 'Vieux-Caen', territory_id: 'commune-14118' }
  const givenUp = { code: '14999', name: '', territory_id: 'commune-14118' }
  const main = hall('14118', 'mairie@caen.example', 'Mairie - Caen')
  test.each<[string, object]>([
    ['named as a former commune', hall('14118', 'x@caen.example', 'Mairie - Sannerville')],
    ['of the code of a former commune', hall('14666', 'x@caen.example', 'Mairie - Sannerville')],
    ['of a code given up, under another name', hall('14999', 'x@caen.example', 'Mairie - Troarn')],
    [
      'that stands in a former commune',
      { ...hall('14118', 'x@caen.example', 'Mairie - Caen'), code_insee_commune: '14666' },
    ],
    ['of an arrondissement', hall('14118', 'x@caen.example', 'Mairie - Caen 3e arrondissement')],
    [
      'numbered after the first',
      { ...hall('14118', 'x@caen.example', 'Mairie - Caen'), ancien_code_pivot: 'mairie-14118-02' },
    ],
    ['named otherwise than the commune', hall('14118', 'x@caen.example', 'Mairie - Le Bourg')],
    [
      'with another SIREN',
      { ...hall('14118', 'x@caen.example', 'Mairie - Caen'), siren: '261401187' },
    ],
  ])('a town hall %s is not that of the commune, whichever comes first', async (_, other) => {
    await app.db.insertInto('territory_other_names').values([oldTown, sameCode, givenUp]).execute()
    for (const list of [
      [main, other],
      [other, main],
    ]) {
      const report = await run(write(JSON.stringify(list)))
      expect(report).toMatchObject({ territories: 1, delegatedTownHalls: 1, refused: [] })
      const ofCaen = (await stored()).filter((row) => row.startsWith('commune-14118'))
      expect(ofCaen).toEqual(['commune-14118 mairie@caen.example caen.example'])
    }
  })

  test.each<[string, object]>([
    ['the only one, under a name of its own', hall('14118', 'x@caen.example', 'Mairie - Le Bourg')],
    [
      'of a code given up, under the name of the commune',
      hall('14999', 'x@caen.example', 'Mairie de Caen'),
    ],
    [
      'the only one, that is not numbered first',
      { ...hall('14118', 'x@caen.example'), ancien_code_pivot: 'mairie-14118-03' },
    ],
  ])('a town hall %s is that of the commune', async (_, only) => {
    await app.db.insertInto('territory_other_names').values([oldTown, givenUp]).execute()
    await run(write(JSON.stringify([only])))
    expect(await stored()).toContain('commune-14118 x@caen.example caen.example')
  })

  test('one that is of a commune and stands in another is refused, never guessed', async () => {
    const both = { ...hall('14118', 'x@caen.example'), code_insee_commune: '14327' }
    expect(await run(write(JSON.stringify([both])))).toMatchObject({
      territories: 0,
      refused: [{ cause: 'deux communes : 14118 et 14327' }],
    })
  })

  test('a line that cannot be read is refused, and the others are read', async () => {
    const text = `{"nom":\n${JSON.stringify(hall('14118', 'seule@caen.example'))}\n`
    expect(await run(write(text, 'e.jsonl'))).toMatchObject({
      added: 1,
      refused: [{ name: 'sans nom', cause: 'fiche illisible' }],
    })
  })

  test.each(['[{"nom": "Mairie', 'nom;adresse', ''])(
    'the file %j is refused whole, and nothing is written',
    async (text) => {
      const before = await stored()
      const call = run(write(JSON.stringify(records).replace(/\]$/, '') + text))
      await expect(call).rejects.toThrow('n’est pas un fichier de l’annuaire')
      expect(await stored()).toEqual(before)
    },
  )

  test('addresses that nobody can read leave those known before', async () => {
    const before = await stored()
    const report = await run(write(JSON.stringify([hall('14118', 'accueil.caen.example')])))
    expect(report.refused).toMatchObject([
      { cause: 'adresse illisible : « accueil.caen.example »' },
    ])
    expect(await stored()).toEqual(before)
  })

  test('an imported address proves its territory, one withdrawn proves it no more', async () => {
    await run(write(JSON.stringify([hall('14118', 'hotel-de-ville@caen-nouveau.example')])))
    const acts = { 'au-nom-de': 'commune-14118' }
    const visit = (email: string) => app.visitor().support(proposals.open, email, acts)
    expect((await visit(mailboxes.caen)).status).toBe(403)
    expect((await visit('hotel-de-ville@caen-nouveau.example')).status).toBe(200)
  })
})

describe('the command', () => {
  const app = useApp('sqlite')
  const run = (...args: string[]) => importDirectoryFile(args, app.deps)

  test.each([[[]], [['a', 'b']], [['--wrong', 'a']]])(
    '%j is answered by the usage',
    async (args) => {
      await expect(run(...args)).rejects.toThrow('Usage: parvis import-official-addresses')
    },
  )

  test('a file that is absent is named', async () => {
    await expect(run('/absent.json')).rejects.toThrow('/absent.json est introuvable')
  })

  test('says what would change, then what did', async () => {
    const path = join(app.folder, 'annuaire.json')
    writeFileSync(path, JSON.stringify(records))
    expect(await run(path, '--dry-run')).toMatch(/4 adresses ajoutées.*Essai à blanc/s)
    expect(await run(path)).toContain(
      '5 collectivités : 4 adresses ajoutées, 4 retirées, 1 inchangée.',
    )
    expect(await run(path)).toContain('- Mairie - 99999 : collectivité inconnue : 99999')
  })
})
