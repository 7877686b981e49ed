// Requests made from the contract: what it allows, what the world holds, and plain nonsense.
import fc, { type Arbitrary } from 'fast-check'
import { proposals, revokedSite, site, unknownKey } from '../../packages/server/testing/given.ts'
import { mailboxes } from '../../packages/server/testing/given-territories.ts'
import { type DescribedOperation, document, type Schema } from './document.ts'

/** Ids and words that exist, so that random requests also find something. */
const known = fc.constantFrom(
  ...Object.values(proposals),
  'numerique-2026',
  'archives-2025',
  'mobilite',
  'citoyennete',
  'commune-14118',
  'commune-14666',
  'epci-200065597',
  'caen',
  '14000',
  'agenda-commun',
  site.key,
  revokedSite.key,
  unknownKey,
  'c-groupee',
  'c-recue',
  '*',
  mailboxes.caen,
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
)

const nonsense: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom('', ' ', '0', '-1', '1e999', 'null', '%', "' or 1=1 --", 'é'.repeat(300)),
  fc.constantFrom('WyJhIiwiYiJd', 'WzEsImEiXQ', 'WyJcdTAwMDAiLCJhIl0', 'W251bGwsbnVsbF0', '\u0000'),
)

/** A value that the schema allows. */
function allowed(schema: Schema): Arbitrary<unknown> {
  if (schema.$ref) return allowed(named(schema.$ref))
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return fc.oneof(...choices.map(allowed))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.pattern) return fc.oneof(fc.stringMatching(new RegExp(schema.pattern)), known)
  if (schema.type === 'string') return words(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum, max: schema.maximum })
  if (schema.type === 'null') return fc.constant(null)
  if (schema.properties) {
    return fc.record(
      Object.fromEntries(
        Object.entries(schema.properties).map(([name, one]) => [name, allowed(one)]),
      ),
    )
  }
  return fc.constant(null)
}

function words({ minLength = 0, maxLength = 40 }: Schema) {
  const long = fc.string({
    unit: 'grapheme',
    minLength,
    maxLength: Math.min(maxLength, minLength + 40),
  })
  return fc.oneof(known, long)
}

function named(reference: string): Schema {
  return document.components.schemas[reference.split('/').at(-1) ?? ''] ?? {}
}

/** Half of the time what is allowed, the rest known words and nonsense. */
function field(schema: Schema) {
  return fc.oneof(
    { weight: 4, arbitrary: allowed(schema).map(String) },
    { weight: 3, arbitrary: known },
    { weight: 2, arbitrary: nonsense },
  )
}

export type FuzzedRequest = { path: string; init: RequestInit }

export function requestsOf(
  operation: DescribedOperation & { path: string; method: string },
): Arbitrary<FuzzedRequest> {
  const shape = Object.fromEntries(
    operation.parameters.map((one) => [
      one.name,
      one.in === 'path'
        ? field(one.schema).filter((value) => !/^\.{0,2}$/.test(value) && isEncodable(value))
        : fc.option(field(one.schema).filter(isEncodable), { nil: undefined }),
    ]),
  )
  const body = operation.requestBody?.content['application/json']?.schema
  return fc
    .record({
      values: fc.record(shape),
      body: body ? bodies(body) : fc.constant(undefined),
      origin: fc.constantFrom(undefined, site.origin, 'null', 'https://evil.example'),
      language: fc.constantFrom(undefined, 'en', 'fr', ';;;q=x'),
    })
    .map(({ values, body: content, origin, language }) => ({
      path: addressOf(operation, values),
      init: {
        method: operation.method.toUpperCase(),
        headers: {
          ...(origin && { origin }),
          ...(language && { 'accept-language': language }),
          ...(content !== undefined && { 'content-type': 'application/json' }),
        },
        body: content,
      },
    }))
}

/** Bodies as the schema says, with one part replaced, or of no sense at all. */
function bodies(schema: Schema) {
  const right = allowed(schema)
  const touched = fc
    .tuple(right, fc.nat(), fc.oneof(nonsense, fc.jsonValue()))
    .map(([value, at, other]) => replacePart(value, at, other))
  return fc.oneof(
    { weight: 5, arbitrary: right.map((value) => JSON.stringify(value)) },
    { weight: 4, arbitrary: touched.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.oneof(fc.json(), nonsense) },
  )
}

function replacePart(value: unknown, at: number, other: unknown): unknown {
  if (typeof value !== 'object' || value === null) return other
  const names = Object.keys(value)
  const name = names[at % Math.max(names.length, 1)]
  return name === undefined ? other : { ...value, [name]: other }
}

function addressOf(
  { path, parameters }: DescribedOperation & { path: string },
  values: Record<string, string | undefined>,
) {
  const query = new URLSearchParams()
  let address = path
  for (const { name, in: place } of parameters) {
    const value = values[name]
    if (value === undefined) continue
    if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value))
    else query.set(name, value)
  }
  return `${address}?${query}`.replace(/\?$/, '')
}

function isEncodable(value: string) {
  return value.isWellFormed()
}
