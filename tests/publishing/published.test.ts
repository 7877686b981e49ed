// What others find in the packages: files, exports and types, by the tools made to check them.
import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, inject, test } from 'vitest'

const packed = inject('packed')

test('both packages are packed, with their licence and without sources or tests', () => {
  expect(packed.map(({ name }) => name)).toEqual(['@parvis/sdk', '@parvis/widgets'])
  for (const { files } of packed) {
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']))
    expect(files.filter((path) => /^src\/|\.test\.|test-/.test(path))).toEqual([])
  }
})

test.each(packed)('$name: publint finds nothing to say', async ({ name, tarball }) => {
  const { buffer } = readFileSync(tarball)
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
  expect(pkg.name).toBe(name)
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
})

test.each(packed)('$name: the types are those of the code', async ({ tarball }) => {
  const content = createPackageFromTarballData(new Uint8Array(readFileSync(tarball)))
  const checked = await checkPackage(content, { excludeEntrypoints: [/\.(json|js)$/] })
  if (!checked.types) throw new Error('no types')
  expect(checked.problems.filter(matters)).toEqual([])
})

/** They are modules only: what a tool older than Node 16, or `require` before Node 22, sees is known. */
function matters(problem: Problem) {
  const kind = 'resolutionKind' in problem ? problem.resolutionKind : ''
  return kind !== 'node10' && kind !== 'node16-cjs'
}
