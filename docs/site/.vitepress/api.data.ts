// The operations of the public API, read from the contract when the site is built.
import { readFileSync } from 'node:fs'

type Parameter = { name: string; in: string; required?: boolean; description?: string }
type Operation = {
  operationId: string
  summary: string
  tags: string[]
  parameters?: Parameter[]
  responses: Record<string, { description: string }>
}

export type Described = {
  id: string
  tag: string
  method: string
  path: string
  summary: string
  parameters: Parameter[]
  refusals: { status: string; codes: string }[]
}

const file = new URL('../../../packages/sdk/openapi.json', import.meta.url)

export declare const data: Described[]

export default {
  watch: [file.pathname],
  load(): Described[] {
    const { paths } = JSON.parse(readFileSync(file, 'utf8'))
    return Object.entries<Record<string, Operation>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        id: operation.operationId,
        tag: operation.tags[0] ?? '',
        method,
        path,
        summary: operation.summary,
        parameters: operation.parameters ?? [],
        refusals: Object.entries(operation.responses)
          .filter(([status]) => status >= '400')
          .map(([status, { description }]) => ({ status, codes: description })),
      })),
    )
  },
}
