// Addresses of before lose their passwords wherever they stand; a new column of them has its place here.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../../testing/app.ts'
import { engines } from '../../../../testing/engines.ts'
import { fillTable } from '../../../../testing/fill-person.ts'
import { emptyTables } from '../../../../testing/given.ts'
import { seedDemo } from '../../../demo/seed.ts'
import { toJson } from '../json.ts'
import { addressColumns, documentColumns, up, withoutPassword } from './0041-plain-addresses.ts'

const nobody = {
  id: 'c0ffee00-0000-4000-8000-000000000000',
  email: 'a@b.example',
  hasMailbox: true,
}
const named = (columns: typeof addressColumns) =>
  columns.map(({ table, column }) => `${table}.${column}`)

/** What makes these has never kept a password: the origin of an address. */
const origins = ['site_origins', 'site_registrations', 'site_registration_origins'].map(
  (table) => `${table}.origin`,
)
/** Added since: by doors that refuse a password. */
const later: string[] = []
/** Called alike, and no address of the web. */
const others = ['held_supports.site_key', 'official_addresses.email']

test.each([
  ['https://qui:s3cr3t@service.example', 'https://service.example'],
  ['https://qui@service.example/a@b?c=d:e@f#@', 'https://service.example/a@b?c=d:e@f#@'],
  ['https://caen.example@mal.example/', 'https://mal.example/'],
  ['https://a@b:s3cr3t@service.example/', 'https://service.example/'],
  ['HTTP://:s3cr3t@Service.example:8080/É', 'HTTP://Service.example:8080/É'],
  ['https:\\\\qui:s3cr3t@service.example\\a', 'https:\\\\service.example\\a'],
  ['https://qui:s3cr3t@service.example/long… #abc', 'https://service.example/long… #abc'],
  ['https://service.example/@qui', 'https://service.example/@qui'],
  ['https://service.example/?a=qui:s@b', 'https://service.example/?a=qui:s@b'],
  ['Écrivez à https://qui:s3cr3t@service.example', 'Écrivez à https://qui:s3cr3t@service.example'],
  ['mairie@ville.example', 'mairie@ville.example'],
])('%s is kept as %s', (given, kept) => expect(withoutPassword(given)).toBe(kept))

describe.each(engines)('addresses of before on %s', (engine) => {
  const app = useApp(engine)
  const dirty = 'https://qui:s3cr3t@service.example/a?b=c@d'
  const plain = 'https://service.example/a?b=c@d'

  const valuesOf = async (table: string, column: string) => {
    const { rows } = await sql<{ value: string }>`select ${sql.ref(column)} as value
      from ${sql.table(table)} where ${sql.ref(column)} like '%service.example%'`.execute(app.db)
    return rows.map(({ value }) => value).toSorted()
  }

  test('no column shows a password any more, and each keeps the rest', async () => {
    const words = 'écrit https://qui:s3cr3t@service.example dans une phrase'
    const document = (address: string) => JSON.stringify({ a: [{ b: address }], texte: words })
    for (const { table, column } of addressColumns) {
      await fillTable(app, table, nobody, { [column]: dirty })
      await fillTable(app, table, nobody, { [column]: plain })
    }
    for (const { table, column } of documentColumns) {
      await fillTable(app, table, nobody, { [column]: document(dirty) })
      await fillTable(app, table, nobody, { [column]: ` ${document(plain)}` })
    }
    await up(app.db as never)
    for (const { table, column } of addressColumns) {
      expect([table, await valuesOf(table, column)]).toEqual([table, [plain, plain]])
    }
    for (const { table, column } of documentColumns) {
      // What held none is not even written anew.
      const kept = [` ${document(plain)}`, document(plain)]
      expect([table, await valuesOf(table, column)]).toEqual([table, kept])
    }
  })

  test('thousands of rows are gone through, those between them too', async () => {
    const data = (address: string) => toJson({ address })
    const rows = Array.from({ length: 1203 }, (_, at) => ({
      seq: 1000 + at,
      kind: 'service.edited' as const,
      subject: 'x',
      data: data(at % 400 === 1 ? dirty : `${plain}${at}`),
      participant_id: null,
      staff_id: null,
      at: '2026-02-15T10:00:00.000Z',
    }))
    for (let at = 0; at < rows.length; at += 400) {
      await app.db
        .insertInto('events')
        .values(rows.slice(at, at + 400))
        .execute()
    }
    await up(app.db as never)
    const values = await valuesOf('events', 'data')
    expect(values).toHaveLength(1203)
    expect(values.filter((one) => one === data(plain))).toHaveLength(4)
    expect(values.join()).not.toContain('s3cr3t')
  })

  test('a column that holds addresses, or is called like one, has its place', async () => {
    const tables = await app.db.introspection.getTables()
    const columns = tables.flatMap(({ name: table, columns }) =>
      columns.filter(({ dataType }) => /text/i.test(dataType)).map(({ name }) => ({ table, name })),
    )
    const known = [...named(addressColumns), ...origins, ...later]
    const called = columns
      .filter(({ name }) => /(^|_)(ur[li]|href|link|address|repository|origin|web)(_|$)/.test(name))
      .map(({ table, name }) => `${table}.${name}`)
      .filter((one) => !/_hash$/.test(one) && !others.includes(one))
    expect(known).toEqual(expect.arrayContaining(called))
    expect(columns.map(({ table, name }) => `${table}.${name}`)).toEqual(
      expect.arrayContaining([...known, ...named(documentColumns)]),
    )
    await emptyTables(app.db, engine)
    await seedDemo(app.deps)
    const holding: string[] = []
    for (const { table, name } of columns) {
      const { rows } = await sql`select 1 from ${sql.table(table)}
        where ${sql.ref(name)} like 'http%://%' limit 1`.execute(app.db)
      if (rows.length > 0) holding.push(`${table}.${name}`)
    }
    expect(holding.length).toBeGreaterThan(6)
    expect(known).toEqual(expect.arrayContaining(holding))
  })
})

test('a shape that takes an address of the web is one of those that are listed', () => {
  const folder = fileURLToPath(new URL('../../../', import.meta.url))
  const fields = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap((file) =>
      [...readFileSync(folder + file, 'utf8').matchAll(/(\w+): webAddress\b/g)].map(
        ([, field]) => `${file} ${field}`,
      ),
    )
  // A new one: say in `later` above which column holds it.
  expect(fields.toSorted()).toEqual(
    [
      'process/contributions/contract.ts serviceUrl',
      'process/moderation/lists-contract.ts address',
      'catalogue/services/staff-contract.ts address',
      'catalogue/services/staff-contract.ts repository',
      'process/working-groups/staff-contract.ts videoUrl',
    ].toSorted(),
  )
})
