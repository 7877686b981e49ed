// Whatever the fake server answers is what the contract says, and it answers every operation.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { answers } from './answers.ts'
import { contract, type Operation, operations } from './contract.ts'
import { createFakeServer } from './fake-server.ts'
import { refused } from './scenarios.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(contract, 'contract')

const id = '0b8f4a52-3c07-4f8e-9d0a-6c9a4a7f1b11'
const support = { kind: 'support', id, proposalId: 'trouver-une-place' }
const several = {
  kind: 'supports',
  id: '5f0c9d6e-6a3c-4a53-8c2f-0f6f0b8f2a11',
  proposalIds: ['trouver-une-place', 'reserver-une-salle'],
}

/** A request that is answered, by operation; several where answers differ. */
const requests: Record<string, { path: string; body?: unknown }[]> = {
  listConsultations: [{ path: '/v1/consultations?open=support' }],
  getConsultation: [{ path: '/v1/consultations/numerique-2026' }],
  getReport: [{ path: '/v1/consultations/numerique-2026/report' }],
  listProposals: [{ path: '/v1/proposals?sort=support&limit=2' }, { path: '/v1/proposals?q=rue' }],
  getProposal: ['trouver-une-place', 'reserver-une-salle', 'payer-le-parking'].map((name) => ({
    path: `/v1/proposals/${name}`,
  })),
  listTallies: [{ path: '/v1/tallies?ids=trouver-une-place,absent' }],
  searchTerritories: [{ path: '/v1/territories?q=caen' }],
  getTerritory: [{ path: '/v1/territories/department-14' }],
  listServices: [{ path: '/v1/services' }],
  getService: [
    { path: '/v1/services/aides-territoires' },
    { path: '/v1/services/carnet-de-voirie' },
  ],
  getEmbeds: [
    { path: '/v1/embeds?site=pk_exempleDeCleDuSite&consultation=*&proposals=trouver-une-place' },
    { path: '/v1/embeds?site=pk_inconnue&services=salles-libres' },
  ],
  getContribution: [{ path: '/v1/contributions/c-parkings' }],
  findSimilar: [{ path: '/v1/similar', body: { text: 'Une place de parking' } }],
  listCommittees: [{ path: '/v1/committees' }],
  getCommittee: [{ path: '/v1/committees/comite-de-printemps' }],
  prepareIntent: [
    { path: '/v1/intents', body: support },
    { path: '/v1/intents', body: several },
  ],
  listIntents: [{ path: `/v1/intents?ids=${id}` }],
  getIntent: [{ path: `/v1/intents/${id}` }],
  getSite: [{ path: '/v1/sites/pk_exempleDeCleDuSite' }],
  listWorkingGroups: [{ path: '/v1/working-groups' }],
  getWorkingGroup: [{ path: '/v1/working-groups/salles' }],
  getDiagnosisEligibility: [
    { path: '/v1/diagnoses/eligibility?territory=commune-50030' },
    { path: '/v1/diagnoses/eligibility?territory=department-14' },
  ],
  listDatasets: [{ path: '/v1/open-data' }],
  listEditions: [{ path: '/v1/open-data/editions' }],
  getEdition: [{ path: '/v1/open-data/editions/latest' }],
  getHealth: [{ path: '/v1/health' }],
  getReadiness: [{ path: '/v1/ready' }],
  getOpenApi: [{ path: '/v1/openapi.json' }],
}

type Fake = ReturnType<typeof createFakeServer>

const ask = (fake: Fake, { method }: Operation, { path, body }: { path: string; body?: unknown }) =>
  fake.fetch(`https://fake.example${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  })

const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')

/** What is wrong with an answer, by the contract. */
async function faultsOf({ path, method, responses }: Operation, answer: Response) {
  const type = answer.headers.get('content-type') ?? ''
  if (!responses[answer.status]) return [`${answer.status} is not documented`]
  const place = `#/paths/${escaped(path)}/${method.toLowerCase()}/responses/${answer.status}`
  const validate = ajv.getSchema(`contract${place}/content/${escaped(type)}/schema`)
  if (!validate) return [`no schema for ${type} at ${place}`]
  return validate(await answer.json())
    ? []
    : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`)
}

test.each(operations)('$operationId answers what the contract says', async (operation) => {
  const { operationId } = operation
  const asked = requests[operationId]
  if (!asked) throw new Error(`The test of the fake server sends no request to ${operationId}`)
  if (!answers[operationId])
    throw new Error(`The fake server has no answer of its own to ${operationId}`)
  const fake = createFakeServer()
  const prepare = operations.find((one) => one.operationId === 'prepareIntent')
  if (prepare) await ask(fake, prepare, { path: '/v1/intents', body: support })
  for (const one of asked) {
    const answer = await ask(fake, operation, one)
    expect([one.path, answer.ok]).toEqual([one.path, true])
    expect(fake.asked.at(-1)?.operation).toBe(operationId)
    expect(await faultsOf(operation, answer)).toEqual([])
  }
})

const refusals = operations.flatMap((operation) =>
  Object.entries(operation.responses)
    .filter(([status]) => status >= '400')
    .flatMap(([status, { description }]) =>
      description.split(', ').map((code) => ({ code, status: Number(status), operation })),
    ),
)

test('every documented refusal can be played, under its own status', async () => {
  expect(refusals.length).toBeGreaterThan(100)
  for (const { code, status, operation } of refusals) {
    const fake = createFakeServer()
    fake.play(refused(code))
    const [one] = requests[operation.operationId] ?? []
    if (!one) throw new Error(operation.operationId)
    const answer = await ask(fake, operation, one)
    const copy = answer.clone()
    expect([operation.operationId, code, answer.status]).toEqual([
      operation.operationId,
      code,
      status,
    ])
    expect(await faultsOf(operation, answer)).toEqual([])
    expect(await copy.json()).toMatchObject({ code, status })
  }
})

test('an operation that a later contract adds is answered from its schema', async () => {
  const own = answers.getHealth
  delete answers.getHealth
  try {
    const health = operations.find(({ operationId }) => operationId === 'getHealth')
    if (!health) throw new Error('no getHealth')
    const answer = await ask(createFakeServer(), health, { path: '/v1/health' })
    expect(await faultsOf(health, answer)).toEqual([])
  } finally {
    if (own) answers.getHealth = own
  }
})
