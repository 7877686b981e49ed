// Each element of the console has a name of its own: a second screen that defines it again would not open.
import { expect, test } from 'vitest'
import { files, read } from './files.ts'

test('no two files of the console define one element', () => {
  const names = files
    .filter((file) => /^packages\/console\/src\/.*\.ts$/.test(file) && !file.includes('.test.'))
    .flatMap((file) =>
      [...read(file).matchAll(/^customElements\.define\('([\w-]+)'/gm)].map(([, name]) => name),
    )
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
