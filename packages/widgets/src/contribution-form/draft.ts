// The draft: kept for this tab once something is typed, on the device only when the person asks.
import { read, write } from '../intent/storage.ts'
import { type Answers, noAnswers } from './answers.ts'

export type Draft = {
  answers: Answers
  /** Keep it on the device. */
  keep: boolean
  /** The intent it was sent under: `sent` is what was sent, `url` where it is confirmed. */
  intent: { id: string; sent: string; url: string | null } | null
}

const key = 'parvis:contribution'

export const newDraft = (): Draft => ({ answers: noAnswers(), keep: false, intent: null })

export function restoreDraft(): Draft | null {
  const text = read(key) ?? read(key, 'localStorage')
  try {
    const found = JSON.parse(text ?? '')
    return { ...newDraft(), ...found, answers: { ...noAnswers(), ...found.answers } }
  } catch {
    return null
  }
}

export function saveDraft(draft: Draft | null) {
  const text = draft && JSON.stringify(draft)
  write(key, text)
  // Also removes a copy that the person no longer wants here.
  write(key, draft?.keep ? text : null, 'localStorage')
}
