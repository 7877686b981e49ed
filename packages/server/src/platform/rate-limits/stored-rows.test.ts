// The list of what strangers may store: made from the routes, each table with what stops it and what deletes it.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { publicRows, routeRows } from '../../../testing/authorisation.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { races } from '../../../testing/races.ts'
import { signedInMember } from '../../../testing/staff-visitor.ts'
import { followingTables, stores, storingRoutes, tablesOf } from '../../../testing/stored-rows.ts'
import { watchStored } from '../../../testing/watch-stored.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import { operations } from '../../contract.ts'
import { sweep } from '../../people/participants/sweeper.ts'
import { inventory } from '../../rights/privacy/inventory.ts'
import { periods } from '../../rights/privacy/periods.ts'
import { isOwn, usualLimits } from './limits.ts'

const publicRoutes = operations
  .filter(({ id }) => publicRows.includes(id))
  .map(({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`)
const routes = [...publicRoutes, ...Object.keys(routeRows)]
const controls = readFileSync(
  join(import.meta.dirname, '../../../../../docs/security/controls.md'),
  'utf8',
)

test('each row is of a route that there is, and each table has a row', () => {
  expect(Object.keys(storingRoutes).filter((route) => !routes.includes(route))).toEqual([])
  const tables = new Set(Object.keys(storingRoutes).flatMap(tablesOf))
  expect([...tables].sort()).toEqual(Object.keys(stores).sort())
  expect(followingTables.filter((table) => table in stores)).toEqual([])
})

test.each(Object.entries(stores))(
  '%s: something stops it, and it is known when it goes',
  (table, row) => {
    const { limits = [], counts = [], once } = row.stop
    expect(limits.length + counts.length > 0 || once !== undefined).toBe(true)
    for (const name of limits) {
      expect(usualLimits).toHaveProperty([name])
      // What strangers share stops nobody.
      expect(isOwn(name.slice(name.indexOf('.') + 1))).toBe(true)
    }
    for (const name of counts) expect(races).toHaveProperty([name])
    const { end } = row
    if (end.by === 'retention') expect(periods[end.period].days).toBeGreaterThan(0)
    if (end.by === 'account') expect(Object.keys(inventory)).toContain(table)
    expect(controls).toContain(`\`${table}\``)
  },
)

test('a route that adds to a table without a row fails', () => {
  const watching = (route: string, table: string) => {
    const stored = watchStored({ db: { withPlugin: (plugin) => plugin } })
    stored.added.set(route, new Set([table]))
    return stored
  }
  expect(() => watching('GET /propositions', 'intents').requireRows()).toThrow(
    'GET /propositions adds to intents',
  )
  expect(() => watching('POST /demarches', 'cases').requireRows()).toThrow('adds to cases')
  expect(() => watching('POST /demarches', 'intents').requireRows()).not.toThrow()
})

const providers = useProviders()

describe.each(engines)('what strangers stored on %s', (engine) => {
  const app = useApp(engine, { env: providers.env })
  const swept = Object.entries(stores).flatMap(([table, { end }]) =>
    end.by === 'sweep' ? [[table, end.after] as const] : [],
  )

  /** One row at least in each table that is swept, by the requests that strangers send. */
  async function everything() {
    await app.visitor().support(proposals.open, 'lea@courriel.example')
    await app.visitor().post('/mon-espace/code', { avec: 'france_connect' })
    await app.visitor().post('/equipe/connexion/defi', {})
    const id = randomUUID()
    await app.client.intents.prepare({ kind: 'support', id, proposalId: proposals.kept })
  }

  test('is written down by route, as it is stored', async () => {
    app.added.clear()
    await everything()
    expect(app.added.get('POST /v1/intents')).toEqual(new Set(['intents']))
    expect(app.added.get('POST /mon-espace/code')).toEqual(new Set(['departures']))
    expect(app.added.get('POST /equipe/connexion/defi')).toEqual(new Set(['staff_challenges']))
    expect([...(app.added.get('POST /demarches/:id/confirmation') ?? [])]).toEqual(
      expect.arrayContaining(['supports', 'events', 'act_traces']),
    )
  })

  test.each(swept)('%s: what is over is swept', async (table, after) => {
    await everything()
    const { db, clock } = app
    const expires_at = new Date(clock.now.getTime() + after).toISOString()
    await db.insertInto('spent_proofs').values({ id: 'preuve', expires_at }).execute()
    await signedInMember(app, ['auditor'])
    const count = async () => {
      // What was confirmed is an act, and stays.
      const over = table === 'intents' ? sql`where state = 'prepared'` : sql``
      const asked = sql<{ id: number }>`select 1 as id from ${sql.table(table)} ${over}`
      return (await asked.execute(db)).rows.length
    }
    await sweep(app.deps)
    expect(await count()).toBeGreaterThan(0)
    clock.now = new Date(clock.now.getTime() + after)
    await sweep(app.deps)
    expect(await count()).toBe(0)
  })
})
