// Both documents as a linter of the field reads them, and the files that the public one describes, on a server.
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEdition } from '../../packages/server/src/outlets/opendata/edition.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { describedFiles, document, staffDocument } from './document.ts'

const rules = {
  // Reads that take nothing refuse nothing.
  'operation-4xx-response': 'off',
  // `/v1/open-data/editions` and files beside it: what is written in full goes first.
  'no-ambiguous-paths': 'off',
} as const

test.each(Object.entries({ document, staffDocument }))(
  '%s has nothing to mend',
  async (name, one) => {
    const config = await createConfig({ extends: ['recommended'], rules })
    const problems = await lintFromString({
      source: JSON.stringify(one),
      absoluteRef: `${name}.json`,
      config,
    })
    const said = problems.map(({ ruleId, severity, message, location }) =>
      [severity, ruleId, message, location[0]?.pointer].join(' '),
    )
    expect([...new Set(said)]).toEqual([])
  },
)

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await makeEdition(server.deps)
})
afterAll(() => server?.stop())

const known: Record<string, string> = { id: 'faciliter-la-participation-citoyenne' }

test.each(describedFiles)(
  '$path is there, of a type that it says',
  async ({ path, parameters, responses }) => {
    const address = parameters.reduce(
      (left, { name, schema }) =>
        left.replace(`{${name}}`, known[name] ?? String(schema.enum?.[0] ?? 'latest')),
      path,
    )
    const answer = await fetch(server.url + address)
    await answer.arrayBuffer()
    // Of a proposal without meetings there is no calendar.
    const status = String(answer.status)
    expect(Object.keys(responses)).toContain(status)
    if (status === '200')
      expect(Object.keys(responses[200]?.content ?? {})).toContain(
        answer.headers.get('content-type')?.split(';')[0],
      )
  },
)
