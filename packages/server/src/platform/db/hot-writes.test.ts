// Statements prepared once for any number of rows: the same rows, told to the same listeners, on both engines.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { amongPairs } from './among.ts'
import { hotInsert } from './hot-writes.ts'
import type { Tables } from './tables.ts'
import type { Written } from './touched.ts'

const insert = hotInsert<Tables['tallies'], { proposal_id: string }>(
  {
    proposal_id: 'text',
    territories: 'integer',
    residents_by_email: 'integer',
    residents_by_france_connect: 'integer',
  },
  (trx, rows) =>
    trx
      .insertInto('tallies')
      .values(rows)
      .onConflict((conflict) => conflict.column('proposal_id').doNothing())
      .returning('proposal_id'),
)

const tally = (proposal_id: string, territories = 1) => ({
  proposal_id,
  territories,
  residents_by_email: 0,
  residents_by_france_connect: 2,
})

describe.each(engines)('hot writes on %s', (engine) => {
  const app = useApp(engine)
  const write = (rows: ReturnType<typeof tally>[]) =>
    app.db.transaction().execute((trx) => insert(trx, rows))
  const stored = (ids: string[]) =>
    app.db
      .selectFrom('tallies')
      .selectAll()
      .where('proposal_id', 'in', ids)
      .orderBy('proposal_id')
      .execute()

  test('one row, then many, then none: each as it was given; those that are there are left out', async () => {
    expect(await write([tally('p-b')])).toEqual([{ proposal_id: 'p-b' }])
    const many = ["p-a, 'quoted'", 'p-b', 'p-c {"json": [1]}'].map((id) => tally(id, 7))
    const inserted = await write(many)
    expect(inserted.map((row) => row.proposal_id).sort()).toEqual([
      "p-a, 'quoted'",
      'p-c {"json": [1]}',
    ])
    expect(await write([])).toEqual([])
    expect(await stored(many.map((row) => row.proposal_id))).toEqual([
      many[0],
      tally('p-b'),
      many[2],
    ])
  })

  test('whoever keeps answers is told the rows, once they are committed, and none otherwise', async () => {
    const told: Written[] = []
    app.deps.database.onWritten((written) => told.push(written))
    await write([tally('p-d'), tally('p-e')])
    expect(told).toEqual([[{ table: 'tallies', keys: ['p-d', 'p-e'] }]])
    const failing = app.db.transaction().execute(async (trx) => {
      await insert(trx, [tally('p-f')])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(told).toHaveLength(1)
    expect(await stored(['p-f'])).toEqual([])
  })

  test('within an act of the team, each row is written down as any other', async () => {
    const changes: unknown[] = []
    const record = (changed: unknown[]) => {
      changes.push(...changed)
      return []
    }
    await app.deps.database.recorded(record, () => write([tally('p-g'), tally('p-h')]))
    expect(changes).toEqual(
      ['p-g', 'p-h'].map((id) => ({ table: 'tallies', before: null, after: tally(id) })),
    )
  })

  test('rows are found by pairs, not by what each half of them meets', async () => {
    const pairs = (wanted: [string, string][]) =>
      app.db
        .selectFrom('themes')
        .select(['consultation_id', 'id'])
        .where(amongPairs(app.db, ['consultation_id', 'id'], wanted))
        .execute()
    const [one, other] = await app.db
      .selectFrom('themes')
      .select(['consultation_id', 'id'])
      .orderBy('id')
      .execute()
    if (!one || !other) throw new Error('The given world has two themes.')
    expect(
      await pairs([
        [one.consultation_id, one.id],
        ['elsewhere', other.id],
      ]),
    ).toEqual([one])
  })
})
