// The printed contract, as the tests read it.
import { readdirSync, readFileSync } from 'node:fs'

export type Schema = {
  $ref?: string
  type?: string
  const?: unknown
  enum?: unknown[]
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  oneOf?: Schema[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
}
export type Content = Record<string, { schema: Schema }>
export type DescribedOperation = {
  operationId: string
  summary: string
  tags: string[]
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content: Content }>
}
export type Document = {
  openapi: string
  paths: Record<string, Record<string, DescribedOperation>>
  components: { schemas: Record<string, Schema> }
}

const sdk = new URL('../../packages/sdk/', import.meta.url)
const read = (name: string): Document => JSON.parse(readFileSync(new URL(name, sdk), 'utf8'))

/** The public one. */
export const document = read('openapi.json')
export const staffDocument = read('openapi-staff.json')

const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
)
const isFile = ({ tags }: DescribedOperation) => tags.includes('files')
export const describedOperations = described.filter((one) => !isFile(one))
/** What is downloaded: no operation answers it. */
export const describedFiles = described.filter(isFile)

/** The refusals that any printed document tells of, the staff's included. */
export const codesOfDocuments = new Set(
  readdirSync(sdk)
    .filter((name) => /^openapi.*\.json$/.test(name))
    .flatMap((name) => Object.values(read(name).paths))
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ responses }) => Object.values(responses))
    .flatMap(({ description }) => description.split(', ')),
)
