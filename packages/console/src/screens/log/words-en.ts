// The log in English.
import type { Words } from './words-fr.ts'

const number = new Intl.NumberFormat('en')

export const words: Words = {
  caption: 'What the team did, newest first',
  search: 'Words, name or id',
  shown: (count, total) =>
    count === total
      ? total === 1
        ? 'One act'
        : `${number.format(total)} acts`
      : `${number.format(count)} of ${number.format(total)} acts`,
  by: 'Who',
  operation: 'What',
  object: 'On what (id)',
  from: 'From',
  to: 'To',
  nothing: 'Nothing in the log matches these filters.',
  more: 'Older acts',
  changes: (count) =>
    count === 0
      ? 'Details'
      : count === 1
        ? 'One field changed'
        : `${number.format(count)} fields changed`,
  moreRows: (count) => `… and ${number.format(count)} more rows`,
  request: 'Number of the request',
}
