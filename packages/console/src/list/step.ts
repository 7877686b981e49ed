// `j` and `k` in a screen's grid: the next row and the one before, as the arrows do.
import type { ScreenKey } from '../keys/pressed.ts'
import { RowGrid } from './grid.ts'
import { words } from './words.ts'

export function gridKeys(screen: HTMLElement): readonly ScreenKey[] {
  const step = (by: number) => () => {
    const grid = screen.querySelector('row-grid')
    if (!(grid instanceof RowGrid)) return
    grid.go(grid.active + by)
    grid.focus()
  }
  return [
    { key: 'j', name: words.nextRow, act: step(1) },
    { key: 'k', name: words.previousRow, act: step(-1) },
    { shown: '⏎', name: words.openRow },
  ]
}
