// Editions: files that are what their checksum says, of one moment, made once a day, kept a week.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { datasets } from './datasets.ts'
import { makeEdition } from './edition.ts'
import { editionNames, editionsFolder } from './kept-editions.ts'

describe.each(engines)('editions of open data on %s', (engine) => {
  const app = useApp(engine)
  const path = '/v1/open-data/editions'
  const on = (day: string) => {
    app.clock.now = new Date(`${day}T10:00:00.000Z`)
    return makeEdition(app.deps)
  }

  test('each file is what its checksum, its headers and the catalogue say', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    expect(await on('2026-02-15')).toBe('2026-02-15')
    const edition = JSON.parse(await (await app.request(`${path}/latest`)).text())
    expect(edition.files).toHaveLength(datasets.length * 3)
    const listed = await (await app.request(`${path}/2026-02-15/checksums.txt`)).text()
    const catalogue = await (await app.request('/v1/open-data/catalogue.jsonld')).text()
    for (const { name, bytes, sha256, url } of edition.files) {
      const answer = await app.request(new URL(url).pathname)
      const content = Buffer.from(await answer.arrayBuffer())
      const found = createHash('sha256').update(content).digest()
      expect([content.length, found.toString('hex')]).toEqual([bytes, sha256])
      expect(answer.headers.get('Repr-Digest')).toBe(`sha-256=:${found.toString('base64')}:`)
      expect(answer.headers.get('Link')).toContain('rel="license"')
      expect(listed).toContain(`${sha256}  ${name}\n`)
      expect(catalogue).toContain(sha256)
    }
    expect(listed.split('\n')).toHaveLength(edition.files.length + 1)
  })

  const ofSystem = '/proc/self/fd'
  const opened = () =>
    readdirSync(ofSystem).filter((one) => {
      const at = `${ofSystem}/${one}`
      return existsSync(at) && readlinkSync(at).startsWith(editionsFolder(app.folder))
    })

  test.runIf(existsSync(ofSystem))('a file nobody reads to its end is not left open', async () => {
    await on('2026-02-15')
    for (const name of ['soutiens.ndjson', 'soutiens.csv', 'checksums.txt']) {
      for (let times = 0; times < 12; times += 1) {
        const head = await app.request(`${path}/latest/${name}`, { method: 'HEAD' })
        expect(head.status).toBe(200)
        expect(head.headers.get('Content-Type')).toBeTruthy()
        // Whoever asks and never reads, and whoever leaves after the first bytes.
        await app.request(`${path}/latest/${name}`)
        const left = (await app.request(`${path}/latest/${name}`)).body?.getReader()
        await left?.read()
        await left?.cancel()
      }
    }
    await setTimeout(50)
    expect(opened()).toEqual([])
  })

  test('it stays as it was made, though the figures go on', async () => {
    await on('2026-02-16')
    const read = async () => (await app.request(`${path}/2026-02-16/soutiens.ndjson`)).text()
    const before = await read()
    await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    expect(await on('2026-02-16')).toBeUndefined()
    expect(await read()).toBe(before)
    expect(await on('2026-02-17')).toBe('2026-02-17')
    expect(await (await app.request(`${path}/latest/soutiens.ndjson`)).text()).not.toBe(before)
  })

  test('those of before addresses lost their passwords are let go, and today’s is made anew', async () => {
    rmSync(editionsFolder(app.deps.config.dataDir), { recursive: true, force: true })
    for (const day of ['2026-02-15', '2026-02-16']) {
      await on(day)
      const file = join(editionsFolder(app.deps.config.dataDir), day, 'edition.json')
      const { addresses: _, ...before } = JSON.parse(readFileSync(file, 'utf8'))
      writeFileSync(file, JSON.stringify(before))
    }
    expect(await on('2026-02-16')).toBe('2026-02-16')
    expect(await editionNames(app.deps.config.dataDir)).toEqual(['2026-02-16'])
    expect(await on('2026-02-16')).toBeUndefined()
    expect(await on('2026-02-17')).toBe('2026-02-17')
    expect(await editionNames(app.deps.config.dataDir)).toEqual(['2026-02-17', '2026-02-16'])
  })

  test('of two made at once there is one, whole', async () => {
    const both = await Promise.all([on('2026-02-18'), on('2026-02-18')])
    expect(both).toContain('2026-02-18')
    expect((await editionNames(app.deps.config.dataDir))[0]).toBe('2026-02-18')
    expect((await app.request(`${path}/latest/sites.csv`)).status).toBe(200)
  })

  test('one that is interrupted leaves nothing, and the next one is whole', async () => {
    app.clock.now = new Date('2026-02-19T10:00:00.000Z')
    const isInterrupted = makeEdition(app.deps, AbortSignal.abort()).then(
      () => false,
      () => true,
    )
    expect(await isInterrupted).toBe(true)
    expect(readdirSync(editionsFolder(app.deps.config.dataDir))).not.toContain('2026-02-19')
    expect(readdirSync(editionsFolder(app.deps.config.dataDir)).join()).not.toMatch(/(^|,)[.]/)
    expect(await on('2026-02-19')).toBe('2026-02-19')
  })

  test('the last seven are kept', async () => {
    for (let day = 20; day < 29; day += 1) await on(`2026-02-${day}`)
    const days = await editionNames(app.deps.config.dataDir)
    expect([days.length, days[0], days[6]]).toEqual([7, '2026-02-28', '2026-02-22'])
  })

  test('an unchanged file is not sent again', async () => {
    await on('2026-02-28')
    const first = await app.request(`${path}/latest/sites.csv`)
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' }
    expect((await app.request(`${path}/latest/sites.csv`, { headers })).status).toBe(304)
  })

  test('all is read as of one moment, whatever is written meanwhile', async () => {
    const count = () => app.db.selectFrom('supports').select('receipt').execute()
    await app.deps.database.snapshot(async (db) => {
      const before = await db.selectFrom('supports').select('receipt').execute()
      await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
      expect(await db.selectFrom('supports').select('receipt').execute()).toEqual(before)
      expect((await count()).length).toBe(before.length + 1)
    })
  })

  test.each(['2026-01-01', 'latest/secrets.csv', 'latest/edition.json', '..%2f..', 'x/sites.csv'])(
    'not found: %s',
    async (asked) => {
      await on('2026-02-28')
      const answer = await app.request(`${path}/${asked}`)
      expect(answer.status).toBe(404)
    },
  )
})
