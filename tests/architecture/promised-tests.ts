// Tests that documents promise, found where they say.
import { files, read } from './files.ts'

/** The names of tests as they are written: the first text of each call, whatever it is called on. */
function testNames(file: string) {
  const calls = read(file).matchAll(/\(\s*(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1\s*,/g)
  return new Set(
    [...calls].map(([, quote = '', name = '']) => name.replaceAll(`\\${quote}`, quote)),
  )
}

/** Every `file` “name” of a document, and those that are not there. */
export function promisedTests(document: string) {
  const named = [...read(document).matchAll(/`([\w./-]+\.test\.tsx?)` “([^”]+)”/g)]
  const absent = named.filter(
    ([, file = '', name = '']) => !files.includes(file) || !testNames(file).has(name),
  )
  return { named, absent: absent.map(([, file, name]) => `${file} “${name}”`) }
}

/** The cells of a line of a table. */
export const cells = (line: string) =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
