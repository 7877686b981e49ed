// Making a proposal, in English.
import type { Words } from './words-fr.ts'

const contributions = (count: number) =>
  `${count.toLocaleString('en')} contribution${count > 1 ? 's' : ''}`

export const words: Words = {
  newWith: (count) => (count > 0 ? `New proposal with ${contributions(count)}` : 'New proposal'),
  splitOff: (count, from) => `${contributions(count)} of “${from}” will go to the new one.`,
  title: 'Title',
  summary: 'Summary',
  summaryHint: 'A sentence or two: what lists show',
  description: 'Description',
  theme: 'Theme',
  create: 'Make the proposal',
}
