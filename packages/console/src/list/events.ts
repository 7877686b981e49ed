// What lists tell the screen that they are on.
import type { Identified } from './columns.ts'
import type { Filters } from './filters.ts'
import type { Selection } from './selection.ts'

/** `row-go`: the keys are on another row. `row-open`: Enter, or a press on it. */
export class RowEvent<Row> extends Event {
  readonly row: Row
  readonly index: number
  constructor(type: 'row-go' | 'row-open', row: Row, index: number) {
    super(type, { bubbles: true })
    this.row = row
    this.index = index
  }
}

export class SelectionEvent<Row extends Identified> extends Event {
  readonly selection: Selection<Row>
  constructor(selection: Selection<Row>) {
    super('selection-changed', { bubbles: true })
    this.selection = selection
  }
}

export class FiltersEvent extends Event {
  readonly filters: Filters
  constructor(filters: Filters) {
    super('filters-changed', { bubbles: true })
    this.filters = filters
  }
}

/** Counted from 1. */
export class PageEvent extends Event {
  readonly page: number
  constructor(page: number) {
    super('page-wanted', { bubbles: true })
    this.page = page
  }
}
