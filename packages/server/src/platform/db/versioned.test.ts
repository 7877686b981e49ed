// Of two who write over the same version, one is told that the other came first; nothing else moves.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import type { Change } from './audit-dialect.ts'
import { tableMaker } from './table-maker.ts'
import { updateAtVersion } from './versioned.ts'

type Kept = { id: string; receipt: string; title: string; version: number }

describe.each(engines)('a row that is changed at its version on %s', (engine) => {
  const app = useApp(engine, {})
  const db = () => app.db.withTables<{ kept: Kept }>()
  const rows = () => db().selectFrom('kept').selectAll().orderBy('id').execute()
  const retitle = (title: string) => db().updateTable('kept').set({ title })
  const [one, other] = ['a', 'b'].map((id) => ({ id, receipt: `r-${id}`, title: 'Un', version: 3 }))

  beforeAll(async () => {
    const columns = {
      id: 'text primary key',
      receipt: 'text',
      title: 'text',
      version: 'integer',
    } as const
    await tableMaker(app.deps.database.db as never, engine)('kept', { columns })
  })
  beforeEach(async () => {
    await db().deleteFrom('kept').execute()
    await db()
      .insertInto('kept')
      .values([one, other] as Kept[])
      .execute()
  })

  test('counts one version more, and only that row', async () => {
    expect(await updateAtVersion(retitle('Deux'), { id: 'a', version: 3 })).toBe(true)
    expect(await rows()).toEqual([{ ...one, title: 'Deux', version: 4 }, other])
  })

  test.each([
    [{ id: 'a', version: 2 }],
    [{ id: 'a', version: 4 }],
    [{ id: 'inconnu', version: 3 }],
  ])('at %o nothing is written', async (at) => {
    expect(await updateAtVersion(retitle('Deux'), at)).toBe(false)
    expect(await rows()).toEqual([one, other])
  })

  test('of two at once, one is written', async () => {
    const at = { id: 'a', version: 3 }
    const written = await Promise.all(
      ['Deux', 'Trois'].map((title) => updateAtVersion(retitle(title), at)),
    )
    expect(written.sort()).toEqual([false, true])
    expect((await rows())[0]).toMatchObject({ version: 4 })
  })

  test('is found by another key where that names it', async () => {
    const at = { id: 'r-b', version: 3 }
    expect(await updateAtVersion(retitle('Deux'), at, { key: 'receipt' })).toBe(true)
    expect(await rows()).toEqual([one, { ...other, title: 'Deux', version: 4 }])
  })

  test('is told column by column to whoever writes down what an act changed', async () => {
    const told: Change[] = []
    const record = (changes: Change[]) => {
      told.push(...changes)
      return []
    }
    await app.deps.database.recorded(record, () =>
      db()
        .transaction()
        .execute((trx) =>
          updateAtVersion(trx.updateTable('kept').set({ title: 'Deux' }), { id: 'a', version: 3 }),
        ),
    )
    expect(told).toEqual([
      { table: 'kept', before: one, after: { ...one, title: 'Deux', version: 4 } },
    ])
  })
})
