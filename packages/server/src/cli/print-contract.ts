// Prints the contract into packages/sdk: two OpenAPI documents, types, addresses of pages; `--check` fails when stale.
import { readFile, writeFile } from 'node:fs/promises'
import { staffOperations } from '../staff-contract.ts'
import { openApiDocument } from './openapi.ts'
import { sdkPaths } from './sdk-paths.ts'
import { sdkTypes } from './sdk-types.ts'

const sdk = new URL('../../../sdk/', import.meta.url)
const document = openApiDocument('1')
const publicIds = Object.keys(document.components.schemas).map((id) => id.replace(/Input$/, ''))
const printed = {
  'openapi.json': toText(document),
  'openapi-staff.json': toText(openApiDocument('1', staffOperations)),
  'src/types.ts': await sdkTypes(publicIds),
  'src/paths.ts': sdkPaths(),
}

function toText(json: object) {
  return `${JSON.stringify(json, null, 2)}\n`
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
