// Replacing the secret: servers go on with either, nothing is lost, and the old one may then go.
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { placesOfNode } from '../../../../../tests/support/compiled.ts'
import { startApp, type TestApp } from '../../../testing/app.ts'
import { engines, givenDatabase } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { inventory } from '../../inventory.ts'
import { linkProof, rememberLinks } from '../../mail/links.ts'
import { keepArrival } from '../../people/providers/keep-arrival.ts'
import { sealedColumns } from '../../platform/personal-data/inventory.ts'
import { rotateKeys } from './rotate.ts'

const before = 'the-secret-before-which-is-long-enough'
const after = 'the-secret-after-which-is-long-enough'
const email = 'agente@caen.example'
const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))
const { territoryId: _, ...typed } = draft
const arrival = {
  issuer: 'https://fc.example',
  subject: 's',
  email,
  siren: undefined,
  idToken: 't',
}
const nothing = { sealed: 0, indexed: 0, links: 0, unreadable: 0, waiting: 0, conflicts: 0 }

describe.each(engines)('replacing the secret on %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-rotation-'))
  /** Servers of each step: the next secret is known; exchanged; the former one is gone. */
  let [first, exchanged, last] = [] as unknown as [TestApp, TestApp, TestApp]
  let DATABASE_URL = ''
  const steps: Record<string, string>[] = [
    { APP_SECRET: before, APP_SECRET_OTHERS: after },
    { APP_SECRET: after, APP_SECRET_OTHERS: before },
    { APP_SECRET: after },
  ]
  const started: TestApp[] = []
  beforeAll(async () => {
    DATABASE_URL = await givenDatabase(engine, folder)
    for (const step of steps) {
      started.push(await startApp(engine, { env: { DATABASE_URL, ...step } }))
    }
    ;[first, exchanged, last] = started as [TestApp, TestApp, TestApp]
  })
  beforeEach(() => first.reset())
  afterAll(async () => {
    for (const app of started) await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** As the team types it, in a process of its own. */
  async function rotate() {
    const env = { PARVIS_MODE: 'demo', DATA_DIR: folder, DATABASE_URL, LOG_LEVEL: 'silent' }
    const options = { env: { ...placesOfNode(), ...env, ...steps[1] } }
    return promisify(execFile)(process.execPath, [cli, 'rotate-keys'], options).then(
      ({ stdout }) => ({ stdout, code: 0 }),
      (error) => ({ stdout: String(error.stdout), code: error.code }),
    )
  }
  const idOf = async (app: TestApp, address: string) => {
    const indexes = app.deps.secrets.digests('mailbox', address)
    const found = app.db.selectFrom('participants').select('id').where('email_index', 'in', indexes)
    return (await found.execute()).map(({ id }) => id)
  }
  const arrive = (app: TestApp, participantId: string) =>
    app.db
      .transaction()
      .execute((trx) =>
        keepArrival(trx, app.deps, { provider: 'france_connect', arrival, participantId }),
      )
  /** Every sealed value there is. */
  async function sealed() {
    const all: string[] = []
    for (const { table, columns } of sealedColumns(inventory)) {
      for (const column of columns) {
        const { rows } = await sql<{ value: string }>`select ${sql.ref(column)} as value
          from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(first.db)
        all.push(...rows.map(({ value }) => value))
      }
    }
    return all
  }

  /** A referent with a contact, a contribution, an identity, links in mails. */
  async function lives() {
    const visitor = first.visitor()
    const page = await visitor.toReferent(proposals.kept, email, {
      co: '1',
      'co-construire': 'oui',
    })
    await visitor.confirm(page, { 'au-nom-de': 'commune-14118', 'contact-nom': 'Zoé' })
    const form = await first.visitor().open('/contribuer')
    const author = first.visitor()
    const sent = await author.submit(form, /^\/contribuer$/, { ...typed, territory: '14000' })
    const receipt = await author.submit(await author.signIn(sent, email), /\/confirmation$/)
    const [tracking = ''] = /\/suivi\/[\w-]+\/[\w-]+/.exec(receipt.text) ?? []
    const [id = ''] = await idOf(first, email)
    const link = { participantId: id, topic: 'news' as const, email }
    await first.db.transaction().execute((trx) => rememberLinks(trx, first.deps, [link]))
    await arrive(first, id)
    return { id, tracking, choices: `/courriels/${linkProof(first.deps.secrets, link)}` }
  }

  test('everything is read by either, then by the new one alone', async () => {
    const { id, tracking, choices } = await lives()
    expect((await exchanged.visitor().open(tracking)).status).toBe(200)
    expect((await last.visitor().open(tracking)).status).toBe(404)
    const { stdout, code } = await rotate()
    expect([code, stdout]).toEqual([0, expect.stringContaining('APP_SECRET_OTHERS may be emptied')])
    const values = await sealed()
    expect(values.length).toBeGreaterThan(4)
    const { sealedPrefix, unseal } = last.deps.secrets
    expect(values.filter((value) => !value.startsWith(sealedPrefix))).toEqual([])
    expect(values.map(unseal)).toContain(email)
    expect(await idOf(last, email)).toEqual([id])
    await signInToSpace(last, email)
    expect(await first.db.selectFrom('participants').select('id').execute()).toEqual([{ id }])
    expect((await arrive(last, randomUUID())).participant_id).toBe(id)
    for (const path of [tracking, choices]) {
      expect([path, (await last.visitor().open(path)).status]).toEqual([path, 200])
    }
    expect(await rotateKeys(exchanged.deps)).toEqual(nothing)
  })

  test('servers of both steps go on meanwhile, and nobody becomes two', async () => {
    const news = Array.from({ length: 20 }, (_, n) => `personne-${n}@courriel.example`)
    const seal = first.deps.secrets
    await first.db
      .insertInto('participants')
      .values(
        Array.from({ length: 700 }, (_, n) => ({
          id: `old-${n}`,
          created_at: '2026-01-01',
          email_index: seal.digest('mailbox', `${n}@avant.example`),
          email_sealed: seal.seal(`${n}@avant.example`),
        })),
      )
      .execute()
    let isOver = false
    const rotation = rotate().finally(() => {
      isOver = true
    })
    let count = 0
    // One connection of SQLite would wait for the other in this very process: one server there.
    const both = engine === 'postgres' ? [first, exchanged] : [exchanged]
    while (!isOver && count < news.length) {
      const address = news[count] ?? ''
      await Promise.all(both.map((app) => app.visitor().support(proposals.open, address)))
      await exchanged.visitor().support(proposals.open, `${count}@avant.example`)
      count += 1
    }
    await rotation
    expect(count).toBeGreaterThan(2)
    // What a server of the first step wrote after its turn had come.
    await rotateKeys(exchanged.deps)
    expect(await rotateKeys(exchanged.deps)).toEqual(nothing)
    const people = await first.db
      .selectFrom('participants')
      .select(['id', 'email_sealed'])
      .execute()
    const mailboxes = people.map((one) => last.deps.secrets.unseal(one.email_sealed))
    expect(new Set(mailboxes).size).toBe(700 + count)
    expect(people).toHaveLength(700 + count)
    const tally = (await last.client.proposals.get(proposals.open)).tally
    expect(tally).toMatchObject({ residentsByEmail: 2 * count })
    expect(await idOf(last, '699@avant.example')).toEqual(['old-699'])
  }, 120_000)

  test('stopped half-way, it goes on where it was', async () => {
    const { seal, digest } = first.deps.secrets
    await first.db
      .insertInto('participants')
      .values(
        Array.from({ length: 50 }, (_, n) => ({
          id: `p-${n}`,
          created_at: '2026-01-01',
          email_sealed: seal(`${n}@a.example`),
          email_index: digest('mailbox', `${n}@a.example`),
        })),
      )
      .execute()
    let calls = 0
    const { unseal } = exchanged.deps.secrets
    const failing = {
      ...exchanged.deps.secrets,
      unseal(value: string) {
        calls += 1
        if (calls > 30) throw new Error('the power went')
        return unseal(value)
      },
    }
    const cut = rotateKeys({ ...exchanged.deps, secrets: failing }, { batch: 10 })
    await expect(cut).rejects.toThrow('the power went')
    expect(await rotateKeys(exchanged.deps, { batch: 10 })).toMatchObject({
      sealed: 20,
      indexed: 50,
    })
    expect(await rotateKeys(exchanged.deps, { batch: 10 })).toEqual(nothing)
  })

  test('what cannot follow yet is told, and the old secret must stay', async () => {
    const { id } = await lives()
    await first.db.updateTable('identities').set({ subject_sealed: null }).execute()
    await first.db
      .insertInto('participants')
      .values({ id: 'lost', email_index: null, email_sealed: '2.inconnue.AAAA', created_at: '' })
      .execute()
    const { stdout, code } = await rotate()
    expect(code).toBe(1)
    expect(stdout).toContain('1 values are of a secret that is not among the settings')
    expect(stdout).toContain('1 identities follow when their owners sign in')
    expect((await arrive(exchanged, randomUUID())).participant_id).toBe(id)
    await first.db.deleteFrom('participants').where('id', '=', 'lost').execute()
    expect(await rotateKeys(exchanged.deps)).toMatchObject({ unreadable: 0, waiting: 0 })
    expect((await arrive(last, randomUUID())).participant_id).toBe(id)
  })
})
