// The formats of files that imports read, by their names.
import { readBeta } from './beta.ts'
import { readCsv } from './csv.ts'
import type { Reader } from './item.ts'
import { readPubliccode } from './publiccode.ts'

export const readers = {
  beta: readBeta,
  publiccode: readPubliccode,
  csv: readCsv,
} satisfies Record<string, Reader>
