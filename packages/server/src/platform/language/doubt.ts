// What one may doubt of what a file says, in both languages of the interface.
import type { Language } from './language.ts'

export type Doubt = Record<Language, string>

export type Warn = (doubt: Doubt) => void

export const doubt = (fr: string, en: string): Doubt => ({ fr, en })
