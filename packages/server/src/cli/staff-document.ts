// The team's operations as its printed document has them: what the SDK's functions are written from.
import { z } from 'zod'
import { fileType } from '../platform/http/file-body.ts'
import { staffRoles } from '../platform/http/team.ts'

const Schema = z.record(z.string(), z.unknown())
const content = (kind: string) => z.object({ [kind]: z.object({ schema: Schema }) })

const Described = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.tuple([z.string()]),
  'x-roles': z.array(z.enum(staffRoles)),
  'x-step-up': z.boolean().default(false),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean(),
      schema: Schema,
    }),
  ),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: Schema })) }).optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: z.record(z.string(), z.unknown()) }),
  ),
})

const Document = z.object({
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post']), Described)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
})

const Answer = content('application/json')

export type StaffFunction = ReturnType<typeof staffFunctions>['functions'][number]

/** Each operation by its parts, and the shapes that have a name. */
export function staffFunctions(document: unknown) {
  const { paths, components } = Document.parse(document)
  const functions = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      summary: described.summary,
      tag: described.tags[0],
      method,
      path,
      roles: described['x-roles'],
      stepUp: described['x-step-up'],
      params: described.parameters.filter((one) => one.in === 'path'),
      query: described.parameters.filter((one) => one.in === 'query'),
      takesKey: described.parameters.some((one) => one.in === 'header'),
      body: described.requestBody?.content['application/json']?.schema,
      takesFile: fileType in (described.requestBody?.content ?? {}),
      ...answersOf(described),
    })),
  )
  return { functions, schemas: components.schemas }
}

function answersOf({ responses }: z.infer<typeof Described>) {
  const all = Object.entries(responses)
  const good = all.find(([status]) => status < '300')?.[1]
  return {
    answer: Answer.parse(good?.content)['application/json']?.schema ?? {},
    refusals: all
      .filter(([status]) => status >= '300')
      .flatMap(([, { description }]) => description.split(', '))
      .sort(),
  }
}
