// Draws the states of contributions and proposals into docs/states.md; `--check` fails when stale.
import { readFile, writeFile } from 'node:fs/promises'
import { statesDocument } from './states-document.ts'

const file = new URL('../../../../docs/states.md', import.meta.url)
const text = statesDocument()

if (!process.argv.includes('--check')) {
  await writeFile(file, text)
} else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
  console.error('docs/states.md is stale: run "npm run contract".')
  process.exitCode = 1
}
