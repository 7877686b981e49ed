// The mapping that someone writes for a table of their own: our field, from which column of theirs.
import { z } from 'zod'
import { readJson } from '../../../platform/db/json.ts'
import { UnreadableFile } from '../../../platform/text/unreadable-file.ts'
import { fields } from './fields.ts'

const name = z.string().min(1)

const FromColumns = z.union([
  name.transform((column) => ({ column })),
  z.strictObject({
    /** Of several, the first that says something; for the text, all of them. */
    column: z.union([name, z.array(name).min(1)]).optional(),
    /** Of headings that end in one, as `title/ca`. */
    language: name.optional(),
    /** What a cell says, as we say it: a theme's id, a territory's. */
    values: z.record(z.string(), z.string()).optional(),
    /** Where the cell is empty, or not understood. */
    default: z.string().optional(),
  }),
])

export const Mapping = z.strictObject({
  /** Where the table comes from, as pages will say. */
  platform: name.optional(),
  language: name.optional(),
  dates: z.enum(['day-first', 'month-first']).optional(),
  columns: z.partialRecord(z.enum(fields), FromColumns).default({}),
  /** Columns that nobody needs: no longer named as not understood. */
  ignored: z.array(name).default([]),
})
export type Mapping = z.infer<typeof Mapping>

export const noMapping: Mapping = { columns: {}, ignored: [] }

export function readMapping(path: string, content: Uint8Array): Mapping {
  const given = readJson(new TextDecoder().decode(content))
  if (given === undefined) {
    throw new UnreadableFile(`${path} n’est pas du JSON bien formé. Corrigez-le, puis recommencez.`)
  }
  const parsed = Mapping.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => {
    const { path: at, code } = issue
    const names = issue.code === 'unrecognized_keys' ? ` (${issue.keys.join(', ')})` : ''
    return `- ${at.join(' › ') || 'le fichier'} : ${faultWords[code] ?? 'valeur inattendue'}${names}`
  })
  throw new UnreadableFile(
    [
      `${path} n’est pas une correspondance de colonnes :`,
      ...new Set(faults),
      `Champs possibles, dans « columns » : ${fields.join(', ')}.`,
    ].join('\n'),
  )
}

const faultWords: Partial<Record<string, string>> = {
  unrecognized_keys: 'champ inconnu',
  invalid_key: 'champ inconnu',
  invalid_union: 'il faut le nom d’une colonne, ou { column, language, values, default }',
}
