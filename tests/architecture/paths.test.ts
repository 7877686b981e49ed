// Addresses of hosted pages are written in one file: elsewhere nothing spells one, not even a part.
import { parseSync } from '@swc/core'
import { expect, test } from 'vitest'
import { paths } from '../../packages/server/src/platform/paths.ts'
import { files, read } from './files.ts'

const published = files.filter(
  (file) =>
    /^packages\/(server|sdk|widgets|gallery)\/src\/.*\.tsx?$/.test(file) &&
    // Of the API, in English, and printed whole into the contract.
    !/\/(staff-)?contract\.ts$|\/staff\/printed\/|\.test\.tsx?$|\/test-[^/]+\.ts$|\/src\/test\//.test(
      file,
    ) &&
    !['packages/server/src/platform/paths.ts', 'packages/sdk/src/paths.ts'].includes(file),
)

/** Parts of addresses that are no French word; one letter is no word. */
const notFrench = new Set(['assets', 'en', 'host', 'hosts', 'qr.svg', 'qr.png', 'p'])

const words = new Set(
  Object.values(paths)
    .flatMap(({ pattern }) => pattern.split('/'))
    .filter((part) => part !== '' && !part.startsWith(':') && !notFrench.has(part)),
)

/** Every text of a source but its comments and what it imports. */
function textsOf(file: string) {
  const texts: string[] = []
  const visit = (node: unknown) => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    const { type, value, cooked, pattern } = node as Record<string, unknown>
    if (type === 'ImportDeclaration' || type === 'ExportAllDeclaration') return
    if (type === 'StringLiteral' || type === 'JSXText') texts.push(String(value))
    if (type === 'TemplateElement') texts.push(String(cooked))
    if (type === 'RegExpLiteral') texts.push(String(pattern).replaceAll('\\/', '/'))
    for (const inner of Object.values(node)) visit(inner)
  }
  const syntax = { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true } as const
  visit(parseSync(read(file), syntax).body)
  return texts
}

/** After a letter, a dot or a `<` it is part of another address, of a file’s or of a tag. */
const part = /(?<![\w.<|-])\/([\w.-]*\w)/g

test('no address of a hosted page is spelled outside paths.ts', () => {
  expect(published.length).toBeGreaterThan(900)
  expect(words.size).toBeGreaterThan(60)
  const found = published.flatMap((file) =>
    textsOf(file).flatMap((text) =>
      [...text.matchAll(part)]
        .filter(([, word = '']) => words.has(word))
        .map(([spelled]) => `${file}: ${spelled}`),
    ),
  )
  expect(found).toEqual([])
})

test('each address is there once, and writes what its route reads', () => {
  const patterns = Object.values(paths).map(({ pattern }) => pattern)
  expect(new Set(patterns).size).toBe(patterns.length)
  expect(paths.support('a b/ç')).toBe('/propositions/a%20b%2F%C3%A7/soutien')
  expect(paths.siteKeyRevocation('12', 'pk_x')).toBe('/mes-sites/12/cles/pk_x/revocation')
  expect(paths.correctContact(2)).toBe('/mon-espace/corriger/contact/2')
})
