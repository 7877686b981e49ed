// The grid in a browser: what checkers say, keys, the focus kept over a hundred thousand rows, forced colours.
import { emulateMedia, sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { clear, faultsOfAccess, frames, inside, shown } from '../test/page.ts'
import type { RowEvent } from './events.ts'
import './grid.ts'
import type { RowGrid } from './grid.ts'
import { Rows } from './rows.ts'
import { countChosen, nothingChosen } from './selection.ts'

type Row = { id: string; title: string; theme: string }
const total = 100_000
const columns = [
  { name: 'title', heading: 'Titre', width: '3fr', cell: (row: Row) => row.title },
  { name: 'theme', heading: 'Thème', width: '8rem', wideOnly: true, cell: (row: Row) => row.theme },
]

async function gridOf(height = '400px') {
  const rows: Rows<Row> = new Rows<Row>({
    changed: () => document.querySelector<RowGrid<Row>>('row-grid')?.requestUpdate(),
    load: async (offset, limit) => ({
      items: Array.from({ length: Math.min(limit, total - offset) }, (_, at) => ({
        id: `r${offset + at}`,
        title: `Ligne ${offset + at}`,
        theme: 'Eau',
      })),
      total,
    }),
  })
  const frame = await shown(
    html`<row-grid .columns=${columns} .rows=${rows} .selection=${nothingChosen} .label=${'Contributions'}></row-grid>`,
  )
  frame.style.height = height
  frame.style.flex = 'none'
  await frames()
  return inside<RowGrid<Row>>(frame, 'row-grid')
}

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key })
  await frames()
}
const here = () => document.activeElement?.getAttribute('aria-rowindex')
const seen = (grid: Element) => {
  const row = document.activeElement?.getBoundingClientRect()
  const frame = inside(grid, '.grid-scroll').getBoundingClientRect()
  return row && row.top >= frame.top && row.bottom <= frame.bottom + 1
}

describe('row-grid', () => {
  afterEach(async () => {
    clear()
    await emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  })

  it('axe finds nothing, in light, dark and forced colours, with rows chosen', async () => {
    const grid = await gridOf()
    grid.focus()
    await press('Space', 'ArrowDown')
    for (const media of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { forcedColors: 'active' },
    ] as const) {
      await emulateMedia(media)
      expect(await faultsOfAccess(grid)).to.deep.equal([])
    }
  })

  it('says how many rows there are, and which one each is', async () => {
    const grid = await gridOf()
    expect(inside(grid, '[role=grid]').getAttribute('aria-rowcount')).to.equal('100001')
    const first = inside(grid, '[data-index="0"]')
    expect(first.getAttribute('aria-rowindex')).to.equal('2')
    expect(first.textContent).to.match(/Ligne 0\s*Eau/)
  })

  it('goes everywhere by its keys, and each row is seen whole', async () => {
    const grid = await gridOf()
    grid.focus()
    await frames()
    expect(here()).to.equal('2')
    for (const [key, row] of [
      ['ArrowDown', '3'],
      ['End', '100001'],
      ['ArrowUp', '100000'],
      ['Home', '2'],
    ] as const) {
      await press(key)
      expect(here()).to.equal(row)
      expect(seen(grid), `${key} shows its row`).to.equal(true)
    }
    await press('PageDown')
    expect(Number(here())).to.be.within(8, 12)
    expect(seen(grid)).to.equal(true)
  })

  it('keeps the focus on its row when one scrolls away from it', async () => {
    const grid = await gridOf()
    grid.focus()
    await press('ArrowDown')
    const row = document.activeElement
    inside(grid, '.grid-scroll').scrollTop = 2_000_000
    await frames()
    expect(document.activeElement).to.equal(row)
    expect(inside(grid, '.grid-body').textContent).to.match(/Ligne 5\d{4}/)
    await press('ArrowDown')
    expect(here()).to.equal('4')
    expect(seen(grid)).to.equal(true)
  })

  it('chooses with Space, and as far as one goes with Shift', async () => {
    const grid = await gridOf()
    grid.focus()
    await press('Space', 'Shift+ArrowDown', 'Shift+ArrowDown')
    expect(countChosen(grid.selection ?? nothingChosen)).to.equal(3)
    expect(inside(grid, '[data-index="1"]').getAttribute('aria-selected')).to.equal('true')
    await press('Shift+ArrowUp')
    expect(countChosen(grid.selection ?? nothingChosen)).to.equal(2)
    await press('Escape')
    expect(countChosen(grid.selection ?? nothingChosen)).to.equal(0)
  })

  it('opens a row by Enter or a press; its box only chooses', async () => {
    const grid = await gridOf()
    const opened: number[] = []
    grid.addEventListener('row-open', (event) => opened.push((event as RowEvent<Row>).index))
    inside<HTMLElement>(grid, '[data-index="2"] .grid-tick').click()
    await frames()
    inside<HTMLElement>(grid, '[data-index="3"]').click()
    await press('ArrowDown', 'Enter')
    expect(opened).to.deep.equal([3, 4])
    expect(countChosen(grid.selection ?? nothingChosen)).to.equal(1)
  })

  it('draws few rows in any frame, one without a height too', async () => {
    const drawn = (grid: Element) => grid.querySelectorAll('[data-index]').length
    expect(drawn(await gridOf())).to.be.within(10, 30)
    clear()
    const tall = await gridOf('auto')
    inside(tall, '.grid-scroll').style.maxHeight = 'none'
    await frames(5)
    expect(drawn(tall)).to.be.within(10, 82)
  })

  it('keeps its columns within 320 px', async () => {
    const grid = await gridOf()
    grid.style.width = '320px'
    await frames()
    expect(inside(grid, '.grid-scroll').scrollWidth).to.be.at.most(320)
    expect(getComputedStyle(inside(grid, '[data-index="0"] .wide-only')).display).to.equal('none')
  })
})
