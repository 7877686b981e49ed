// Prints the contract: packages/sdk/openapi.json and packages/sdk/src/types.ts; `--check` fails when stale.
import { readFile, writeFile } from 'node:fs/promises'
import { openApiDocument } from './openapi.ts'
import { sdkTypes } from './sdk-types.ts'

const sdk = new URL('../../../sdk/', import.meta.url)
const printed = {
  'openapi.json': `${JSON.stringify(openApiDocument('1'), null, 2)}\n`,
  'src/types.ts': await sdkTypes(),
}

const check = process.argv.includes('--check')
for (const [name, text] of Object.entries(printed)) {
  const file = new URL(name, sdk)
  if (!check) {
    await writeFile(file, text)
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`packages/sdk/${name} is stale: run "npm run contract".`)
    process.exitCode = 1
  }
}
