// A file of services of which nothing can be read, and why: in words for the terminal, by code for the API.
import type { WhyUnreadable } from '../../platform/refusal-facts.ts'
import { UnreadableFile } from '../../platform/text/unreadable-file.ts'

export class BadFile extends UnreadableFile {
  readonly why: WhyUnreadable
  /** In a table, about. */
  readonly line: number | null

  constructor(why: WhyUnreadable, words: string, line: number | null = null) {
    super(words)
    this.why = why
    this.line = line
  }
}
