// What the board asks of the screen that it is on.
import type { Card, Move } from './moves.ts'

export class MoveEvent extends Event {
  readonly move: Move
  constructor(move: Move) {
    super('board-move')
    this.move = move
  }
}

/** Where these go, a proposal of them; the column itself into another, or as others have made it. */
type Asked = 'board-where' | 'board-make' | 'board-merge' | 'board-follow'

export class CardsEvent extends Event {
  readonly column: string
  readonly cards: readonly Card[]
  constructor(type: Asked, column: string, cards: readonly Card[]) {
    super(type)
    this.column = column
    this.cards = cards
  }
}
