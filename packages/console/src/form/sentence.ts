// What went wrong, in words: the server's own where it answered.
import { isMalformed, isRefusal } from '@parvis/sdk/staff'
import { Offline } from '../server/reach.ts'
import { NotDone } from '../server/sure.ts'
import { words } from './words.ts'

/** Of an act on several things, what is told of each, once. */
export function sentenceFor(error: unknown) {
  if (isRefusal(error)) {
    const each = new Set(error.errors.map(({ detail }) => detail))
    return each.size > 0 ? [...each].join(' ') : error.detail
  }
  if (error instanceof Offline) return words.offline
  if (error instanceof NotDone) return words.notDone
  return isMalformed(error) ? words.notUnderstood : words.noAnswer
}
