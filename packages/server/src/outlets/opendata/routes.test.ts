// Open data on both engines: what is public leaves in every format, and nothing else does.
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { committeeOf, keep } from '../../../testing/committee.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { datasets, findDataset } from './datasets.ts'
import { publicRow } from './public-row.ts'

describe.each(engines)('open data on %s', (engine) => {
  const app = useApp(engine)
  const text = async (path: string) => (await app.request(`/v1/open-data/${path}`)).text()
  const rows = async (dataset: string): Promise<Record<string, unknown>[]> =>
    (await text(`${dataset}.ndjson`))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))

  test('every dataset is listed with its files, and each file is there', async () => {
    const { items, licence } = await app.client.openData.list()
    expect(licence.spdx).toBe('etalab-2.0')
    expect(items.map(({ id }) => id)).toEqual(datasets.map(({ id }) => id))
    for (const { files, schemaUrl } of items) {
      for (const url of [schemaUrl, ...files.map((file) => file.url)]) {
        const answer = await app.request(new URL(url).pathname)
        expect(answer.status).toBe(200)
        expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
        await answer.text()
      }
    }
  })

  test('the formats hold the same rows', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    for (const { id } of datasets) {
      const lines = await rows(id)
      expect(JSON.parse(await text(`${id}.json`))).toEqual(lines)
      const table: Record<string, string>[] = parse(await text(`${id}.csv`), { columns: true })
      const words = lines.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')])),
      )
      expect(table).toEqual(words)
    }
  })

  test('a support shows its territory and evidence; a resident only counts', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    await app.visitor().support(proposals.open, mailboxes.resident)
    const [support, ...others] = (await rows('soutiens')).filter(
      ({ collectivite }) => collectivite === 'commune-14118',
    )
    expect(others).toEqual([])
    expect(support).toMatchObject({ proposition: proposals.open, preuve: 'official_address' })
    const everything = await Promise.all(datasets.map(({ id }) => text(`${id}.ndjson`)))
    for (const secret of [mailboxes.caen, mailboxes.resident, 'participant:', 'PV-']) {
      expect(everything.join()).not.toContain(secret)
    }
  })

  test('rows of supports and sums of residents equal the published tallies', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    await app.visitor().support(proposals.open, mailboxes.resident)
    const supports = await rows('soutiens')
    const residents = await rows('soutiens-habitants')
    for (const proposal of await rows('propositions')) {
      const own = supports.filter(({ proposition }) => proposition === proposal.id)
      const sum = residents
        .filter(({ proposition }) => proposition === proposal.id)
        .reduce((total, { nombre }) => total + Number(nombre), 0)
      expect([own.length, sum]).toEqual([
        proposal.soutiens_collectivites,
        proposal.soutiens_habitants_courriel,
      ])
    }
  })

  test('a decision leaves once its session is published, and not before', async () => {
    const committee = await committeeOf(app)
    const id = await committee.open('proposals', [proposals.open])
    expect((await committee.act(id, 'decide', keep(proposals.open))).status).toBe(200)
    expect(await rows('decisions')).toEqual([])
    expect((await committee.act(id, 'publish')).status).toBe(200)
    expect(await rows('decisions')).toMatchObject([
      {
        seance: id,
        element: proposals.open,
        nature: 'proposals',
        resultat: 'keep',
        motif: keep('').reason,
        voix_pour: 2,
        voix_contre: 1,
        abstentions: 0,
        votants: 3,
        publiee_le: app.clock.now.toISOString().replace('.000Z', 'Z'),
      },
    ])
    const kept = (await rows('propositions')).find((row) => row.id === proposals.open)
    expect(kept?.decision).toBe('kept')
  })

  test('a contribution that nobody has read, or that was rejected, stays inside', async () => {
    const states = (await rows('contributions'))
      .filter(({ consultation }) => consultation === 'numerique-2026')
      .map(({ etat }) => etat)
    expect(states.filter((state) => state === 'received' || state === 'rejected')).toEqual([])
    const published = new Set((await rows('contributions')).map(({ id }) => id))
    for (const { contribution } of await rows('filiation'))
      expect(published).toContain(contribution)
  })

  test('an unknown dataset or format is not found', async () => {
    for (const path of [
      'secrets.csv',
      'soutiens.xlsx',
      'soutiens.tableur',
      'soutiens.tableur.json',
      'soutiens',
      'secrets/schema.json',
    ]) {
      const answer = await app.request(`/v1/open-data/${path}`)
      expect(answer.status).toBe(404)
      expect(JSON.parse(await answer.text()).code).toBe('dataset_not_found')
    }
  })
})

test('a field that its dataset does not declare never leaves', () => {
  const dataset = findDataset('filiation') ?? datasets[0]
  if (!dataset) throw new Error('There are no datasets.')
  const row = { proposition: 'a', contribution: 'b' }
  expect(publicRow(dataset, row)).toEqual(row)
  expect(() => publicRow(dataset, { ...row, email: 'x@y.example' })).toThrow('does not publish')
})
