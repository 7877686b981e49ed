// Draws a screen again with its grid: rows change in their place, which no property tells.
import type { LitElement } from 'lit'
import { RowGrid } from './grid.ts'

export function redraw(screen: LitElement) {
  screen.requestUpdate()
  const grid = screen.querySelector('row-grid')
  if (grid instanceof RowGrid) grid.requestUpdate()
}
