// Every operation of the team is called by a screen of the console.
import { parseSync } from '@swc/core'
import { expect, test } from 'vitest'
import { files, read } from './files.ts'

const screens = files.filter(
  (file) => /^packages\/console\/src\/.*\.ts$/.test(file) && !/\.test\.ts$|\/test\//.test(file),
)

/** What a file takes of the staff client to call it: types alone are no call. */
export function takenFrom(source: string) {
  return parseSync(source, { syntax: 'typescript', decorators: true }).body.flatMap((line) =>
    line.type === 'ImportDeclaration' && line.source.value === '@parvis/sdk/staff' && !line.typeOnly
      ? line.specifiers.flatMap((one) =>
          one.type === 'ImportSpecifier' && !one.isTypeOnly
            ? [one.imported?.value ?? one.local.value]
            : [],
        )
      : [],
  )
}

const printed = files.filter((file) =>
  /^packages\/sdk\/src\/staff\/printed\/(?!types|operations|all)[\w-]+\.ts$/.test(file),
)
const operations = printed.flatMap((file) =>
  [...read(file).matchAll(/^export const (\w+) = \($/gm)].map(([, name = '']) => name),
)

test('each operation of the team has its screen', () => {
  const taken = new Set(screens.flatMap((file) => takenFrom(read(file))))
  expect(operations.length).toBeGreaterThan(100)
  expect(operations.filter((name) => !taken.has(name))).toEqual([])
})

test('a type is no call, a renamed import is one', () => {
  const source = `
    import type { getCase } from '@parvis/sdk/staff'
    import { decideCase as decide, type Case } from '@parvis/sdk/staff'
    import { listCases } from './elsewhere.ts'`
  expect(takenFrom(source)).toEqual(['decideCase'])
})
