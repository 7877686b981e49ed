// Every operation of the contract has a method, which sends what the contract says.
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Client, createClient } from './client.ts'
import { isRefusal } from './errors.ts'
import { refusalCodes } from './refusal-code.ts'
import { startServer } from './test-server.ts'

const contract: {
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; tags: string[]; responses: Record<string, { description: string }> }
    >
  >
} = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))

/** Files are downloaded by their addresses, which answers give. */
const operations = Object.entries(contract.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, ...operation })),
  )
  .filter(({ tags }) => !tags.includes('files'))

const codeOf = (error: unknown) => isRefusal(error) && error.code

const id = '0b8f4a52-3c07-4f8e-9d0a-6c9a4a7f1b11'
const methods: Record<string, (client: Client) => PromiseLike<unknown>> = {
  listConsultations: (client) => client.consultations.list(),
  getConsultation: (client) => client.consultations.get('x'),
  getReport: (client) => client.consultations.report('x', { year: 2021 }),
  listProposals: (client) => client.proposals.list(),
  getProposal: (client) => client.proposals.get('x'),
  listTallies: (client) => client.proposals.tallies(['x']),
  searchTerritories: (client) => client.territories.search({ q: 'caen' }),
  getTerritory: (client) => client.territories.get('x'),
  listCommittees: (client) => client.committees.list(),
  getCommittee: (client) => client.committees.get('x'),
  listServices: (client) => client.services.list(),
  getService: (client) => client.services.get('x'),
  getEmbeds: (client) => client.embeds.get(),
  getContribution: (client) => client.contributions.get('x'),
  findSimilar: (client) => client.contributions.similar({ text: 'x' }),
  prepareIntent: (client) => client.intents.prepare({ kind: 'support', id, proposalId: 'x' }),
  getIntent: (client) => client.intents.get('x'),
  listIntents: (client) => client.intents.list([id]),
  listWorkingGroups: (client) => client.workingGroups.list(),
  getWorkingGroup: (client) => client.workingGroups.get('x'),
  getDiagnosisEligibility: (client) => client.diagnoses.eligibility('commune-14118'),
  getSite: (client) => client.sites.get('x'),
  listDatasets: (client) => client.openData.list(),
  listEditions: (client) => client.openData.editions(),
  getEdition: (client) => client.openData.edition('x'),
  getHealth: (client) => client.server.health(),
  getReadiness: (client) => client.server.ready(),
  getOpenApi: (client) => client.server.openapi(),
}

let server: Awaited<ReturnType<typeof startServer>>
let client: Client
beforeEach(async () => {
  server = await startServer()
  client = createClient({ baseUrl: `${server.baseUrl}/`, siteKey: 'pk_1', locale: 'fr' })
})
afterEach(() => server.close())

test.each(operations)('$operationId has a method', async ({ operationId, method, path }) => {
  const call = methods[operationId]
  if (!call) throw new Error(`The operation ${operationId} has no method in the SDK`)
  await call(client)
  expect(server.received[0]).toMatchObject({
    method: method.toUpperCase(),
    path: path.replace(/\{\w+\}/, 'x'),
    headers: { 'accept-language': 'fr', accept: 'application/json' },
  })
})

test('the refusal codes are those of the contract, neither more nor fewer', () => {
  const said = operations.flatMap(({ responses }) =>
    Object.entries(responses).flatMap(([status, { description }]) =>
      status >= '400' ? description.split(', ') : [],
    ),
  )
  expect([...refusalCodes].sort()).toEqual([...new Set(said)].sort())
})

test('a list that is made and forgotten asks nothing, and fails nowhere', async () => {
  const unheard: unknown[] = []
  const hear = (reason: unknown) => unheard.push(reason)
  process.on('unhandledRejection', hear)
  server.replies.push({ status: 500, body: {} })
  void client.proposals.list()
  void client.services.list()
  await new Promise((resolve) => setTimeout(resolve, 50))
  process.off('unhandledRejection', hear)
  expect(unheard).toEqual([])
  expect(server.received).toEqual([])
})

test('a list awaited twice is asked for once; its failure reaches each who waits', async () => {
  server.replies.push({ body: { items: [{ id: 'a' }], next: null, total: 1 } })
  const list = client.proposals.list()
  const [one, other] = await Promise.all([list, list.finally(() => {})])
  expect(one).toBe(other)
  expect(server.received).toHaveLength(1)
  const refused = { code: 'consultation_not_found', status: 404, title: 'Absente' }
  server.replies.push({ status: 404, body: refused })
  const absent = client.proposals.list({ consultation: 'absente' })
  const seen = await Promise.all([absent.catch(codeOf), absent.then(() => 'found', codeOf)])
  expect(seen).toEqual(['consultation_not_found', 'consultation_not_found'])
})

test('the site key goes where a site is taken', async () => {
  await client.embeds.get({ proposals: ['b', 'a'], consultation: '*' })
  await client.intents.prepare({ kind: 'support', id, proposalId: 'x' })
  await client.intents.prepare({ kind: 'support', id, proposalId: 'x', site: null })
  expect(server.received[0]?.query).toEqual({ site: 'pk_1', proposals: 'b,a', consultation: '*' })
  expect(server.received[1]?.body).toEqual({ site: 'pk_1', kind: 'support', id, proposalId: 'x' })
  expect(server.received[1]?.headers['content-type']).toBe('application/json')
  expect(server.received[2]?.body).toMatchObject({ site: null })
})

test('several intents are asked for at once', async () => {
  const items = [{ id, state: 'confirmed' }]
  server.replies.push({ body: { items } })
  expect(await client.intents.list([id, 'b'])).toEqual({ items })
  expect(server.received[0]).toMatchObject({ method: 'GET', query: { ids: `${id},b` } })
})

test('ids are escaped', async () => {
  await client.proposals.get('a/b?c')
  expect(server.received[0]?.path).toBe('/v1/proposals/a%2Fb%3Fc')
})

test('a list is a page when awaited, and all items when iterated over', async () => {
  server.replies.push({ body: { items: [1, 2], total: 3, next: 'c2' } })
  expect(await client.proposals.list({ limit: 2 })).toEqual({ items: [1, 2], total: 3, next: 'c2' })

  server.replies.push({ body: { items: [1, 2], next: 'c2' } }, { body: { items: [3], next: null } })
  const items: unknown[] = []
  for await (const item of client.services.list({ limit: 2 })) items.push(item)
  expect(items).toEqual([1, 2, 3])
  expect(server.received[2]?.query).toEqual({ limit: '2', cursor: 'c2' })
})

test('links are addresses of first-party pages', () => {
  const { links } = createClient({ baseUrl: 'https://c.example/', siteKey: 'pk_1' })
  expect(links.support('p', { intent: id })).toBe(
    `https://c.example/propositions/p/soutien?site=pk_1&intent=${id}`,
  )
  expect(links.referent('p', { intent: id, coBuild: true, experiment: true })).toBe(
    `https://c.example/propositions/p/referent?site=pk_1&intent=${id}&co=1&exp=1`,
  )
  expect(links.contribute()).toBe('https://c.example/contribuer?site=pk_1')
  expect(links.supportWithdrawal('p')).toContain('/propositions/p/soutien/retrait?')
  expect(links.referentWithdrawal('p')).toContain('/propositions/p/referent/retrait?')
  expect(links.supports(['p', 'q'], { intent: id })).toBe(
    `https://c.example/soutiens?propositions=p%2Cq&site=pk_1&intent=${id}`,
  )
  expect(links.intent(id)).toBe(`https://c.example/demarches/${id}`)
  expect(links.proposal('p')).toBe('https://c.example/propositions/p')
  expect(links.service('s')).toBe('https://c.example/services/s')
})
