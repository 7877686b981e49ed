// The contract as an OpenAPI 3.1 document.
import { z } from 'zod'
import { operations } from '../contract.ts'
import '../outlets/webhooks/event-contract.ts'
import { fileType } from '../platform/http/file-body.ts'
import type { Operation } from '../platform/http/operation.ts'
import { longestRequestKey, requestKeyHeader } from '../platform/http/request-key.ts'
import { refusalStatus } from '../platform/refusal.ts'
import { filePaths } from './openapi-files.ts'
import { describedTags } from './openapi-tags.ts'

type Json = Record<string, unknown>

// What may be left out of a request is always in an answer: the two differ.
const inputSuffix = 'Input'

const reference = (id: string) => `#/components/schemas/${id}`

/** Those of the public API, or of the team: each document names only the shapes it uses. */
export function openApiDocument(version: string, list: Operation[] = operations) {
  const isForStaff = list.some((operation) => operation.roles)
  const paths = { ...pathsOf(list), ...(!isForStaff && filePaths) }
  const more = isForStaff ? [] : ['files', 'webhooks']
  return {
    openapi: '3.1.0',
    info: {
      title: isForStaff ? 'Parvis staff API' : 'Parvis public API',
      version,
      description: isForStaff
        ? 'For members of the team, in a session of the hosted pages, and for their programs, by a token.'
        : 'Reads are open to any origin and cacheable. Writes only prepare an intent, from the origins a site registered; a person confirms it in a first-party window.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Wherever the document was read.
    servers: [{ url: '/', description: 'The server that gives this document' }],
    tags: describedTags([...list.map(({ tag }) => tag), ...more]),
    paths,
    ...(!isForStaff && { webhooks }),
    components: {
      schemas: schemasUsedBy(isForStaff ? paths : { ...paths, webhooks }),
      ...(isForStaff && {
        securitySchemes: {
          staffToken: { type: 'http', scheme: 'bearer' },
          staffSession: { type: 'apiKey', in: 'cookie', name: '__Host-parvis-equipe' },
        },
      }),
    },
  }
}

/** What the consultation sends, to an address that the team registered. */
const webhooks = {
  event: {
    post: {
      operationId: 'receiveEvent',
      summary: 'Something public happened',
      tags: ['webhooks'],
      security: [],
      parameters: [
        header('webhook-id', 'The event’s, the same for each try'),
        header('webhook-timestamp', 'Seconds since 1970, of this try'),
        header('webhook-signature', '`v1,` and an HMAC-SHA256 in base64 (Standard Webhooks)'),
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: reference('WebhookEvent') } } },
      },
      responses: {
        '2XX': { description: 'Received; any other answer, and the event is sent again' },
        '410': { description: 'Nobody listens here any more' },
      },
    },
  },
}

function header(name: string, description: string) {
  return { name, in: 'header', required: true, description, schema: { type: 'string' } }
}

/** Every shape with a name: as answers show it, and as requests may give it. */
function namedSchemas() {
  const of = (io: 'input' | 'output', suffix: string) => {
    const uri = (id: string) => reference(id + suffix)
    const { schemas } = z.toJSONSchema(z.globalRegistry, { uri, io, unrepresentable: 'any' })
    return Object.entries(schemas).map(
      ([id, schema]) => [id + suffix, withoutNoise(schema)] as const,
    )
  }
  return new Map([...of('output', ''), ...of('input', inputSuffix)])
}

function schemasUsedBy(paths: Json) {
  const all = namedSchemas()
  const used = new Set<string>()
  const follow = (value: unknown) => {
    for (const [, id = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(id)) continue
      used.add(id)
      follow(all.get(id) ?? {})
    }
  }
  follow(paths)
  return Object.fromEntries([...used].sort().map((id) => [id, all.get(id)]))
}

function pathsOf(list: Operation[]) {
  const all: Record<string, Json> = {}
  for (const operation of list) {
    all[operation.path] = { ...all[operation.path], [operation.method]: describe(operation) }
  }
  return all
}

function describe(operation: Operation): Json {
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.tag],
    ...(!operation.roles && { security: [] }),
    ...(operation.roles && {
      security: [{ staffToken: [] }, { staffSession: [] }],
      'x-roles': operation.roles,
      ...(operation.stepUp && { 'x-step-up': true }),
      ...(operation.isPassive && { 'x-passive': true }),
    }),
    parameters: [
      ...parameters(operation.params, 'path'),
      ...parameters(operation.query, 'query'),
      ...(operation.takesRequestKey ? [requestKey] : []),
    ],
    ...(operation.file && {
      requestBody: {
        required: true,
        description: `The file itself, ${operation.file.bytes} bytes at most`,
        content: { [fileType]: { schema: {} } },
      },
    }),
    ...(operation.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: shape(operation.body, 'input') } },
      },
    }),
    responses: {
      [operation.status ?? 200]: {
        description: 'The answer',
        content: {
          'application/json': { schema: shape(operation.output, 'output') },
          ...(operation.streams && { 'text/event-stream': { schema: { type: 'string' } } }),
        },
      },
      ...problems(operation),
    },
  }
}

function problems(operation: Operation) {
  const codes = [...operation.refusals, ...everywhere(operation)]
  const byStatus = Map.groupBy(codes, (code) => refusalStatus[code])
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: [...new Set(list)].sort().join(', '),
        content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
      },
    ]),
  )
}

/** What any operation may answer, whatever it is about. */
export function everywhere(operation: Operation) {
  const input = operation.query ?? operation.params ?? operation.body
  return [
    'internal_error' as const,
    'storage_unavailable' as const,
    ...(input ? (['invalid_input', 'malformed_request'] as const) : []),
    ...(operation.file ? (['body_too_large', 'unsupported_media_type'] as const) : []),
    ...(operation.roles
      ? ([
          'staff_token_invalid',
          'staff_session_ended',
          'staff_role_missing',
          'forgery_suspected',
        ] as const)
      : []),
    ...(operation.stepUp ? (['step_up_required', 'token_not_for_dangerous_acts'] as const) : []),
    ...(operation.takesRequestKey
      ? (['request_key_malformed', 'request_key_reused', 'request_already_done'] as const)
      : []),
  ]
}

const requestKey = {
  name: requestKeyHeader,
  in: 'header',
  required: false,
  description:
    'Of one request, and kept for a day: sent again with the same key it acts once, and is answered the same',
  schema: { type: 'string', minLength: 1, maxLength: longestRequestKey },
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query') {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(z.object({ [name]: field }), {}).success,
    // Several values are parted by commas.
    ...(isList(field as z.ZodType) && { style: 'form', explode: false }),
    schema: shape(field as z.ZodType, 'input'),
  }))
}

function isList(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).type === 'array'
}

function shape(schema: z.ZodType, io: 'input' | 'output') {
  const suffix = io === 'input' ? inputSuffix : ''
  const id = z.globalRegistry.get(schema)?.id
  if (id) return { $ref: reference(id + suffix) }
  const { $defs, ...rest } = withoutNoise(z.toJSONSchema(schema, { io, unrepresentable: 'any' }))
  return withReferences(rest, suffix)
}

/** What is described in place refers to the shapes with a name where the whole document has them. */
function withReferences(value: unknown, suffix: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withReferences(one, suffix))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace(/^#\/\$defs\/(.+)$/, (_, id) => reference(id + suffix))]
        : [key, withReferences(inner, suffix)],
    ),
  )
}

function withoutNoise(schema: object) {
  const { $schema, $id, id, ...rest } = schema as Json
  return rest
}
