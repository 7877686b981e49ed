// `parvis import-services`: files of services into the catalogue, or what that would change.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readBeta } from '../catalogue/importers/beta.ts'
import { readCsv } from '../catalogue/importers/csv.ts'
import { type Reader, UnreadableFile } from '../catalogue/importers/item.ts'
import { readPubliccode } from '../catalogue/importers/publiccode.ts'
import { wordReport } from '../catalogue/importers/report.ts'
import { importServices } from '../catalogue/importers/run.ts'
import type { Deps } from '../platform/deps.ts'

const readers: Record<string, Reader> = { beta: readBeta, publiccode: readPubliccode, csv: readCsv }

const usage = `Usage: parvis import-services --from ${Object.keys(readers).join('|')} FILE… [--dry-run]`

/** Answers what it did, in words. */
export async function importServiceFiles(args: string[], { database, clock }: Deps) {
  const { values, positionals } = readArguments(args)
  const source = values.from ?? ''
  const reader = readers[source]
  if (!reader || positionals.length === 0) throw new UnreadableFile(usage)
  const now = clock()
  const today = now.toISOString().slice(0, 10)
  const readings = await Promise.all(
    positionals.map(async (path) => {
      const content = await readFile(path).catch(() => {
        throw new UnreadableFile(`${path} est introuvable ou illisible. Vérifiez son chemin.`)
      })
      return reader({ name: basename(path), content }, today)
    }),
  )
  const reading = {
    items: readings.flatMap(({ items }) => items),
    warnings: readings.flatMap(({ warnings }) => warnings),
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
