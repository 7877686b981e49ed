// What a statement reads and writes, told before anyone waits for it: a table that is missed would be shown as it was.
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Tables } from './tables.ts'
import { everything, readBy, writtenBy } from './touched.ts'

const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (inner) => new PostgresIntrospector(inner),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const names = (touched: readonly { table: string }[] | typeof everything) =>
  touched === everything ? touched : touched.map(({ table }) => table).sort()

describe('what is read', () => {
  test.each([
    [
      'a join',
      db
        .selectFrom('proposals')
        .innerJoin('themes', 'themes.id', 'proposals.theme_id')
        .select('proposals.id'),
      ['proposals', 'themes'],
    ],
    ['another name', db.selectFrom('proposals as p').select('p.id'), ['proposals']],
    [
      'a query within',
      db
        .selectFrom('proposals')
        .select('id')
        .where('id', 'in', db.selectFrom('supports').select('proposal_id')),
      ['proposals', 'supports'],
    ],
    [
      'a name of its own',
      db
        .with('few', (inner) => inner.selectFrom('services').select('id'))
        .selectFrom('few')
        .select('id'),
      ['services'],
    ],
    [
      'a union',
      db.selectFrom('themes').select('id').union(db.selectFrom('services').select('id')),
      ['services', 'themes'],
    ],
    [
      'text within',
      db.selectFrom('themes').select(sql<number>`(select count(*) from supports)`.as('count')),
      ['supports', 'themes'],
    ],
    [
      'text alone',
      sql`select * from "meetings" join working_groups on true`,
      ['meetings', 'working_groups'],
    ],
    ['a table that is given to text', sql`select 1 from ${sql.table('services')}`, ['services']],
  ] as const)('%s', (_, query, tables) => {
    expect(names(readBy(query.compile(db)))).toEqual(tables)
  })
})

describe('what is written', () => {
  const tally = {
    proposal_id: 'a',
    territories: 1,
    residents_by_email: 0,
    residents_by_france_connect: 0,
  }
  test.each([
    ['rows that come', db.insertInto('tallies').values(tally), ['tallies']],
    ['rows that change', db.updateTable('themes').set({ title: 'T' }), ['themes']],
    ['rows that go', db.deleteFrom('services').where('id', '=', 's'), ['services']],
    [
      'rows that come beside others',
      db
        .with('gone', (inner) => inner.deleteFrom('themes').returning('id'))
        .insertInto('tallies')
        .values(tally),
      ['tallies', 'themes'],
    ],
    [
      'behind a name',
      db
        .with('gone', (inner) => inner.deleteFrom('themes').returning('id'))
        .selectFrom('gone')
        .selectAll(),
      ['themes'],
    ],
    ['text', sql`delete from ${sql.table('supports')} where true`, ['supports']],
    ['text in capitals', sql`UPDATE events SET data = ''`, ['events']],
    ['what only reads, and holds', db.selectFrom('tallies').selectAll().forUpdate(), []],
    ['a table', db.schema.dropTable('themes'), everything],
    ['all rows', sql`truncate table themes`, everything],
  ] as const)('%s', (_, query, tables) => {
    expect(names(writtenBy('compile' in query ? query.compile(db) : query))).toEqual(tables)
  })
})

describe('of which rows', () => {
  const supports = db.selectFrom('supports').select('receipt')
  const named = db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .select('proposals.id')
  test.each([
    ['one', supports.where('proposal_id', '=', 'a'), ['a']],
    ['several', supports.where('proposal_id', 'in', ['a', 'b']), ['a', 'b']],
    [
      'one, and more is asked',
      supports.where('kind', '=', 'territory').where('proposal_id', '=', 'a'),
      ['a'],
    ],
    ['by what it is joined to', named.where('proposals.id', 'in', ['a', 'b']), ['a', 'b']],
    ['any', supports.where('kind', '=', 'territory'), undefined],
    ['any but one', supports.where('proposal_id', '!=', 'a'), undefined],
    [
      'one, or others',
      supports.where((row) =>
        row.or([row('proposal_id', '=', 'a'), row('kind', '=', 'territory')]),
      ),
      undefined,
    ],
    ['of the same in the order of another', named.orderBy('tallies.territories'), undefined],
    ['one, and any beside', supports.where('proposal_id', '=', 'a').union(supports), undefined],
    [
      'one, and any within',
      supports.where('proposal_id', '=', 'a').where('receipt', 'in', supports),
      undefined,
    ],
  ] as const)('read: %s', (_, query, keys) => {
    const [touched] = readBy(query.compile()).filter(({ table }) =>
      /^(supports|tallies)$/.test(table),
    )
    expect(touched?.keys).toEqual(keys)
  })

  test.each([
    [
      'one that changes',
      db.updateTable('tallies').set({ territories: 1 }).where('proposal_id', '=', 'a'),
      ['a'],
    ],
    [
      'those that come',
      db.insertInto('supports').values([{ proposal_id: 'a' }, { proposal_id: 'b' }] as never),
      ['a', 'b'],
    ],
    ['those that go', db.deleteFrom('supports').where('proposal_id', 'in', ['a']), ['a']],
    [
      'one that is given to another',
      db.updateTable('supports').set({ proposal_id: 'b' }).where('proposal_id', '=', 'a'),
      undefined,
    ],
    [
      'those that are chosen otherwise',
      db.deleteFrom('supports').where('kind', '=', 'resident'),
      undefined,
    ],
    [
      'copies of others',
      db
        .insertInto('tallies')
        .columns(['proposal_id'])
        .expression(db.selectFrom('proposals').select('id')),
      undefined,
    ],
  ] as const)('written: %s', (_, query, keys) => {
    const written = writtenBy(query.compile())
    expect(written === everything ? written : written[0]?.keys).toEqual(keys)
  })
})
