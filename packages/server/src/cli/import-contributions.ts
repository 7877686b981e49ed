// `parvis import-contributions`: a table of another platform into a consultation, or what that would change.
import { parseArgs } from 'node:util'
import type { Deps } from '../platform/deps.ts'
import { readGiven } from '../platform/text/given-file.ts'
import { type Profile, takeable } from '../process/contributions/imports/brought.ts'
import { importContributions } from '../process/contributions/imports/import.ts'
import { noMapping, readMapping } from '../process/contributions/imports/mapping.ts'
import { CommandFault } from './command-fault.ts'
import { wordImport } from './import-contributions-words.ts'

const usage = `Usage: parvis import-contributions FILE --consultation ID [options]

--dry-run           tells what is understood, column by column, and changes nothing
--map FILE.json     which column is what; see docs/site/en/hosts/import.md
--platform NAME     where it comes from, when rows have no address
--territory ID      what the table is about: a name within it is taken, any other row is of it
--theme ID          for rows whose own is missing or not recognised
--profile NAME      of those who wrote: resident, elected, agent, partner (default: unknown)
--language CODE     which of several languages is taken first (default: fr)
--dates ORDER       day-first or month-first, where 03/04/2021 may be either
--take STATES       also takes: ${takeable.join(',')}`

const options = {
  consultation: { type: 'string' },
  map: { type: 'string' },
  platform: { type: 'string' },
  theme: { type: 'string' },
  territory: { type: 'string' },
  profile: { type: 'string' },
  language: { type: 'string' },
  dates: { type: 'string' },
  take: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
} as const

/** Answers what it did, in words. */
export async function importContributionFile(args: string[], { database, clock }: Deps) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [path, ...others] = positionals
  if (!path || others.length > 0 || !values.consultation) throw new CommandFault(usage)
  const report = await importContributions(database, clock().toISOString(), {
    path,
    consultationId: values.consultation,
    isDryRun: values['dry-run'] ?? false,
    mapping: values.map ? readMapping(values.map, readGiven(values.map)) : noMapping,
    platform: values.platform,
    theme: values.theme,
    territory: values.territory,
    language: values.language,
    profile: oneOf(['resident', 'elected', 'agent', 'partner', 'unknown'], values.profile),
    order: oneOf(['day-first', 'month-first'], values.dates),
    taken: (values.take ?? [])
      .flatMap((list) => list.split(','))
      .flatMap((one) => oneOf(takeable, one.trim()) ?? []),
  })
  return wordImport(report)
}

function oneOf<Word extends string | Profile>(words: readonly Word[], given: string | undefined) {
  const found = words.find((word) => word === given)
  if (given && !found) throw new CommandFault(`« ${given} » : au choix, ${words.join(', ')}.`)
  return found
}
