// Home in English.
import type { Words } from './words-fr.ts'

export const words: Words = {
  hello: (name) => `Hello ${name}`,
  open: 'Your screens',
}
