// A resident of one site: nothing public, nor the page of its keeper, tells them from anyone else.
import { afterEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { isAll } from '../../../testing/how-many.ts'
import { operations } from '../../contract.ts'
import { residentsThreshold } from '../../platform/personal-data/withhold.ts'
import { loadStatus } from '../../sites/host-sites/status.ts'
import { datasetIds } from './datasets.ts'
import { makeEdition } from './edition.ts'

const yesterday = '2026-02-14T10:00:00.000Z'
const today = '2026-02-15T10:00:00.000Z'
const of = proposals.open

/** Where each public reading is asked; null: it says nothing of the consultation. */
const readings: Record<string, string[] | null> = {
  listConsultations: ['/v1/consultations'],
  getConsultation: ['/v1/consultations/numerique-2026'],
  getReport: ['/v1/consultations/numerique-2026/report'],
  listProposals: ['/v1/proposals', `/v1/proposals?sort=support&site=${site.key}`],
  getProposal: [`/v1/proposals/${of}`],
  listTallies: [`/v1/tallies?ids=${of}`],
  searchTerritories: ['/v1/territories?q=caen'],
  getTerritory: ['/v1/territories/commune-14118'],
  listServices: ['/v1/services'],
  getService: ['/v1/services/velo-plan'],
  getEmbeds: [`/v1/embeds?proposals=${of}&site=${site.key}`, `/v1/embeds?site=${site.key}`],
  getContribution: ['/v1/contributions/c-groupee'],
  listCommittees: ['/v1/committees'],
  getCommittee: ['/v1/committees/absent'],
  listIntents: ['/v1/intents?ids='],
  getIntent: null,
  getSite: [`/v1/sites/${site.key}`],
  listWorkingGroups: ['/v1/working-groups'],
  getWorkingGroup: ['/v1/working-groups/absent'],
  getDiagnosisEligibility: ['/v1/diagnoses/eligibility?territory=commune-14118'],
  listDatasets: ['/v1/open-data'],
  listEditions: ['/v1/open-data/editions'],
  getEdition: ['/v1/open-data/editions/2026-02-15'],
  getHealth: null,
  getReadiness: null,
  getOpenApi: null,
}

const pages = [
  '/',
  '/propositions',
  `/propositions/${of}`,
  '/donnees-ouvertes',
  '/consultations/numerique-2026/bilan',
  '/plan-du-site',
  '/services',
  `/propositions/${of}?site=${site.key}`,
  `/embed/vote-button?proposal=${of}&site=${site.key}`,
  `/oembed?url=${encodeURIComponent(`http://parvis.localhost/propositions/${of}`)}`,
  `/propositions/${of}/affiche`,
  `/propositions/${of}/affiche?site=${site.key}`,
]

describe.each(engines)('residents of a site on %s', (engine) => {
  const app = useApp(engine)
  let made = 0

  async function support(place: 'site' | 'nowhere', at: string) {
    app.clock.now = new Date(at)
    made += 1
    const visitor = app.visitor()
    const key = place === 'site' ? `?site=${site.key}` : ''
    const path = `/propositions/${of}/soutien${key}`
    const page = await visitor.confirm(await visitor.reach(path, `habitant-${made}@ici.example`))
    expect(page.status).toBe(200)
  }
  afterEach(() => {
    made = 0
  })

  /** All that anyone may read, and what the keeper of the site is shown. */
  async function told() {
    const report = await (await app.request('/v1/consultations/numerique-2026/report')).json()
    const tables = (report as { tables: { csvUrl: string; jsonUrl: string }[] }).tables
    const paths = [
      ...Object.values(readings).flatMap((one) => one ?? []),
      ...datasetIds.flatMap((id) =>
        ['csv', 'json', 'ndjson'].map((format) => `/v1/open-data/${id}.${format}`),
      ),
      ...tables.flatMap(({ csvUrl, jsonUrl }) =>
        [csvUrl, jsonUrl].map((address) => new URL(address).pathname + new URL(address).search),
      ),
      ...pages,
    ]
    const answers: [string, string][] = []
    for (const path of paths) {
      const answer = await app.request(path)
      const text = await answer.text()
      if (!/absent|editions\/2026/.test(path)) expect([path, answer.status]).toEqual([path, 200])
      answers.push([path, text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')])
    }
    const keeper = await loadStatus(app.db, site.key, new Date(app.clock.now))
    // Its visits are the page's own; what was confirmed is not.
    answers.push(['keeper', JSON.stringify([keeper?.totals, keeper?.days])])
    return answers
  }

  test('every public operation that reads is walked', () => {
    const reading = operations.flatMap(({ id, method }) => (method === 'get' ? [id] : []))
    expect(Object.keys(readings).sort()).toEqual(reading.sort())
  })

  // The first, one that reaches five, one after five; on PostgreSQL the one that reaches five.
  // The others when everything is asked for.
  const telling: [number, string][] = [
    [0, yesterday],
    [4, today],
    [6, yesterday],
  ]
  const others: typeof telling = [
    [0, today],
    [3, yesterday],
    [6, today],
    [9, today],
  ]
  const usual = engine === 'sqlite' ? telling : telling.slice(1, 2)
  test.each(isAll ? [...telling, ...others] : usual)(
    'of %i before, one more of this site or of nowhere (%s): the same is told',
    async (before, at) => {
      const worlds = []
      for (const place of ['site', 'nowhere'] as const) {
        await app.reset()
        made = 0
        for (let n = 0; n < before; n += 1) await support('site', yesterday)
        await support(place, at)
        app.clock.now = new Date(today)
        worlds.push(await told())
      }
      const [here = [], elsewhere = []] = worlds
      const isOther = ([, text]: [string, string], at: number) => text !== elsewhere[at]?.[1]
      expect(here.filter(isOther)).toEqual([])
    },
  )

  test('what is told of a site moves by five, at the start of a day', async () => {
    const residents = async () => {
      const answer = await app.request('/v1/open-data/soutiens-habitants.json')
      const rows = (await answer.json()) as { collectivite: string | null; nombre: number }[]
      const named = rows.find(({ collectivite }) => collectivite)?.nombre ?? 0
      const total = rows.reduce((sum, { nombre }) => sum + nombre, 0)
      const { totals } = (await loadStatus(app.db, site.key, new Date(app.clock.now))) ?? {}
      return { named, total, keeper: totals?.residents }
    }
    const named = []
    for (let day = 10; day < 14; day += 1) {
      const before = await residents()
      for (let hour = 10; hour < 13; hour += 1) {
        await support('site', `2026-02-${day}T${hour}:00:00.000Z`)
        const after = await residents()
        expect([after.named, after.keeper]).toEqual([before.named, before.keeper])
        expect(after.total).toBe((day - 10) * 3 + hour - 9)
      }
      app.clock.now = new Date(`2026-02-${day + 1}T00:00:00.000Z`)
      const next = await residents()
      named.push([next.named, next.keeper])
      expect((next.named - before.named) % residentsThreshold).toBe(0)
    }
    expect(named).toEqual([
      [0, 0],
      [0, 5],
      [0, 5],
      [5, 10],
    ])
  })

  test('an edition says what the live file says', async () => {
    for (let n = 0; n < 6; n += 1) await support('site', yesterday)
    await support('nowhere', today)
    await makeEdition(app.deps)
    const read = async (path: string) => (await app.request(path)).text()
    expect(await read('/v1/open-data/editions/2026-02-15/soutiens-habitants.csv')).toBe(
      await read('/v1/open-data/soutiens-habitants.csv'),
    )
  })
})
