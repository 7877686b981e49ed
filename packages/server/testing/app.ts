// The real app in process, on one engine: its clock is set by the test, its mails are files.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Writable } from 'node:stream'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { newFolder } from '../../../tests/support/quick-folder.ts'
import { createClient } from '../../sdk/src/index.ts'
import { createApp } from '../src/app.ts'
import { openApiDocument } from '../src/cli/openapi.ts'
import { buildDeps } from '../src/deps.ts'
import { intentOperations } from '../src/intents/contract.ts'
import type { IntentKinds } from '../src/intents/kinds.ts'
import { mailKinds } from '../src/mail-kinds.ts'
import { editionsFolder } from '../src/outlets/opendata/kept-editions.ts'
import { openProviders } from '../src/people/providers/open.ts'
import type { Db } from '../src/platform/db/tables.ts'
import type { Deps } from '../src/platform/deps.ts'
import { createLimiter } from '../src/platform/rate-limits/limiter.ts'
import { readConfig } from '../src/platform/settings/config.ts'
import { createTerritorySearch } from '../src/platform/territories/search/held.ts'
import { writeSiteUse } from '../src/sites/host-sites/write-use.ts'
import { readRelease } from '../src/sites/widget-assets/release.ts'
import { dropDatabase, type Engine, givenDatabase } from './engines.ts'
import { watchRefusals } from './every-refusal.ts'
import { restoreWorld, site } from './given.ts'
import { givenKept, withoutTrace } from './given-kept.ts'
import { givenPlugin } from './given-plugin.ts'
import { openMails } from './mails.ts'
import { type Answer, createVisitor } from './visitor.ts'
import { watchStored } from './watch-stored.ts'

/** In the middle of the given consultation: contributions, supports and referents are open. */
export const middle = '2026-02-15T10:00:00.000Z'

export type TestApp = Awaited<ReturnType<typeof startApp>>

type Options = {
  env?: Record<string, string>
  overrides?: (deps: Deps) => Partial<Deps>
  /** Instead of the kinds of intent that the server joins. */
  kinds?: IntentKinds
}

/** Its database is new and holds the given world. */
export async function startApp(engine: Engine, { env, overrides, kinds }: Options = {}) {
  const folder = newFolder('app', dirname(inject('givenWorld').sqlite))
  const logs: string[] = []
  const refusals = watchRefusals(engine)
  const clock = { now: new Date(middle) }
  const address = await givenDatabase(engine, folder)
  const config = readConfig({
    PARVIS_MODE: 'demo',
    // Invented mailboxes look alike by their numbers.
    SUSPICION: 'numbered_mailboxes=1000000',
    BASE_URL: 'http://parvis.localhost',
    DATA_DIR: folder,
    DATABASE_URL: address,
    ...env,
  })
  const sink = new Writable({
    write(line, _, done) {
      logs.push(String(line))
      refusals.read(String(line))
      done()
    },
  })
  const log = pino({ level: 'debug' }, sink)
  // The test's providers go by the machine's clock.
  const providers = openProviders(config, { log, clock: () => new Date() })
  const usual = { clock: () => new Date(clock.now), log, providers, wordpress: givenPlugin }
  const built = buildDeps(config, usual)
  // What one test has counted in memory is not the next one's.
  let counting = createLimiter(built)
  const limiter = new Proxy(built.limiter, { get: (_, name) => Reflect.get(counting, name) })
  const plain = { ...built, limiter, mailKinds }
  const stored = watchStored(plain.database)
  const deps = overrides ? { ...plain, ...overrides(plain) } : plain
  const { db } = deps.database
  const asBuilt = { ...deps }
  const state = { stopping: false }
  const lifecycle = {
    version: '0.0.0-test',
    isStopping: () => state.stopping,
    openApi: () => openApiDocument('1'),
    widgets: readRelease(new URL('./no-widgets/', import.meta.url), '0.0.0-test'),
  }
  const intents = kinds && { kinds, operations: intentOperations(kinds) }
  const make = () => createApp(deps, lifecycle, intents)
  const app = make()
  let answering = app
  const anew = createApp(withoutTrace(deps), lifecycle, intents)
  // On a busy machine a report is dear, and kept: one world's would be told in the next.
  let hasReports = false
  const ask = async (address: URL, init?: RequestInit): Promise<Answer> => {
    const asked = { path: address.pathname, method: init?.method }
    hasReports ||= /\/(report|bilan)/.test(address.pathname)
    const answer =
      (await givenKept(deps, anew, { address, init })) ??
      (await stored.asRoute(app, asked, () => answering.request(address.href, init)))
    return requireWait(asked, answer)
  }
  const request = (path: string, init?: RequestInit) => ask(new URL(path, config.baseUrl), init)
  const mails = openMails(config)
  return {
    engine,
    app,
    deps,
    db,
    clock,
    logs,
    state,
    mails,
    folder,
    request,
    /** Which tables each route added rows to, so far. */
    added: stored.added,
    /** A page of the partner site, or a program: the SDK on this very app. */
    client: createClient({
      baseUrl: config.baseUrl,
      siteKey: site.key,
      retries: 0,
      fetch: (input, init) => ask(new URL(String(input)), init) as Promise<Response>,
    }),
    visitor: (headers: Record<string, string> = {}) => createVisitor({ request, mails, headers }),
    /** Back to the given world and the middle of the consultation. */
    async reset() {
      clock.now = new Date(middle)
      state.stopping = false
      // What a test put in place of a part.
      Object.assign(deps, asBuilt)
      // What a test imported was found by it alone.
      deps.territorySearch = createTerritorySearch({ db, answers: deps.answers })
      logs.length = 0
      mails.forget()
      if (hasReports) answering = make()
      hasReports = false
      counting = createLimiter(built)
      await restoreWorld(db)
    },
    /** What is said at the end of a file: each refusal that was given, each table that rows were added to. */
    tell() {
      refusals.write()
      stored.requireRows()
    },
    async close() {
      await deps.following.close()
      deps.mailer.close()
      await deps.database.close()
      await dropDatabase(address)
      rmSync(folder, { recursive: true, force: true })
      this.tell()
    },
  }
}

type AskedFor = { path: string; method: string | undefined }

/** Whoever is refused by a limit, or for a moment, is told when to come back: whatever refuses. */
function requireWait({ path, method = 'GET' }: AskedFor, answer: Answer) {
  if (answer.status !== 429 && answer.status !== 503) return answer
  const wait = answer.headers.get('Retry-After')
  if (!/^[1-9]\d*$/.test(wait ?? '')) {
    throw new Error(`${method} ${path} answers ${answer.status} with Retry-After: ${wait}.`)
  }
  return answer
}

const plain = new Map<Engine, Promise<TestApp>>()

/** The one that all files of this process share: it ends with them. */
function plainApp(engine: Engine) {
  const started = plain.get(engine) ?? startApp(engine)
  plain.set(engine, started)
  return started
}

/** What is made of a table stays, whatever rows go: the file after would have it too. */
async function requireSameTables({ db, engine }: TestApp, before: string) {
  if ((await tablesOf(db, engine)) !== before)
    throw new Error('This file changes tables: give it an app of its own, useApp(engine, {}).')
}

async function tablesOf(db: Db, engine: Engine) {
  const all =
    engine === 'sqlite'
      ? sql`select name, sql from sqlite_master order by name`
      : sql`select relname, attname from pg_attribute join pg_class on pg_class.oid = attrelid
          where relnamespace = 'public'::regnamespace and not attisdropped order by 1, 2`
  return JSON.stringify((await all.execute(db)).rows)
}

/** What files of before left beside the database: editions on the disk, figures of use in memory. */
async function forgetOthers({ deps }: TestApp) {
  rmSync(editionsFolder(deps.config.dataDir), { recursive: true, force: true })
  await writeSiteUse(deps)
}

/** One app for a suite, brought back to the given world before each test; one of its own for those with options. */
export function useApp(engine: Engine, options?: Options): TestApp {
  const app = {} as TestApp
  let before = ''
  beforeAll(async () => {
    Object.assign(app, options ? await startApp(engine, options) : await plainApp(engine))
    if (options) return
    await forgetOthers(app)
    before = await tablesOf(app.db, engine)
  })
  beforeEach(() => app.reset())
  afterAll(async () => {
    if (options) return app.close?.()
    app.tell?.()
    await requireSameTables(app, before)
  })
  return app
}
