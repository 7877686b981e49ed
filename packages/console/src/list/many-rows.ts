// What the grid and its pages take: the same, so that a screen shows one or the other.
import type { PropertyDeclarations } from 'lit'
import { LightElement } from '../light-element.ts'
import type { Column, Identified } from './columns.ts'
import type { Rows } from './rows.ts'
import type { Selection } from './selection.ts'

export abstract class ManyRows<Row extends Identified> extends LightElement {
  static override properties: PropertyDeclarations = {
    columns: { attribute: false },
    rows: { attribute: false },
    selection: { attribute: false },
    active: { attribute: false },
    label: { attribute: false },
    look: { attribute: false },
  }
  declare columns: readonly Column<Row>[]
  /** Its `changed` asks for an update of the list too: rows change in their place. */
  declare rows: Rows<Row>
  /** Left out: nothing can be chosen here. */
  declare selection?: Selection<Row>
  /** The row where the keys are. */
  declare active: number
  /** What the list is of, for those who do not see its heading. */
  declare label: string
  /** Classes of a row: decided a moment ago, read by someone else. */
  declare look?: (row: Row) => string

  constructor() {
    super()
    this.columns = []
    this.active = 0
    this.label = ''
  }

  protected within(index: number) {
    return Math.max(0, Math.min(index, this.rows.total - 1))
  }
}
