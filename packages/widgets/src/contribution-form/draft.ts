// The draft: kept for this tab once something is typed, on the device only when the person asks.
import { read, write } from '../intent/storage.ts'
import type { Answers } from './answers.ts'

export type Draft = {
  answers: Answers
  /** Keep it on the device. */
  keep?: boolean
  /** The intent it was sent under: `sent` is what was sent, `url` where it is confirmed. */
  intent?: { id: string; sent: string; url?: string }
}

const key = 'parvis:contribution'

export function restoreDraft(): Draft {
  try {
    return JSON.parse(read(key) ?? read(key, 'localStorage') ?? '')
  } catch {
    return { answers: {} }
  }
}

/** Null forgets it. */
export function saveDraft(draft: Draft | null) {
  const text = draft && JSON.stringify(draft)
  write(key, text)
  // Also removes a copy that the person no longer wants on this device.
  write(key, draft?.keep ? text : null, 'localStorage')
}
