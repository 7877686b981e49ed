// Walks over random lists, page by page, while rows come and go: each row that stays is given once, in order.

import {
  CompiledQuery,
  createQueryId,
  type KyselyPlugin,
  type RootOperationNode,
  sql,
} from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { cursorOf } from '../../../testing/cursors.ts'
import { engines } from '../../../testing/engines.ts'
import { integer, type Order, pageOf, pagesOf, reversed, text } from './keyset.ts'
import { tableMaker } from './table-maker.ts'

type Walked = { id: string; at: string; weight: number; seen: string | null }

const oldestFirst: Order<Walked> = [text('walked.at'), text('walked.id')]
const heaviestFirst: Order<Walked> = [integer('weight', { direction: 'desc' }), text('id')]
const everyWay: Order<Walked> = [
  text('at', { direction: 'desc' }),
  integer('weight'),
  text('id', { direction: 'desc' }),
]
const lastSeen: Order<Walked & { last: string }> = [
  text('last', { by: sql`coalesce(seen, '')` }),
  text('id'),
]

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other))
const byAt = (one: Walked, other: Walked) => byBytes(one.at, other.at) || byBytes(one.id, other.id)

const lists = [
  ['two texts, up', oldestFirst, byAt],
  ['two texts, down', reversed(oldestFirst), (one, other) => byAt(other, one)],
  [
    'a number down, a text up',
    heaviestFirst,
    (one, other) => other.weight - one.weight || byBytes(one.id, other.id),
  ],
  [
    'a number up, a text down',
    reversed(heaviestFirst),
    (one, other) => one.weight - other.weight || byBytes(other.id, one.id),
  ],
  [
    'three, of which the middle one goes up',
    everyWay,
    (one, other) =>
      byBytes(other.at, one.at) || one.weight - other.weight || byBytes(other.id, one.id),
  ],
  [
    'one that may be null, under a name of its own',
    lastSeen,
    (one, other) => byBytes(one.seen ?? '', other.seen ?? '') || byBytes(one.id, other.id),
  ],
] satisfies [string, Order<Walked & { last: string }>, (one: Walked, other: Walked) => number][]

/** Repeatable, so that a walk that fails fails again. */
function randomOf(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const words = ['a', 'B', 'é', 'z', '👍', '', ' ']

describe.each(engines)('pages on %s', (engine) => {
  const app = useApp(engine, {})
  const db = () => app.db.withTables<{ walked: Walked }>()
  const listed = () =>
    db().selectFrom('walked').selectAll().select(sql<string>`coalesce(seen, '')`.as('last'))

  beforeAll(async () => {
    const columns = {
      id: 'text primary key',
      at: 'text',
      weight: 'integer',
      seen: 'text?',
    } as const
    await tableMaker(app.deps.database.db as never, engine)('walked', { columns })
  })
  beforeEach(async () => {
    await db().deleteFrom('walked').execute()
  })

  let made = 0
  const rowOf = (random: (below: number) => number): Walked => ({
    id: `${words[random(words.length)]}${made++}`,
    at: `2026-0${1 + random(3)}`,
    weight: random(4) - 1,
    seen: random(3) === 0 ? null : `${words[random(words.length)]}`,
  })
  const fill = async (rows: Walked[]) => {
    await db().insertInto('walked').values(rows).execute()
    return rows
  }

  test.each(lists)('%s: every row once and in order', async (_, order, compare) => {
    for (const [seed, count, limit] of [
      [1, 0, 3],
      [2, 1, 1],
      [3, 6, 3],
      [4, 40, 7],
      [5, 40, 1],
      [6, 12, 12],
      [7, 12, 100],
    ] as const) {
      await db().deleteFrom('walked').execute()
      const random = randomOf(seed)
      const rows = Array.from({ length: count }, () => rowOf(random))
      if (count > 0) await fill(rows)
      const expected = rows.toSorted(compare).map(({ id }) => id)
      const walked: string[] = []
      let [cursor, pages] = ['', 0]
      do {
        const page = await pageOf(listed(), order, { cursor, limit })
        walked.push(...page.rows.map(({ id }) => id))
        cursor = page.next ?? ''
        pages += 1
      } while (cursor !== '')
      expect(walked).toEqual(expected)
      expect(pages).toBe(Math.max(1, Math.ceil(count / limit)))
      const streamed = []
      for await (const some of pagesOf(listed(), order, limit)) {
        expect(some.length).toBeGreaterThan(0)
        streamed.push(...some.map(({ id }) => id))
      }
      expect(streamed).toEqual(expected)
    }
  })

  test.each(lists)('%s: while others come and go', async (_, order, compare) => {
    for (const seed of [11, 12, 13]) {
      await db().deleteFrom('walked').execute()
      const random = randomOf(seed)
      const staying = await fill(Array.from({ length: 30 }, () => rowOf(random)))
      const leaving = await fill(Array.from({ length: 30 }, () => rowOf(random)))
      const isStaying = new Set(staying.map(({ id }) => id))
      const walked: (Walked & { last: string })[] = []
      let cursor = ''
      do {
        const page = await pageOf(listed(), order, { cursor, limit: 4 })
        walked.push(...page.rows)
        cursor = page.next ?? ''
        const gone = [page.rows.at(-1), ...leaving.splice(0, 3)].flatMap((row) =>
          row && !isStaying.has(row.id) ? [row.id] : [],
        )
        if (gone.length > 0) await db().deleteFrom('walked').where('id', 'in', gone).execute()
        // Fewer come than a page holds, so that the walk ends.
        await fill(Array.from({ length: 1 + random(2) }, () => rowOf(random)))
      } while (cursor !== '')
      expect(walked).toEqual(walked.toSorted(compare))
      expect(new Set(walked.map(({ id }) => id)).size).toBe(walked.length)
      const seen = walked.filter(({ id }) => isStaying.has(id)).map(({ id }) => id)
      expect(seen).toEqual(staying.toSorted(compare).map(({ id }) => id))
    }
  })

  test('a cursor of another list, or what is none, is refused', async () => {
    await fill([rowOf(randomOf(1))])
    const asked = (cursor: string) => pageOf(listed(), heaviestFirst, { cursor, limit: 3 })
    expect((await asked(cursorOf(9, ''))).rows).toHaveLength(1)
    for (const wrong of [
      'é',
      'bnVsbA',
      'W10',
      'eyJhIjoxfQ',
      cursorOf(),
      cursorOf(1),
      cursorOf(1, 'a', 'b'),
      cursorOf('1', 'a'),
      cursorOf(1, 2),
      cursorOf(1, null),
      cursorOf(1.5, 'a'),
      cursorOf(1e300, 'a'),
      cursorOf(1, 'a\0'),
      cursorOf(1, 'a\ud800'),
    ]) {
      await expect(asked(wrong)).rejects.toMatchObject({
        code: 'invalid_input',
        faults: [{ path: 'cursor', fault: 'unknown_choice' }],
      })
    }
  })

  test.runIf(engine === 'sqlite')('a page is read from where the last one ended', async () => {
    await db().schema.createIndex('walked_by_at').on('walked').columns(['at', 'id']).execute()
    for (const order of [oldestFirst, reversed(oldestFirst)]) {
      const asked = { cursor: cursorOf('2026-02', 'a'), limit: 3 }
      const [query] = await queriesOf((watched) => pageOf(watched, order, asked))
      const { sql: text = '', parameters = [] } = query ?? {}
      const plan = CompiledQuery.raw(`explain query plan ${text}`, [...parameters])
      const { rows } = await app.db.executeQuery<{ detail: string }>(plan)
      expect(rows.map(({ detail }) => detail)).toEqual([
        expect.stringMatching(/^SEARCH walked USING INDEX walked_by_at \(\(at,id\)[<>]/),
      ])
    }
  })

  async function queriesOf(work: (query: ReturnType<typeof listed>) => Promise<unknown>) {
    const seen: RootOperationNode[] = []
    const watching: KyselyPlugin = {
      transformQuery: ({ node }) => {
        seen.push(node)
        return node
      },
      transformResult: async ({ result }) => result,
    }
    await work(listed().withPlugin(watching))
    return seen.map((node) => app.db.getExecutor().compileQuery(node, createQueryId()))
  }
})

test('a column that may be null orders nothing by itself', () => {
  // @ts-expect-error: its rows would stand at either end, by the engine.
  const bySeen: Order<Walked> = [text('seen'), text('id')]
  // @ts-expect-error: a cursor says of which type each of its values is.
  const byWeight: Order<Walked> = [text('weight'), text('id')]
  // @ts-expect-error: no row has it.
  const byNothing: Order<Walked> = [text('nothing')]
  expect([bySeen, byWeight, byNothing]).toHaveLength(3)
})
