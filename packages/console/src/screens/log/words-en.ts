// The log in English.
import type { Words } from './words-fr.ts'

export const words: Words = {
  caption: 'What the team did, newest first',
  at: 'When',
  by: 'Who',
  operation: 'Act',
  object: 'On what',
  commandLine: 'command line',
  loading: 'Loading…',
}
