// Prints the documents that are made from the code; `--check` fails when one is stale.
import { readFile, writeFile } from 'node:fs/promises'
import { authorisationDocument } from './authorisation-document.ts'
import { statesDocument } from './states-document.ts'

const documents = [
  { name: 'states.md', text: statesDocument() },
  { name: 'authorisation.md', text: authorisationDocument() },
]

for (const { name, text } of documents) {
  const file = new URL(`../../../../docs/${name}`, import.meta.url)
  if (!process.argv.includes('--check')) {
    await writeFile(file, text)
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`docs/${name} is stale: run "npm run contract".`)
    process.exitCode = 1
  }
}
