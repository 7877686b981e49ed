// `parvis import-contributions`: a Decidim export into a consultation, or what that would change.
import { parseArgs } from 'node:util'
import type { Deps } from '../platform/deps.ts'
import { importDecidim, type Report } from '../process/contributions/decidim/import.ts'

const usage = `Usage: parvis import-contributions FILE --consultation ID [--theme ID] [--territory ID] [--dry-run]

--theme, --territory: for rows whose own is missing or not recognised; without them such rows are refused.`

const options = {
  consultation: { type: 'string' },
  theme: { type: 'string' },
  territory: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

/** Answers what it did, in words. */
export async function importContributionFile(args: string[], { database, clock }: Deps) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [path] = positionals
  if (!path || !values.consultation) throw new Error(usage)
  const isDryRun = values['dry-run'] ?? false
  const report = await importDecidim(database.db, clock().toISOString(), {
    path,
    consultationId: values.consultation,
    isDryRun,
    ...(values.theme && { defaultTheme: values.theme }),
    ...(values.territory && { defaultTerritory: values.territory }),
  })
  return wordReport(report, isDryRun)
}

export function wordReport(
  { added, unchanged, refused, ignoredCounts }: Report,
  isDryRun: boolean,
) {
  const done = isDryRun ? 'seraient ajoutées' : 'ajoutées'
  return [
    `${added} contributions ${done}, ${unchanged} déjà là, ${refused.length} lignes refusées.`,
    ...(ignoredCounts.length > 0
      ? [`Non repris, les soutiens ne se reportent pas : ${ignoredCounts.join(', ')}.`]
      : []),
    ...refused.map(({ line, cause }) => `Ligne ${line} : ${cause}`),
  ].join('\n')
}
