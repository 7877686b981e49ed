// The inventory against the real schema: a column that nobody spoke of fails here, by its name.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { inventory } from '../../inventory.ts'
import { sealedColumns } from '../../platform/personal-data/inventory.ts'
import { periods } from '../../platform/personal-data/periods.ts'
import { type TableShape, undeclaredColumns, vainDeclarations } from './undeclared.ts'

describe.each(engines)('the inventory on %s', (engine) => {
  const app = useApp(engine, {})
  const shapes = async (): Promise<TableShape[]> =>
    (await app.db.introspection.getTables()).map(({ name, columns }) => ({
      name,
      columns: columns.map((one) => one.name),
    }))

  test('speaks of every column (its noun’s tables.ts says whether it is personal)', async () => {
    const tables = await shapes()
    expect(tables.length).toBeGreaterThan(60)
    expect(undeclaredColumns(inventory, tables)).toEqual([])
  })

  test('speaks of none that is not there', async () => {
    expect(vainDeclarations(inventory, await shapes())).toEqual([])
  })

  test('a column that is added and forgotten is named', async () => {
    await sql`alter table participants add column nickname text`.execute(app.db)
    expect(undeclaredColumns(inventory, await shapes())).toEqual(['participants.nickname'])
    await sql`alter table participants drop column nickname`.execute(app.db)
  })

  test('every column that names a participant belongs to a table that goes with the account', async () => {
    const naming = (await shapes()).filter(({ columns }) =>
      columns.some((name) => ['participant_id', 'email_index', 'email_sealed'].includes(name)),
    )
    expect(naming.length).toBeGreaterThan(20)
    const kept = naming.filter(({ name }) => {
      const declared = inventory.personal[name]
      return !declared || declared.erasure.goes === 'otherwise'
    })
    expect(kept).toEqual([])
  })

  test('every column that is called after a participant is said to lead to one', async () => {
    const called = (await shapes()).flatMap(({ name: table, columns }) =>
      columns
        .filter((name) => /participant|linking|supporter/.test(name))
        .map((name) => ({ table, name })),
    )
    expect(called.length).toBeGreaterThan(25)
    const unsaid = called.filter(
      ({ table, name }) => !inventory.personal[table]?.columns[name]?.names,
    )
    expect(unsaid).toEqual([])
  })
})

describe('joining', () => {
  const app = useApp('sqlite')
  const named = Object.entries(inventory.personal).filter(([, { columns }]) =>
    Object.values(columns).some(({ names }) => names),
  )

  test('every table that leads to a participant says what becomes of it', () => {
    const unsaid = named.filter(([, { joining }]) => joining.goes === 'otherwise')
    expect(unsaid.map(([table]) => table)).toEqual(['participants'])
    const nobodys = Object.entries(inventory.personal).filter(([table, { subject }]) => {
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

  test('what two people cannot both have, by a key of their table, is said to be compared', async () => {
    const keyed = await sql<{ table: string; key: string; columns: string }>`
      select tables.name as "table", keys.name as "key", group_concat(parts.name) as columns
      from sqlite_master tables, pragma_index_list(tables.name) keys, pragma_index_info(keys.name) parts
      where tables.type = 'table' and keys."unique" = 1 group by tables.name, keys.name`.execute(
      app.db,
    )
    const moving = keyed.rows.flatMap(({ table, columns }) => {
      const { subject, joining } = inventory.personal[table] ?? {}
      const key = columns.split(',')
      const person = typeof subject === 'object' && 'participant' in subject && subject.participant
      if (!person || !key.includes(person) || joining?.goes !== 'moves') return []
      return [{ table, key: key.filter((name) => name !== person).sort(), joining }]
    })
    expect(moving.length).toBeGreaterThan(3)
    const unsaid = moving.filter(
      ({ key, joining }) => !('on' in joining) || joining.on.toSorted().join() !== key.join(),
    )
    expect(unsaid.map(({ table, key }) => `${table}: on ${key.join(', ')}`)).toEqual([])
  })
})

test('every table says how long, and every period is of some table', () => {
  const used = new Set(Object.values(inventory.personal).map(({ retention }) => retention))
  expect([...used].sort()).toEqual(Object.keys(periods).sort())
})

test('every sealed column is known, with a key to find it by', () => {
  const sealed = sealedColumns(inventory).flatMap(({ table, columns }) =>
    columns.map((name) => `${table}.${name}`),
  )
  expect(sealed).toEqual(
    expect.arrayContaining(['participants.email_sealed', 'webhook_endpoints.old_secret']),
  )
  expect(sealedColumns(inventory).filter(({ key }) => key.length === 0)).toEqual([])
})
