// The board's columns in a browser: keys, a card held and given back, and few elements whatever the number of columns.
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { clear, faultsOfAccess, frames, inside, shown } from '../../test/page.ts'
import './card-board.ts'
import { BoardData } from './data.ts'
import { CardsEvent, MoveEvent } from './events.ts'
import { type Card, type Column, waiting } from './moves.ts'

const card = (id: string): Card => ({
  id,
  version: 1,
  title: `Contribution ${id}`,
  excerpt: 'Un sentier se ferme…',
  territory: 'Caen (Calvados)',
  themeId: 'mobilite',
})
const column = (id: string, count: number): Column => ({
  id,
  offset: 0,
  total: count,
  cards: Array.from({ length: count }, (_, at) => card(`${id}-${at}`)),
})

/** Answers nothing: what a column holds is given. */
class Given extends BoardData {
  override async want() {}
}

async function board(columns: readonly Column[]) {
  const moves: MoveEvent['move'][] = []
  const asked: string[] = []
  const frame = await shown(html`<h1>Regroupement</h1><p id="board-keys">Touches</p>
    <card-board .data=${new Given(() => {})} .columns=${columns} .mayAct=${true}
      .hrefOf=${(kind: string, id: string) => `?${kind}=${id}`}
      @board-move=${(event: Event) => event instanceof MoveEvent && moves.push(event.move)}
      @board-where=${(event: Event) => event instanceof CardsEvent && asked.push(event.cards.map(({ id }) => id).join(' '))}
    ></card-board>`)
  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key })
    await frames(1)
  }
  inside(frame, '[data-row="0"]').focus()
  return { frame, moves, asked, press }
}

const focused = () => document.activeElement?.querySelector('strong')?.textContent
const columns = [column(waiting, 3), column('velo', 2), column('haies', 0)]

afterEach(clear)

describe('the columns of the board', () => {
  it('hold a card from Space to Space, and give it back on Escape', async () => {
    const { frame, moves, press } = await board(columns)
    expect(await faultsOfAccess(frame)).to.deep.equal([])
    await press('Space', 'ArrowRight', 'ArrowRight')
    expect(inside(frame, '.target').dataset.column).to.equal('haies')
    expect(focused()).to.equal('Contribution waiting-0')
    await press('Escape')
    expect(focused()).to.equal('Contribution waiting-0')
    expect(moves).to.deep.equal([])
    await press('ArrowDown', 'Space', 'ArrowRight', 'Space')
    expect(moves.map(({ cards, from, to }) => [cards[0]?.id, from, to])).to.deep.equal([
      ['waiting-1', waiting, 'velo'],
    ])
  })

  it('choose several of one column, and ask where they go', async () => {
    const { frame, asked, press } = await board(columns)
    await press('x', 'ArrowDown', 'x', 'm')
    expect(asked).to.deep.equal(['waiting-0 waiting-1'])
    await press('ArrowRight', 'x')
    expect(frame.querySelectorAll('.chosen').length).to.equal(1)
  })

  it('draw the cards of those that are seen only: 67 columns, 391 cards, 1,500 elements', async () => {
    const many = Array.from({ length: 67 }, (_, at) => column(`p${at}`, at === 0 ? 15 : 6))
    const { frame } = await board([column(waiting, 15), ...many])
    await frames(5)
    expect(frame.querySelectorAll('.column').length).to.equal(68)
    expect(frame.querySelectorAll('.card').length).to.be.greaterThan(10)
    expect(document.querySelectorAll('*').length).to.be.lessThan(1500)
  })
})
