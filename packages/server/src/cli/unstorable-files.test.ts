// Files that hold what no database keeps, whatever command reads them: told by its row, nothing half done.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { deliveryReport } from '../../testing/delivery-report.ts'
import { engines } from '../../testing/engines.ts'
import { draft } from '../../testing/given-consultation.ts'
import type { Deps } from '../platform/deps.ts'
import { wordsForPeople } from './command-fault.ts'
import { draftConsultationFile } from './draft-consultation.ts'
import { importContributionFile } from './import-contributions.ts'
import { importDirectoryFile } from './import-official-addresses.ts'
import { importServiceFiles } from './import-services.ts'
import { recordBounceFile } from './mails.ts'

type Door = {
  /** A whole file in which `bad` stands, among rows that are right. */
  file: (bad: string) => string
  run: (path: string, deps: Deps) => Promise<string>
  /** Where it is, in what is told. */
  says: RegExp
}

const json = JSON.stringify
const services =
  (from: string) =>
  (path: string, deps: Deps): Promise<string> =>
    importServiceFiles(['--from', from, path], deps)

const card = (id: string, title: string) => ({ id, title, phases: [], events: [], sponsors: [] })
const hall = (adresse_courriel: string, nom: string) => ({
  nom,
  adresse_courriel,
  code_insee_commune: '14118',
  pivot: [{ type_service_local: 'mairie', code_insee_commune: ['14118'] }],
})
const halls = [hall('a@caen.example', 'Mairie'), (bad: string) => hall(`b${bad}@caen.example`, bad)]
const hallsWith = (bad: string) => halls.map((one) => (typeof one === 'function' ? one(bad) : one))
const places = ['--theme', 'mobilite', '--territory', 'commune-14118']

const doors: Record<string, Door> = {
  'services, CSV': {
    file: (bad) => `nom;accroche;territoires\nUn;a;14118\nDe${bad}ux;b;14${bad}118\nTrois;c;\n`,
    run: services('csv'),
    says: /ligne 3 : un caractère nul, ou une moitié/,
  },
  'services, beta.gouv.fr': {
    file: (bad) => json([card('un', 'Un'), { ...card('deux', 'x'), link: `https://${bad}` }]),
    run: services('beta'),
    says: /fiche 2 : un caractère nul, ou une moitié/,
  },
  'services, publiccode.yml': {
    file: (bad) => `name: Deux${bad}\nurl: https://depot.example/deux\n`,
    run: services('publiccode'),
    says: /d\.txt : un caractère nul, ou une moitié/,
  },
  contributions: {
    file: (bad) =>
      `reference;title;body;published_at\nA-1;Un;Texte;2021-02-01\nA-2;D${bad};T;2021-02-01\n`,
    run: (path, deps) =>
      importContributionFile(
        [path, '--consultation', 'numerique-2026', '--platform', 'ailleurs', ...places],
        deps,
      ),
    says: /Ligne 3 : un caractère nul, ou une moitié/,
  },
  'official addresses': {
    file: (bad) => json(hallsWith(bad)),
    run: (path, deps) => importDirectoryFile([path], deps),
    says: /fiche 2 : un caractère nul, ou une moitié/,
  },
  'a consultation': {
    file: (bad) => json({ ...draft, title: `Un titre${bad}` }),
    run: (path, deps) => draftConsultationFile([path, '--by', 'agathe'], deps),
    says: /title : Ce texte contient/,
  },
  'a mail that failed': {
    file: (bad) => deliveryReport({ mailId: `${bad}5f0c1f5e`, status: `5.1.1${bad}` }),
    run: async (path, deps) => recordBounceFile(readFileSync(path), deps),
    says: /5\.1\.1, d’aucun courriel connu/,
  },
}

test('each command that reads a file has its door here', () => {
  const folder = fileURLToPath(new URL('./', import.meta.url))
  const readers = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .filter((file) =>
      /\breadGiven\(|\bimportDirectory\(|\breadFile(Sync)?\(|createReadStream/.test(
        readFileSync(folder + file, 'utf8'),
      ),
    )
  // Those that print write files of ours, and read them to tell whether they are fresh; the build reads what it made.
  expect(readers.filter((file) => !/^(print|sdk|compress)-/.test(file)).toSorted()).toEqual([
    'draft-consultation.ts',
    'import-contributions.ts',
    'import-official-addresses.ts',
    'import-services.ts',
    'mails.ts',
  ])
})

/** As it may stand in a file: NUL itself, and as JSON or YAML write it; half a pair, written so. */
const bad = ['\0', '\\u0000', '\\ud800', '\udfff', '&#0;', '&#xd800;']
const broken = ['', '\0', '"', '{', '[[', 'a"b;"c\nd', '\ufeff', `${'['.repeat(50_000)}`]

describe.each(engines)('files that hold what no database keeps, on %s', (engine) => {
  const app = useApp(engine)

  async function told(run: () => Promise<string>) {
    try {
      return await run()
    } catch (error) {
      const words = wordsForPeople(error)
      if (words === undefined) throw error
      return words
    }
  }

  beforeEach(async () => {
    const created_at = '2026-01-01T00:00:00.000Z'
    const member = { id: 'agathe', name: 'Agathe', roles: '["administrator"]', created_at }
    await app.db
      .insertInto('staff_members')
      .values({ ...member, ended_at: null })
      .execute()
  })

  const holding = async () => {
    const tables = await app.db.introspection.getTables()
    const found: string[] = []
    for (const { name, columns } of tables) {
      for (const { name: column } of columns.filter(({ dataType }) => /text/i.test(dataType))) {
        const { rows } = await sql<{ value: string }>`select ${sql.ref(column)} as value
          from ${sql.table(name)} where ${sql.ref(column)} is not null`.execute(app.db)
        const isBad = rows.some(({ value }) => value.includes('\0') || !value.isWellFormed())
        if (isBad) found.push(`${name}.${column}`)
      }
    }
    return found
  }

  test.each(Object.entries(doors))(
    '%s: told in plain words, and no row of it is',
    async (_, door) => {
      const path = join(app.folder, 'd.txt')
      let isSaid = false
      for (const sign of bad) {
        // As a program would write it: escaped where JSON holds it.
        writeFileSync(path, door.file(sign).replaceAll('\\\\u', '\\u'))
        const words = await told(() => door.run(path, app.deps))
        expect([sign, words.isWellFormed(), words.includes('\0')]).toEqual([sign, true, false])
        isSaid ||= door.says.test(words)
      }
      expect(isSaid).toBe(true)
      expect(await holding()).toEqual([])
    },
  )

  test.each(Object.entries(doors))('%s: a broken file is told as such', async (_, door) => {
    const path = join(app.folder, 'd.txt')
    for (const text of broken) {
      writeFileSync(path, text)
      expect(await told(() => door.run(path, app.deps))).not.toMatch(/\n\s+at /)
    }
    for (const absent of ['/absent', app.folder]) {
      if (door !== doors['a mail that failed']) {
        expect(await told(() => door.run(absent, app.deps))).not.toMatch(/\n\s+at /)
      }
    }
  })
})
