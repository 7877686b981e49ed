// Which tables each request adds rows to: a public route that adds some without a row for them fails its suite.
import { AsyncLocalStorage } from 'node:async_hooks'
import { InsertQueryNode, type KyselyPlugin, TableNode } from 'kysely'
import type { App } from '../src/platform/http/context.ts'
import { tablesOf } from './stored-rows.ts'

type Asked = { path: string; method: string | undefined }
type Watched = { db: { withPlugin(plugin: KyselyPlugin): unknown } }

/** Of each statement. One that is prepared once, for all apps (`hot-writes.ts`), is seen once, and its results each time. */
const into = new WeakMap<object, string>()

/** Before anything reads the database: whatever is asked of it from here on is watched. */
export function watchStored(database: Watched) {
  const asked = new AsyncLocalStorage<string>()
  const added = new Map<string, Set<string>>()

  const note = (route: string, table: string) => {
    added.set(route, (added.get(route) ?? new Set()).add(table))
  }
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      if (InsertQueryNode.is(node) && node.into && TableNode.is(node.into)) {
        into.set(queryId, node.into.table.identifier.name)
      }
      return node
    },
    async transformResult({ result, queryId }) {
      const route = asked.getStore()
      const table = into.get(queryId)
      if (route && table) note(route, table)
      return result
    },
  }
  Object.assign(database, { db: database.db.withPlugin(plugin) })

  return {
    added,
    /** Runs a request under the name of its route. */
    asRoute: <T>(app: Pick<App, 'routes'>, asking: Asked, run: () => T): T =>
      asked.run(routeOf(app, asking), run),
    /** Of the routes that strangers call: the team's operations are called by who was invited. */
    requireRows() {
      const without = [...added].flatMap(([route, tables]) =>
        [...tables]
          .filter((table) => !isTeam(route) && !tablesOf(route).includes(table))
          .map((table) => `${route} adds to ${table}`),
      )
      if (without.length > 0)
        throw new Error(`Without a row in stored-rows.ts: ${without.join('; ')}`)
    },
  }
}

const isTeam = (route: string) => / \/v1\/staff\//.test(route)

type Route = { path: string; pattern: RegExp }

/** Of several that match, the one with the fewest parts left open. */
function routeOf({ routes }: Pick<App, 'routes'>, { path, method = 'GET' }: Asked) {
  const found = ordered(routes)
    .get(method)
    ?.find(({ pattern }) => pattern.test(path))
  return `${method} ${found?.path ?? path}`
}

const made = new WeakMap<App['routes'], Map<string, Route[]>>()

/** Hundreds of routes are looked through at each request: by method, in order, each pattern once. */
function ordered(routes: App['routes']) {
  const known = made.get(routes) ?? order(routes)
  made.set(routes, known)
  return known
}

function order(routes: App['routes']) {
  const named = routes.filter(({ path }) => !path.includes('*'))
  const byMethod = Map.groupBy(named, ({ method }) => method)
  return new Map(
    [...byMethod].map(([method, all]) => {
      const paths = [...new Set(all.map(({ path }) => path))]
      const sorted = paths.toSorted((a, b) => openParts(a) - openParts(b))
      return [method, sorted.map((path) => ({ path, pattern: makePattern(path) }))] as const
    }),
  )
}

const openParts = (path: string) => path.split(':').length

function makePattern(path: string) {
  return new RegExp(`^${path.replace(/\./g, '\\.').replace(/:\w+(\{[^}]+\})?/g, '[^/]+')}$`)
}
