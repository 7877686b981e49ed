// `parvis import-official-addresses`: town halls' addresses from the public directory's file.
import { parseArgs } from 'node:util'
import { importDirectory, type Report } from '../people/mandates/directory/import.ts'
import type { Deps } from '../platform/deps.ts'
import { plural } from '../platform/language/dates.ts'
import { UnreadableFile } from '../platform/text/unreadable-file.ts'

const usage = 'Usage: parvis import-official-addresses FILE [--dry-run]'

/** Answers what it did, in words. */
export async function importDirectoryFile(args: string[], { database, clock }: Deps) {
  const { values, positionals } = readArguments(args)
  const [path, ...others] = positionals
  if (!path || others.length > 0) throw new UnreadableFile(usage)
  const isDryRun = values['dry-run'] ?? false
  return wordReport(await importDirectory(database.db, { path, isDryRun, now: clock() }))
}

function readArguments(args: string[]) {
  try {
    const options = { 'dry-run': { type: 'boolean' } } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    throw new UnreadableFile(usage)
  }
}

function wordReport({ refused, ...report }: Report) {
  const { territories, added, removed, unchanged, otherOffices, delegatedTownHalls } = report
  return [
    `${plural(territories, 'collectivité', 'collectivités')} : ${plural(added, 'adresse ajoutée', 'adresses ajoutées')}, ${plural(removed, 'retirée', 'retirées')}, ${plural(unchanged, 'inchangée', 'inchangées')}.`,
    `Laissées de côté : ${plural(delegatedTownHalls, 'mairie déléguée ou annexe', 'mairies déléguées ou annexes')}, ${plural(otherOffices, 'autre service', 'autres services')}.`,
    ...(refused.length > 0 ? [`${plural(refused.length, 'refusée', 'refusées')} :`] : []),
    ...refused.map(({ name, cause }) => `- ${name} : ${cause}`),
    ...(report.isDryRun ? ['Essai à blanc : rien n’a été changé.'] : []),
  ].join('\n')
}
