// The contract: which operation an address is, what it takes, answers and may refuse.
import document from '../../openapi.json' with { type: 'json' }

export type Schema = {
  $ref?: string
  type?: string | readonly string[]
  const?: unknown
  enum?: readonly unknown[]
  default?: unknown
  examples?: readonly unknown[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  oneOf?: readonly Schema[]
  anyOf?: readonly Schema[]
  properties?: Record<string, Schema>
  required?: readonly string[]
  if?: Schema
  else?: Schema
  items?: Schema
  minItems?: number
  maxItems?: number
}

type Content = Record<string, { schema: Schema }>

export type Described = {
  operationId: string
  tags?: readonly string[]
  parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content: Content }>
}

export type Contract = {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Schema> }
}

export const contract: Contract = document

/** An operation with what tells it from the others. */
export type Operation = Described & { method: string; path: string }

// `/a/{id}` also matches `/a/b`: what is written in full goes first.
export const operations: readonly Operation[] = Object.entries(contract.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      ...described,
      method: method.toUpperCase(),
      path,
    })),
  )
  // Files: the fake server has none.
  .filter(({ tags }) => !tags?.includes('files'))
  .sort((a, b) => a.path.split('{').length - b.path.split('{').length)

/** What stands for each `{name}` of the path in an address; undefined for another path. */
export function paramsOf({ path }: Pick<Operation, 'path'>, pathname: string) {
  const [wanted, given] = [path.split('/'), pathname.split('/')]
  const params: Record<string, string> = {}
  if (wanted.length !== given.length) return undefined
  for (const [at, part] of wanted.entries()) {
    const text = given[at] ?? ''
    const name = part.startsWith('{') ? part.slice(1, -1) : undefined
    if (name ? text === '' : text !== part) return undefined
    if (name) params[name] = decodeURIComponent(text)
  }
  return params
}

/** The schema itself, where one is only named. */
export function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name ? (contract.components.schemas[name] ?? {}) : schema
}

/** The status and the schema of the answer that is not a refusal. */
export function answerOf({ responses }: Described) {
  const [status = '200', response] = Object.entries(responses).find(([code]) => code < '300') ?? []
  return { status: Number(status), schema: response?.content['application/json']?.schema ?? {} }
}

/** The status under which an operation refuses with this code; undefined when it never does. */
export function refusalStatus({ responses }: Described, code: string) {
  const found = Object.entries(responses).find(
    ([status, { description }]) => status >= '400' && description.split(', ').includes(code),
  )
  return found && Number(found[0])
}
