// Canaries: someone whose every datum is unlike any other does all there is to do on a real server,
// then erases their account. Their data is looked for wherever it could have stayed.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDeps } from '../../packages/server/src/deps.ts'
import { inventory } from '../../packages/server/src/inventory.ts'
import { migrate } from '../../packages/server/src/migrations/migrate.ts'
import { datasetIds } from '../../packages/server/src/outlets/opendata/datasets.ts'
import type { Deps } from '../../packages/server/src/platform/deps.ts'
import { readConfig } from '../../packages/server/src/platform/settings/config.ts'
import { type Engine, engines, newDatabase } from '../../packages/server/testing/engines.ts'
import { proposals, writeWorld } from '../../packages/server/testing/given.ts'
import { mailboxes } from '../../packages/server/testing/given-territories.ts'
import { tracesOf } from '../../packages/server/testing/traces.ts'
import type { Visitor } from '../../packages/server/testing/visitor.ts'
import { bytesIn } from './bytes.ts'
import { type RealServer, startRealServer } from './real-server.ts'

const email = 'zzcanari.boite@caen.example'
const secret = {
  email,
  name: 'Zzcanari Nomdefamille',
  phone: '0699887766',
  message: 'zzcanari-message-a-l-equipe',
}
/** Written to be published, once the team has read it. */
const written = {
  title: 'Zzcanari-titre de la contribution',
  text: 'zzcanari-texte, qui dit en toutes lettres ce qui manque ici.',
  function: 'zzcanari-fonction',
}
const small = 'commune-05135'
const contact = { 'contact-nom': secret.name, 'contact-telephone': secret.phone }

// Each waits for the server to do by itself what it does: both do so at once.
describe.concurrent.each(engines)('canaries on %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-canaries-'))
  let server: RealServer
  let deps: Deps
  beforeAll(async () => {
    const env = { DATA_DIR: folder, DATABASE_URL: await newDatabase(engine, folder) }
    deps = buildDeps(readConfig({ PARVIS_MODE: 'demo', LOG_LEVEL: 'silent', ...env }))
    await giveWorld(deps)
    server = await startRealServer(env)
  }, 60_000)
  afterAll(async () => {
    await server?.stop()
    await deps?.database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** All that a person may do here, each kind of personal data in it. */
  async function live() {
    const form = server.visitor()
    const typed = { kind: 'need', themeId: 'mobilite', territory: '14000', profile: 'agent' }
    const sent = await form.submit(await form.open('/contribuer'), /^\/contribuer$/, {
      ...typed,
      ...written,
    })
    const confirmed = await form.submit(await form.signIn(sent, email), /\/confirmation$/)
    expect(confirmed.text).toContain('Votre contribution est reçue')
    const me = form
    await me.confirm(await me.toSupport(proposals.open, email))
    await me.confirm(await me.toSupport(proposals.kept, email), { 'au-nom-de': 'commune-14118' })
    const choice = { co: '1', 'co-construire': 'oui' }
    const asReferent = await me.toReferent(proposals.kept, email, choice)
    await me.confirm(asReferent, { 'au-nom-de': 'commune-14118', ...contact })
    const service = await me.reach('/services/velo-plan/demande', email)
    await me.confirm(service, { 'au-nom-de': 'commune-14118', ...contact })
    await townHallCode(me)
    const diagnosis = await me.reach(`/diagnostic/${small}/demande`, email)
    await me.confirm(diagnosis, { 'au-nom-de': small, ...contact })
    const other = '/mon-espace/habilitation/commune-14327'
    await me.submit(await me.open(other), /\/equipe$/, { message: secret.message })
    await me.submit(await me.open('/prevenir'), /^\/prevenir$/)
    await server.mailbox.next(email, { subject: /diagnostic/i })
    await contest()
    await editions()
    return me
  }

  async function townHallCode(me: Visitor) {
    const asked = await me.submit(await me.open(`/mon-espace/habilitation/${small}`), /\/code$/)
    const { subject } = await server.mailbox.next(mailboxes.freeMail, { subject: / code /i })
    await me.submit(asked, /\/verification$/, { code: /\d{6}/.exec(subject)?.[0] ?? '' })
  }

  async function contest() {
    const { text } = await server.mailbox.next(mailboxes.caen)
    const [path = ''] = /\/contestations\/[\w-]+/.exec(text) ?? []
    const townHall = server.visitor()
    await townHall.submit(await townHall.open(path), /^\/contestations\//)
  }

  /** Made ten seconds after the start. */
  async function editions() {
    const made = () => bytesIn(folder, ['proposition'], /\.csv$/).length > 0
    // Seen once is enough: its folder takes its name a moment later, and is then in neither place.
    let isMade = made()
    for (let turn = 0; turn < 900 && !isMade; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      isMade = made()
    }
    expect(isMade).toBe(true)
  }

  async function published() {
    const paths = [
      ...datasetIds.flatMap((id) => [`/v1/open-data/${id}.csv`, `/v1/open-data/${id}.ndjson`]),
      '/v1/proposals',
      `/v1/proposals/${proposals.open}`,
      '/v1/services',
      '/metrics',
      '/',
      `/propositions/${proposals.kept}`,
      '/v1/consultations/numerique-2026/report',
    ]
    const texts = await Promise.all(paths.map(async (path) => (await server.request(path)).text()))
    return texts.join('\n')
  }

  test('no clear trace while they live here, and none at all once they are gone', async () => {
    const me = await live()
    const [person] = await deps.database.db
      .selectFrom('participants')
      .selectAll()
      .where('email_index', '=', deps.secrets.digest('mailbox', email))
      .execute()
    const counts = await countsOf(deps, person?.id ?? '')
    expect(counts).toMatchObject({ supports: 2, referents: 1, requests: 2, cases: 2, intents: 6 })

    const leading = (await tracesOf(deps.database.db, [person?.id ?? '?'])).map(
      (one) => one.split(':')[0],
    )
    expect(leading.length).toBeGreaterThan(15)
    expect(leading.filter((one) => !saidToLead.has(one ?? ''))).toEqual([])

    const clear = Object.values(secret)
    const texts = Object.values(written)
    expect(await tracesOf(deps.database.db, clear)).toEqual([])
    expect(await onDisk(engine, deps, folder, clear)).toEqual([])
    const said = `${server.output()}\n${await published()}\n${server.addresses.join('\n')}`
    expect(server.output()).toContain('"route":"/mon-espace/habilitation/:id/equipe"')
    expect([...clear, ...texts].filter((one) => said.includes(one))).toEqual([])
    expect([...server.policies].filter((one) => !/^(same-origin|no-referrer)$/.test(one))).toEqual(
      [],
    )

    await me.submit(await me.open('/mon-espace/effacer'), /^\/mon-espace\/effacer$/, {
      textes: 'oui',
    })
    await server.mailbox.next(email, { subject: /effacé/ })
    const mails = server.mailbox.received.length
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(server.mailbox.received.slice(mails).filter(({ to }) => to === email)).toEqual([])

    const numbers = [person?.id ?? '?', person?.email_index ?? '?', person?.email_sealed ?? '?']
    const all = [...clear, ...texts, ...numbers]
    expect(await tracesOf(deps.database.db, all)).toEqual([])
    if (engine === 'postgres') await rewrite(deps)
    expect(await onDisk(engine, deps, folder, all)).toEqual([])
    const after = `${server.output()}\n${await published()}`
    expect(all.filter((one) => after.includes(one))).toEqual([])
    await server.stop()
    expect(all.filter((one) => server.output().includes(one))).toEqual([])
    expect(await onDisk(engine, deps, folder, all)).toEqual([])
  }, 120_000)
})

/** "table.column" of each that the inventory says to lead to a participant. */
const saidToLead = new Set(
  Object.entries(inventory.personal).flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([name, { names }]) => (names ? [`${table}.${name}`] : [])),
  ),
)

/** A world whose stages are open now. */
async function giveWorld({ database }: Deps) {
  await migrate(database)
  await writeWorld(database.db)
  await database.db
    .updateTable('phases')
    .set({ opens_at: '2020-01-01T00:00:00.000Z', closes_at: null })
    .execute()
}

async function countsOf({ database }: Deps, participantId: string) {
  const counts: Record<string, number> = {}
  for (const table of ['supports', 'referents', 'requests', 'cases', 'intents'] as const) {
    const rows = database.db.selectFrom(table).select('participant_id')
    counts[table] = (await rows.where('participant_id', '=', participantId).execute()).length
  }
  return counts
}

/** What `VACUUM FULL` does to each table, as docs/privacy.md says: nothing less empties dead rows. */
async function rewrite({ database }: Deps) {
  await sql`vacuum full`.execute(database.db)
  await sql`checkpoint`.execute(database.db)
}

/** In DATA_DIR: the database and its log, editions, mails. On PostgreSQL: the tables' files too. */
async function onDisk(engine: Engine, { database }: Deps, folder: string, needles: string[]) {
  if (engine === 'sqlite') {
    expect(readdirSync(folder)).toContain('parvis.sqlite')
    return bytesIn(folder, needles)
  }
  const { rows } = await sql<{ data: string; oid: number }>`
    select current_setting('data_directory') as data, oid from pg_database
    where datname = current_database()`.execute(database.db)
  const [{ data, oid } = { data: '', oid: 0 }] = rows
  return [...bytesIn(folder, needles), ...bytesIn(join(data, 'base', String(oid)), needles)]
}
