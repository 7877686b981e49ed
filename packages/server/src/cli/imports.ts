// Commands that import: territories, official addresses, services, contributions.
import { typeset } from '../platform/language/typeset.ts'
import { readEdition } from '../platform/territories/edition.ts'
import { importEdition } from '../platform/territories/import.ts'
import { importContributionFile } from './import-contributions.ts'
import { importDirectoryFile } from './import-official-addresses.ts'
import { importServiceFiles } from './import-services.ts'
import { keepOldSmall } from './small-old.ts'
import { withDeps } from './with-deps.ts'

export async function importTerritories() {
  await withDeps(async ({ database, clock, log }) => {
    const edition = readEdition(clock().toISOString().slice(0, 10))
    log.info(await importEdition(database.db, edition), `territories of edition ${edition.name}`)
  })
}

export async function importOfficialAddresses() {
  await withDeps(async (deps) => {
    console.log(typeset(await importDirectoryFile(process.argv.slice(3), deps)))
  })
}

export async function importServices() {
  await withDeps(async (deps) => {
    console.log(typeset(await importServiceFiles(process.argv.slice(3), deps)))
  })
}

export async function importContributions() {
  keepOldSmall()
  await withDeps(async (deps) => {
    console.log(typeset(await importContributionFile(process.argv.slice(3), deps)))
  })
}
