// Every operation of the team that changes something is called by a test, which asks for its entry.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { staffOperations } from '../../staff-contract.ts'

const source = new URL('../../', import.meta.url)
const tests = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, source), 'utf8'))
  .join('\n')

// `joinTeam` asks for the entry of each change that succeeds: what no test calls, none asks for.
test('each has a test that calls it', () => {
  const changes = staffOperations.filter(({ method }) => method === 'post')
  const uncalled = changes.filter(({ path }) => {
    const words = path
      .split('/')
      .filter((part) => part && !part.startsWith('{') && part !== 'v1' && part !== 'staff')
    return !words.every((word) => new RegExp(`[/'"\`]${word}\\b`).test(tests))
  })
  expect(uncalled.map(({ id, path }) => `${id} ${path}`)).toEqual([])
})
