// Told to the member's screen by its item: the grid as the server has it now.
import type { CommitteeGrid } from '@parvis/sdk/staff'

export class GridChanged extends Event {
  readonly grid: CommitteeGrid
  readonly said?: string
  constructor(grid: CommitteeGrid, said?: string) {
    super('grid-changed', { bubbles: true })
    this.grid = grid
    this.said = said
  }
}
