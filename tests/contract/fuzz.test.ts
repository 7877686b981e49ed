// Whatever is sent, both engines answer alike, as documented, and never with a fault of ours.

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../packages/server/testing/app.ts'
import { howMany } from '../../packages/server/testing/how-many.ts'
import { requestsOf } from './arbitraries.ts'
import { type DescribedOperation, describedOperations, document } from './document.ts'

let apps: TestApp[] = []
beforeAll(async () => {
  apps = await Promise.all([startApp('sqlite'), startApp('postgres')])
})
beforeEach(async () => {
  await Promise.all(apps.map((app) => app.reset()))
})
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()))
})

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(document, 'contract')

test.each(describedOperations)('$method $path', async (operation) => {
  await fc.assert(
    fc.asyncProperty(requestsOf(operation), async ({ path, init }) => {
      const [left, right] = await Promise.all(apps.map((app) => answerOf(app, path, init)))
      if (!left || !right) throw new Error('An engine is missing.')
      expect(left.status).toBeLessThan(500)
      expect(Object.keys(operation.responses)).toContain(String(left.status))
      expect(faultsOf(operation, left)).toEqual([])
      expect(right).toEqual(left)
    }),
    { numRuns: runsOf(operation) },
  )
})

function runsOf({ method, parameters }: (typeof describedOperations)[number]) {
  if (method === 'post') return howMany({ usual: 100, all: 400 })
  return parameters.length === 0 ? 5 : howMany({ usual: 30, all: 100 })
}

type Answer = { status: number; type: string; body: Record<string, unknown> }

async function answerOf(app: TestApp, path: string, init: RequestInit): Promise<Answer> {
  const answer = await app.request(path, init)
  const { requestId, ...body } = (await answer.json()) as Record<string, unknown>
  if (answer.status >= 400) expect(requestId).toBe(answer.headers.get('X-Request-Id'))
  return { status: answer.status, type: answer.headers.get('Content-Type') ?? '', body }
}

/** What is wrong with this answer, by the document's own schema. */
function faultsOf(
  operation: DescribedOperation & { path: string; method: string },
  answer: Answer,
) {
  const { content } = operation.responses[answer.status] ?? { content: {} }
  const place = `#/paths/${escaped(operation.path)}/${operation.method}/responses/${answer.status}`
  const type = Object.keys(content)[0] ?? ''
  if (type !== answer.type) return [`The type is ${answer.type}, not ${type}.`]
  const validate = ajv.getSchema(`contract${place}/content/${escaped(type)}/schema`)
  if (!validate) return [`No schema at ${place}.`]
  const isProblem = answer.status >= 400
  return validate({ ...answer.body, ...(isProblem && { requestId: 'known' }) })
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

function escaped(part: string) {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}
