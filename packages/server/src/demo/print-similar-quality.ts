// Prints how well neighbours and groups are found in the demonstration: npm run similar:quality.
import {
  byPlainWords,
  byStems,
  everyWord,
  groupsByPlainWords,
  groupsByStems,
  judgeGroups,
  shareInFirstFive,
  withoutStopWords,
} from './similar-quality.ts'

const percent = (value: number) => `${Math.round(value * 100)} %`
const row = (name: string, ...cells: string[]) =>
  console.log(name.padEnd(34) + cells.map((cell) => cell.padStart(14)).join(''))

const ours = shareInFirstFive(byStems())
console.log(`Neighbours of ${ours.of} contributions of the demonstration, labelled by reading\n`)
row('', 'in first five')
row('ours', percent(ours.share))
row('plain words', percent(shareInFirstFive(byPlainWords(everyWord)).share))
row('plain words, no stop words', percent(shareInFirstFive(byPlainWords(withoutStopWords)).share))

console.log('\nSuggested groups, as pairs of contributions\n')
row('', 'pairs', 'precision', 'found')
const print = (name: string, groups: string[][]) => {
  const { pairs, precision, found } = judgeGroups(groups)
  row(name, String(pairs), percent(precision), percent(found))
  return pairs
}
const pairs = print('ours, beside proposals', groupsByStems({ withProposals: true }))
print('ours, before any proposal', groupsByStems({ withProposals: false }))
print('plain words', groupsByPlainWords(everyWord, pairs))
print('plain words, no stop words', groupsByPlainWords(withoutStopWords, pairs))
