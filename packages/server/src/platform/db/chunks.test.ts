// Rows in chunks: all of them, in order, and never more values than an engine binds.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { inChunks, mostBound, rowsAtOnce } from './chunks.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

test.each([
  [0, []],
  [1, [1]],
  [3, [3]],
  [4, [3, 1]],
  [9, [3, 3, 3]],
])('%i in threes', (count, sizes) => {
  const chunks = [...inChunks(numbers(count), 3)]
  expect(chunks.map((chunk) => chunk.length)).toEqual(sizes)
  expect(chunks.flat()).toEqual(numbers(count))
})

test('a chunk is what one query takes, if nothing else is asked', () => {
  expect([...inChunks(numbers(rowsAtOnce + 1))].map((chunk) => chunk.length)).toEqual([
    rowsAtOnce,
    1,
  ])
})

describe.each(engines)('on %s', (engine) => {
  const app = useApp(engine)
  const count = async (values: number) => {
    const bound = sql.join(numbers(values).map((one) => sql`${one}`))
    const { rows } = await sql<{ found: number }>`select case when 0 in (${bound}) then 1 else 0 end
      as found`.execute(app.db)
    return Number(rows[0]?.found)
  }

  test('a query binds as many values as is said', async () => {
    expect(await count(mostBound[engine])).toBe(1)
    await expect(count(mostBound[engine] + 1)).rejects.toThrow()
  })

  test('a chunk of rows of the widest table fits', async () => {
    const tables = await app.db.introspection.getTables()
    const widest = Math.max(...tables.map(({ columns }) => columns.length))
    expect(widest).toBeGreaterThan(20)
    expect(widest * rowsAtOnce).toBeLessThanOrEqual(mostBound[engine])
  })
})
