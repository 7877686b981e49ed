// What the connection asks and says, in English.
import type { Words } from './words-fr.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

export const words: Words = {
  ended: 'Your session has ended',
  endedWhy: 'Nothing is lost: sign in in another tab, and what you were doing goes on here.',
  signIn: 'Sign in in another tab',
  later: 'Later',
  prove: 'Confirm that it is you',
  proveWhy: 'This act is not easily undone. The confirmation holds for ten minutes.',
  byKey: 'Confirm with my passkey',
  elsewhere: 'Confirm in another tab',
  otherWay: 'Another way',
  notNow: 'Do not go on',
  reading: (names) => `${list.format(names)} ${names.length > 1 ? 'are' : 'is'} reading`,
  writing: (names) => `${list.format(names)} ${names.length > 1 ? 'are' : 'is'} writing`,
  keyFailed: 'The key did not answer. Try again.',
}
