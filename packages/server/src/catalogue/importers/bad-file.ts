// A file of services of which nothing can be read, and why: in words for the terminal, by code for the API.
import { UnreadableFile } from '../../platform/text/unreadable-file.ts'

export const badFileCauses = [
  'empty',
  'no_name_column',
  'unclosed_quote',
  'not_json',
  'no_list',
  'too_heavy',
] as const
export type BadFileCause = (typeof badFileCauses)[number]

export class BadFile extends UnreadableFile {
  readonly why: BadFileCause
  /** In a table, about. */
  readonly line: number | null

  constructor(why: BadFileCause, words: string, line: number | null = null) {
    super(words)
    this.why = why
    this.line = line
  }
}
