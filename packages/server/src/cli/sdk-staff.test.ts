// Functions for the SDK from a few toy operations: what is given, asked, answered and refused.
import { expect, test } from 'vitest'
import { sdkStaff } from './sdk-staff.ts'

const json = (schema: object) => ({ 'application/json': { schema } })
const refused = (codes: string) => ({ description: codes, content: json({}) })
const text = { type: 'string' }
const parameter = (name: string, place: string, more: object = {}) => ({
  name,
  in: place,
  required: place === 'path',
  schema: text,
  ...more,
})
const shape = (id: string) => ({ $ref: `#/components/schemas/${id}` })

const lent = {
  operationId: 'lendToy',
  summary: 'Lends one.',
  tags: ['toys'],
  'x-roles': ['moderator', 'administrator'],
  'x-step-up': true,
  parameters: [
    parameter('id', 'path'),
    parameter('copy', 'path', { schema: { type: 'integer' } }),
    parameter('Idempotency-Key', 'header'),
  ],
  requestBody: { content: json({ type: 'object', properties: { to: shape('Borrower') } }) },
  responses: {
    200: { description: 'Lent.', content: json(shape('Toy')) },
    403: refused('staff_role_missing'),
    409: refused('toy_lent, toy_lost'),
  },
}
const listed = {
  operationId: 'listToys',
  summary: 'Those there are',
  tags: ['toys'],
  'x-roles': ['auditor'],
  parameters: [parameter('shelf', 'query', { required: true }), parameter('q', 'query')],
  responses: {
    200: {
      description: 'A list.',
      content: json({
        type: 'object',
        properties: { items: { type: 'array', items: shape('Toy') } },
      }),
    },
    403: refused('staff_role_missing'),
  },
}
const given = {
  ...listed,
  operationId: 'giveToys',
  tags: ['crates'],
  parameters: [parameter('name', 'query')],
  requestBody: { content: { 'application/octet-stream': { schema: text } } },
}
const document = {
  paths: {
    '/v1/staff/toys/{id}/copies/{copy}': { post: lent },
    '/v1/staff/toys': { get: listed },
    '/v1/staff/crates': { post: given },
  },
  components: {
    schemas: {
      Toy: { type: 'object', properties: { name: text }, required: ['name'] },
      BorrowerInput: { type: 'object', properties: { name: text } },
      Borrower: { type: 'object', properties: { name: text } },
    },
  },
}

/** By name, each with its runs of space as one. */
async function printed() {
  const files = [...(await sdkStaff(document, ['Toy']))]
  return Object.fromEntries(files.map(([name, file]) => [name, file.replaceAll(/\s+/g, ' ')]))
}

test('a file for each tag, and one that has them all', async () => {
  const files = await printed()
  expect(Object.keys(files).sort()).toEqual(
    ['all.ts', 'crates.ts', 'facts.ts', 'operations.ts', 'toys.ts', 'types.ts'].sort(),
  )
  expect(files['all.ts']).toContain("export * from './crates.ts' export * from './toys.ts'")
})

test('a function takes what the address and the body need, and says what it may be refused with', async () => {
  const { 'toys.ts': toys } = await printed()
  expect(toys).toContain("export type LendToyRefusal = | 'toy_lent' | 'toy_lost'")
  expect(toys).toContain(
    'export const lendToy = ( connection: StaffConnection, id: string, copy: number, body: LendToyBody, options?: ActOptions, ): StaffCall<Toy, LendToyRefusal> =>',
  )
  expect(toys).toContain(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what is printed is a template.
    'connection.act(`staff/toys/${encodeURIComponent(id)}/copies/${encodeURIComponent(copy)}`, body, options)',
  )
  expect(toys).toContain('Asks for a proof of the last ten minutes.')
  expect(toys).toContain('With `requestKey`, the same request acts once.')
})

test('what reads takes a query, which may be left out when all of it may', async () => {
  const { 'toys.ts': toys, 'crates.ts': crates } = await printed()
  // Any of them may be refused so: it is no refusal of its own.
  expect(toys).toContain('export type ListToysRefusal = never')
  expect(toys).toContain(
    'query: ListToysQuery, options?: CallOptions, ): StaffCall<ListToysAnswer,',
  )
  expect(toys).toContain("connection.read('staff/toys', query, options)")
  expect(crates).toContain('file: Blob, query?: GiveToysQuery, options?: ActOptions,')
  expect(crates).toContain("connection.give('staff/crates', file, query, options)")
})

test('shapes of the public API are taken from there, others are written once', async () => {
  const { 'types.ts': types = '', 'operations.ts': operations } = await printed()
  expect(types).toContain("import type { Toy, } from '../../types.ts'")
  expect(types).not.toContain('interface Toy ')
  expect(types).toContain('interface LendToyBody { to?: Borrower }')
  expect(types).toContain('interface ListToysQuery { shelf: string q?: string }')
  expect(types).toContain("export type EverywhereRefused = | 'staff_role_missing'")
  expect(operations).toContain(
    "export const lendToy: Allowed = { roles: ['moderator', 'administrator'], proof: true }",
  )
})
