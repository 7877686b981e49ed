// Prints the contract for the SDK (OpenAPI, types, functions of the team), and addresses of pages for it and the console; `--check` fails when stale.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { staffOperations } from '../staff-contract.ts'
import { openApiDocument } from './openapi.ts'
import { consolePaths, sdkPaths } from './sdk-paths.ts'
import { sdkStaff } from './sdk-staff.ts'
import { sdkTypes } from './sdk-types.ts'

const packages = new URL('../../../', import.meta.url)
const ofStaff = 'sdk/src/staff/printed/'
const document = openApiDocument('1')
const staffDocument = openApiDocument('1', staffOperations)
const publicIds = Object.keys(document.components.schemas).map((id) => id.replace(/Input$/, ''))
const printed = new Map([
  ['sdk/openapi.json', toText(document)],
  ['sdk/openapi-staff.json', toText(staffDocument)],
  ['sdk/src/types.ts', await sdkTypes(publicIds)],
  ['sdk/src/paths.ts', sdkPaths()],
  ['console/src/server/pages.ts', consolePaths()],
])
for (const [name, text] of await sdkStaff(staffDocument, publicIds))
  printed.set(ofStaff + name, text)

function toText(json: object) {
  return `${JSON.stringify(json, null, 2)}\n`
}

const check = process.argv.includes('--check')
const isStale = (name: string) => {
  console.error(`packages/${name} is stale: run "npm run contract".`)
  process.exitCode = 1
}
for (const [name, text] of printed) {
  const file = new URL(name, packages)
  if (!check) await writeFile(file, text)
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) isStale(name)
}
// A tag that is gone leaves no file behind.
for (const name of await readdir(new URL(ofStaff, packages))) {
  if (printed.has(ofStaff + name)) continue
  if (check) isStale(ofStaff + name)
  else await rm(new URL(ofStaff + name, packages))
}
