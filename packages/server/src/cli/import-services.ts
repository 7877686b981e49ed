// `parvis import-services`: files of services into the catalogue, or what that would change.
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Reader } from '../catalogue/importers/item.ts'
import { readers } from '../catalogue/importers/readers.ts'
import { wordReport } from '../catalogue/importers/report.ts'
import { importServices } from '../catalogue/importers/run.ts'
import type { Deps } from '../platform/deps.ts'
import { readGiven } from '../platform/text/given-file.ts'
import { UnreadableFile } from '../platform/text/unreadable-file.ts'

const readerOf: Record<string, Reader> = readers

const usage = `Usage: parvis import-services --from ${Object.keys(readers).join('|')} FILE… [--dry-run]`

/** Answers what it did, in words. */
export async function importServiceFiles(args: string[], { database, clock }: Deps) {
  const { values, positionals } = readArguments(args)
  const source = values.from ?? ''
  const reader = readerOf[source]
  if (!reader || positionals.length === 0) throw new UnreadableFile(usage)
  const now = clock()
  const today = now.toISOString().slice(0, 10)
  const readings = positionals.map((path) =>
    reader({ name: basename(path), content: readGiven(path) }, today),
  )
  const reading = {
    items: readings.flatMap(({ items }) => items),
    doubts: readings.flatMap(({ doubts }) => doubts),
    unreadable: readings.flatMap(({ unreadable }) => unreadable),
  }
  const isDryRun = values['dry-run'] ?? false
  return wordReport(await importServices({ database, now }, { source, reading, isDryRun }))
}

function readArguments(args: string[]) {
  const options = { from: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    throw new UnreadableFile(usage)
  }
}
