// The editions on the disk: their names, the latest first, and what each says of itself.
import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { presentAnswer } from '../../platform/answers/answers.ts'
import { requireJson } from '../../platform/db/json.ts'
import { keptFormats } from './formats.ts'

const EditionFile = z.object({
  dataset: z.string(),
  format: z.enum(keptFormats),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const Counted = z.object({
  dataset: z.string(),
  rows: z.int(),
  withheld: z.array(z.object({ why: z.string(), count: z.int() })),
})
const Edition = z.object({
  day: z.iso.date(),
  madeAt: z.string(),
  /** Absent from those of before, whose addresses may show a name and a password. */
  addresses: z.literal('plain').optional(),
  files: z.array(EditionFile),
  /** Absent from those of before anything was counted. */
  counted: z.array(Counted).optional(),
})
export type Edition = z.infer<typeof Edition>

/** Milliseconds: nothing tells that another process has made one. */
const lookedAtAgain = 1000

export const editionsFolder = (dataDir: string) => join(dataDir, 'open-data')

/** Its day; `-2` for the second of that day. */
const isName = (text: string) => /^\d{4}-\d{2}-\d{2}(-[2-9])?$/.test(text)

export const dayOf = (name: string) => name.slice(0, 10)

/** Those there are, the latest first. */
export async function editionNames(dataDir: string) {
  presentAnswer()?.lasts(lookedAtAgain)
  const folder = editionsFolder(dataDir)
  if (!(await exists(folder))) return []
  return (await readdir(folder)).filter(isName).toSorted().toReversed()
}

export async function readEdition(dataDir: string, name: string): Promise<Edition | undefined> {
  presentAnswer()?.lasts(lookedAtAgain)
  const path = join(editionsFolder(dataDir), name, 'edition.json')
  if (!(await exists(path))) return undefined
  return Edition.parse(requireJson(await readFile(path, 'utf8')))
}

export function exists(path: string) {
  return access(path).then(
    () => true,
    () => false,
  )
}
