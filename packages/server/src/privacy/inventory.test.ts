// The inventory against the real schema: a column that nobody spoke of fails here, by its name.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { inventory, sealedColumns } from './inventory.ts'
import { periods } from './periods.ts'
import { type TableShape, undeclaredColumns, vainDeclarations } from './undeclared.ts'

describe.each(engines)('the inventory on %s', (engine) => {
  const app = useApp(engine)
  const shapes = async (): Promise<TableShape[]> =>
    (await app.db.introspection.getTables()).map(({ name, columns }) => ({
      name,
      columns: columns.map((one) => ({ name: one.name, isText: /text/i.test(one.dataType) })),
    }))

  test('speaks of every text column (declare it in privacy/, as personal or not)', async () => {
    const tables = await shapes()
    expect(tables.length).toBeGreaterThan(60)
    expect(undeclaredColumns(tables)).toEqual([])
  })

  test('speaks of none that is not there', async () => {
    expect(vainDeclarations(await shapes())).toEqual([])
  })

  test('a column that is added and forgotten is named', async () => {
    await sql`alter table participants add column nickname text`.execute(app.db)
    expect(undeclaredColumns(await shapes())).toEqual(['participants.nickname'])
    await sql`alter table participants drop column nickname`.execute(app.db)
  })

  test('every column that names a participant belongs to a table that goes with the account', async () => {
    const naming = (await shapes()).filter(({ columns }) =>
      columns.some(({ name }) => ['participant_id', 'email_index', 'email_sealed'].includes(name)),
    )
    expect(naming.length).toBeGreaterThan(20)
    const kept = naming.filter(({ name }) => {
      const declared = inventory[name]
      return !declared || declared.erasure.goes === 'otherwise'
    })
    expect(kept).toEqual([])
  })
})

test('every table says how long, and every period is of some table', () => {
  const used = new Set(Object.values(inventory).map(({ retention }) => retention))
  expect([...used].sort()).toEqual(Object.keys(periods).sort())
})

test('every sealed column is known, with a key to find it by', () => {
  const sealed = sealedColumns().flatMap(({ table, columns }) =>
    columns.map((name) => `${table}.${name}`),
  )
  expect(sealed).toEqual(
    expect.arrayContaining(['participants.email_sealed', 'webhook_endpoints.old_secret']),
  )
  expect(sealedColumns().filter(({ key }) => key.length === 0)).toEqual([])
})
