// The inventory against the real schema: a column that nobody spoke of fails here, by its name.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
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

  test('every column that is called after a participant is said to lead to one', async () => {
    const called = (await shapes()).flatMap(({ name: table, columns }) =>
      columns
        .filter(({ name }) => /participant|linking|supporter/.test(name))
        .map(({ name }) => ({ table, name })),
    )
    expect(called.length).toBeGreaterThan(25)
    const unsaid = called.filter(({ table, name }) => !inventory[table]?.columns[name]?.names)
    expect(unsaid).toEqual([])
  })
})

describe('joining', () => {
  const named = Object.entries(inventory).filter(([, { columns }]) =>
    Object.values(columns).some(({ names }) => names),
  )

  test('every table that leads to a participant says what becomes of it', () => {
    const unsaid = named.filter(([, { joining }]) => joining.goes === 'otherwise')
    expect(unsaid.map(([table]) => table)).toEqual(['participants'])
    const nobodys = Object.entries(inventory).filter(([table, { subject }]) => {
      return subject !== 'elsewhere' && !named.some(([one]) => one === table)
    })
    expect(nobodys).toEqual([])
  })

  test('a rule that compares two people’s rows knows whose each is', () => {
    const comparing = named.filter(([, { joining }]) => {
      const isCompared = joining.goes === 'moves' && 'on' in joining && joining.keeps !== 'both'
      return isCompared || joining.goes === 'ends' || joining.goes === 'with_mailbox'
    })
    expect(comparing.length).toBeGreaterThan(9)
    const without = comparing.filter(([, { subject }]) => {
      return subject === 'elsewhere' || !('participant' in subject)
    })
    expect(without).toEqual([])
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
