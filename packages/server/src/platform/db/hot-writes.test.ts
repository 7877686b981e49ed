// Statements prepared once, whatever they are given: the same rows, told to the same listeners, on both engines.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { among, amongPairs } from './among.ts'
import { hotSelect } from './hot-reads.ts'
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

  test('a read is built once, and given other texts and lists each time', async () => {
    let built = 0
    const read = hotSelect((db, { text, list }) => {
      built += 1
      return db
        .selectFrom('tallies')
        .select('proposal_id')
        .where(among(db, 'proposal_id', list('ids')))
        .where('proposal_id', '!=', text('but'))
        .where('territories', '=', 1)
        .orderBy('proposal_id')
    })
    const ids = ['p-i', '§§but', '["§§ids"]']
    await write(ids.map((id) => tally(id)))
    const found = async (given: string[], but: string) =>
      (await read(app.db, { ids: given, but }, undefined)).map((row) => row.proposal_id)
    expect((await found(ids, 'none')).sort()).toEqual(ids.toSorted())
    expect((await found(ids, 'p-i')).sort()).toEqual(['["§§ids"]', '§§but'])
    expect(await found([], 'none')).toEqual([])
    expect(built).toBe(1)
    // What it was built with is no row: whoever shows what it found is told of any change there.
    const reads: unknown[] = []
    const reader = { reads: (touched: unknown[]) => reads.push(...touched), finds: () => {} }
    const alone = hotSelect((db, { text }) =>
      db.selectFrom('tallies').select('territories').where('proposal_id', '=', text('id')),
    )
    await app.deps.database.noticed(reader, () => alone(app.db, { id: 'p-i' }, undefined))
    expect(reads).toEqual([{ table: 'tallies' }])
    await expect(read(app.db, { ids }, undefined)).rejects.toThrow('without its but')
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
