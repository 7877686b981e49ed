// The words of a mail with a code, in each language: of every kind, or it does not compile.
import type { CodeKind } from './purposes.ts'

/** The town hall's has its own, which names the territory. */
export type MailedKind = Exclude<CodeKind, 'mandate'>

/** `does`: what whoever types it gets, and who may have asked for it. */
export type CodeWords = { subject: (code: string) => string; does: string; unasked: string }
