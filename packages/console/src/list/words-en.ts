// Lists and their filters in English.
import type { Words } from './words-fr.ts'

const number = new Intl.NumberFormat('en')

export const words: Words = {
  chosen: (count) => (count === 0 ? 'Nothing chosen' : `${number.format(count)} chosen`),
  chosenOfAll: (count) => `All ${number.format(count)} that match the filters, unseen ones too`,
  chooseMatching: (total) => `Choose all ${number.format(total)} that match the filters`,
  chooseNone: 'Choose nothing',
  choice: 'What is chosen',
  choose: (row) => `Choose ${row}`,
  isChosen: 'Chosen',
  newOnes: (count) => `${number.format(count)} new — show`,
  loading: 'Loading…',
  notLoaded: 'This part of the list could not be read.',
  tryAgain: 'Try again',
  count: (total) => (total === 1 ? '1 row' : `${number.format(total)} rows`),
  openRow: 'Open the row',
  pages: 'Pages of the list',
  previous: 'Previous page',
  next: 'Next page',
  keysOfList: 'List',
  nextRow: 'Next row',
  previousRow: 'Previous row',
  closePane: 'Close',
  page: (page, pages) =>
    pages
      ? `Page ${number.format(page)} of ${number.format(pages)}`
      : `Page ${number.format(page)}`,
  filters: 'Filters',
  filtersSet: 'Filters set',
  without: (filter, value) => `Remove the filter ${filter}: ${value}`,
  every: 'All',
  clearAll: 'Clear all',
  apply: 'Search',
  views: 'Views',
  noView: 'No view has a name. Set filters, then name them: it comes back at once.',
  viewName: 'Name of the view shown',
  keepView: 'Keep',
  forgetView: (name) => `Forget the view ${name}`,
  viewsHere: 'Views are kept on this browser.',
  viewsLost: 'This browser keeps nothing: the view is lost when it is closed.',
}
