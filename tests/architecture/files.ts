// The files of the repository that people write, read once for the tests of this folder.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

const skipped = /^(node_modules|dist|cache|\.temp|coverage|\.git|\.turbo|\.vscode|\.idea)$/
const generated = /^packages\/sdk\/src\/((types|paths)\.ts$|staff\/printed\/)/
const sourceKinds = /\.(ts|tsx|mjs|cjs|js|css|html|sh|yml|yaml)$|^\.ci\/run$/

/** Every file, by its path from the root; what running leaves behind (`/data`) is left out. */
export const files = walk(root).map((file) => relative(root, file))

/** Files of code, pages and styles; those that a program prints are left out. */
export const sources = files.filter((file) => sourceKinds.test(file) && !generated.test(file))

export const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Lines of a text, an empty one at its end not counted. */
export const linesOf = (text: string) => text.replace(/\n$/, '').split('\n')

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (skipped.test(entry.name) || path === join(root, 'data')) return []
    return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : []
  })
}
