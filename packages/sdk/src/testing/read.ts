// Reads a request as the server does: which operation, with what; refuses what it would refuse.
import { type Fault, faultsOf } from './check.ts'
import { type Operation, operations, paramsOf, type Schema } from './contract.ts'
import { refuse } from './refused.ts'

/** What was asked, once it is known to be allowed. */
export type Input = {
  params: Record<string, string>
  query: Record<string, string>
  /** The body, as JSON text; empty without one. */
  body: string
}

export function operationOf(request: Request): Operation | undefined {
  const { pathname } = new URL(request.url)
  return operations.find((one) => one.method === request.method && paramsOf(one, pathname))
}

/** The input, or a refusal with every fault at once. */
export function checked(request: Request, operation: Operation, body: string): Input {
  const url = new URL(request.url)
  const params = paramsOf(operation, url.pathname) ?? {}
  const query = Object.fromEntries(url.searchParams)
  const faults = (operation.parameters ?? []).flatMap((one) => {
    const text = one.in === 'path' ? params[one.name] : query[one.name]
    return text === undefined && !one.required
      ? []
      : faultsOf(one.schema, typed(one.schema, text), one.name)
  })
  faults.push(...faultsOfBody(request, operation, body))
  if (faults.length > 0) refuse('invalid_input', faults)
  return { params, query, body }
}

/** A query is text: `5` stands for 5 where a number is asked for. */
function typed({ type }: Schema, text: string | undefined) {
  return type === 'integer' && text ? Number(text) : text
}

function faultsOfBody(request: Request, { requestBody }: Operation, body: string): Fault[] {
  const schema = requestBody?.content['application/json']?.schema
  if (!schema) return []
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) refuse('unsupported_media_type')
  if (body.length > 65_536) refuse('body_too_large')
  const value = parsed(body)
  return value === undefined ? refuse('malformed_body') : faultsOf(schema, value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
