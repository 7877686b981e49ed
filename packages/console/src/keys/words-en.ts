// Keys in English.
import type { Words } from './words-fr.ts'

export const words: Words = {
  help: 'Keyboard',
  everywhere: 'Everywhere',
  screens: 'Go to a screen: g, then',
  ctrl: 'Ctrl',
  names: new Map([
    ['Escape', 'Esc'],
    ['Enter', 'Enter'],
  ]),
  ofEverywhere: [
    { keys: '?', name: 'This list' },
    { keys: '/', name: 'Search on this screen' },
    { keys: 'Ctrl K', name: 'Go to a screen, a proposal, a service or a site' },
    { keys: 'Ctrl Z', name: 'Undo the last act of this tab' },
    { keys: 'Esc', name: 'Close, or back to the list' },
  ],
  lettersAct: 'Single-character keys act',
  lettersActHint:
    'They never act in a field. Untick this if you dictate or if keys go off by themselves; this browser remembers it.',
}
