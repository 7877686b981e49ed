// The list of sessions in English.
import type { Words } from './sessions-words-fr.ts'

export const words: Words = {
  sessions: 'Sessions, the last to meet first',
  prepare: 'Prepare a session',
  meets: 'Meets',
  state: 'State',
}
