// A site's content policy, as people paste it: what it lacks, the same completed, and as our preview sends it.
import { expect, test } from 'vitest'
import { allowsStyle, asServed, completed, missingIn, readPolicies } from './policy.ts'

const server = 'https://parvis.example'
const read = (pasted: string) => readPolicies(pasted)
const lacks = (pasted: string) => missingIn(read(pasted), server).map(({ directive }) => directive)

test.each([
  ['', []],
  ["default-src 'none'", ['script-src', 'connect-src']],
  ["default-src 'self'; script-src https:", ['connect-src']],
  ['default-src https://parvis.example', []],
  ['default-src *.example', []],
  ['default-src http://parvis.example', []],
  ['script-src parvis.example:8443', ['script-src']],
  ['script-src evilparvis.example', ['script-src']],
  ["script-src-elem 'self'; script-src *", ['script-src-elem']],
  ["script-src 'strict-dynamic' https:; connect-src *", ['script-src']],
  ['trusted-types dompurify', ['trusted-types']],
  ["require-trusted-types-for 'script'", []],
  ['trusted-types parvis', []],
  // That name serves the page's own Lit.
  ['trusted-types lit-html', ['trusted-types']],
  ['SCRIPT-SRC https://PARVIS.example; script-src none', []],
  // Two policies are both kept by browsers.
  ['script-src *, connect-src https://other.example', ['connect-src']],
])('%s lacks %j', (pasted, directives) => {
  expect(lacks(pasted)).toEqual(directives)
})

test('what is added makes it enough, and takes nothing away', () => {
  const pasted = "default-src 'none'; img-src 'self'; script-src 'self'; trusted-types mine"
  const text = completed(read(pasted), server)
  expect(text).toBe(
    "default-src 'none'; img-src 'self'; script-src 'self' https://parvis.example; trusted-types mine parvis; connect-src https://parvis.example",
  )
  expect(lacks(text)).toEqual([])
})

test.each([
  "Content-Security-Policy: default-src 'self'",
  `Header always set Content-Security-Policy "default-src 'self'"`,
  `add_header Content-Security-Policy "default-src 'self'" always;`,
  `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`,
  "default-src\n  'self'\u00a0;",
])('as written elsewhere: %s', (pasted) => {
  expect(read(pasted)).toEqual([[{ name: 'default-src', values: ["'self'"] }]])
})

test.each([
  ['', true],
  ["style-src 'self'", false],
  ["style-src 'unsafe-inline'", true],
  ["style-src 'unsafe-inline' 'nonce-abc'", false],
  ["default-src 'none'", false],
])('%s lets style on a tag: %s', (pasted, isLet) => {
  expect(allowsStyle(read(pasted))).toBe(isLet)
})

test('served, the site is itself, our own script listens, and nothing is told elsewhere', () => {
  const policy = "default-src 'self'; report-uri https://a.example; frame-ancestors 'none'; sandbox"
  expect(
    asServed(read(policy), { origins: ['https://a.fr', 'https://www.a.fr'], nonce: 'n' }),
  ).toBe(
    "default-src https://a.fr https://www.a.fr; script-src https://a.fr https://www.a.fr 'nonce-n'",
  )
  expect(asServed(read("script-src 'none'"), { origins: [], nonce: 'n' })).toBe(
    "script-src 'nonce-n'",
  )
})
