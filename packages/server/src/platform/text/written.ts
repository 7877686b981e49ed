// What a text that people write may be, by whichever door it comes: pages, API, team, imports, files.
import { composed, hasHeapOfMarks } from './normal-form.ts'

/** All that ends a line somewhere: what word processors and spreadsheets paste is no fault of a person. */
const lineEnd = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g

/**
 * Signs that turn the order in which what follows is shown. They go: a page then shows in its order what
 * is recorded, and every text stands in a direction of its own (`dir="auto"`). Marks that turn nothing
 * around them (U+200E, U+200F, U+061C) stay, as do the joiners of Persian and of emoji.
 */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

// Line feed and tab are the two control characters a person types on purpose.
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/gu
const half = /\p{Surrogate}/u

/**
 * Signs that leave no ink, alone: those that Unicode says are ignorable (joiners, soft hyphen, BOM, variation
 * selectors, Hangul fillers…), blanks, and a few that are drawn empty: Braille's, an object's place, a blank note, a blank glyph.
 */
const inkless = /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffc\u{1d159}\u{13441}\u{13442}]/gu

/** In code points, without what nobody sees at all; spaces between words count. */
export function visibleLength(text: string) {
  return [...visibleOf(text)].length
}

function visibleOf(text: string) {
  return text.replace(inkless, '').trim()
}

/** As it is kept: of what shows nothing, nothing. */
export function tidy(text: string) {
  const kept = composed(text.replace(lineEnd, '\n').replace(turning, '')).trim()
  return visibleOf(kept) === '' ? '' : kept
}

/** On one line, where what ends a line without a key for it stands for a space. */
export function tidyLine(text: string) {
  return tidy(text.replace(/[\u000b\u000c\u0085\u2028\u2029]+/g, ' '))
}

/** An address, from which no sign is taken: what is read there is where one goes, or it is refused. */
export function tidyAddress(text: string) {
  return composed(text).trim()
}

/** Of files that nobody can type again: what no text may hold is a space. */
export function mended(text: string) {
  return tidy(text.replace(lineEnd, '\n').replace(forbidden, ' '))
}

export function isForbidden(text: string) {
  return text.search(forbidden) >= 0 || half.test(text) || hasHeapOfMarks(text)
}
