// A given file of which nothing can be read, and why: in words for the terminal, by code for the API.
import type { WhyUnreadable } from '../refusal-facts.ts'
import { UnreadableFile } from '../text/unreadable-file.ts'

export class BadFile extends UnreadableFile {
  readonly why: WhyUnreadable
  /** Where what is wrong begins, in a table. */
  readonly line: number | null

  constructor(why: WhyUnreadable, words: string, line: number | null = null) {
    super(words)
    this.why = why
    this.line = line
  }
}
