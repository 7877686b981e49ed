// The formats of files that imports read, each with its reader.
import { readBeta } from './beta.ts'
import { readCsv } from './csv.ts'
import type { Reader } from './item.ts'
import { readPubliccode } from './publiccode.ts'
import type { ImportSource } from './sources.ts'

export const readers: Record<ImportSource, Reader> = {
  beta: readBeta,
  publiccode: readPubliccode,
  csv: readCsv,
}
