// Moves cards at once on the screen, then on the server; refused, they go back and one is told why.
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { send } from './acts.ts'
import type { BoardData } from './data.ts'
import { type Move, waiting } from './moves.ts'
import { words } from './words.ts'

export async function moveCards(data: BoardData, move: Move) {
  const { cards, from, to } = move
  const back = { cards, from: to, to: from }
  data.move(move)
  try {
    const { versions, undo } = await send(move)
    data.versions(versions)
    tell(words.moved(nameOf(cards), titleOf(data, to)), async () => {
      const now = versions.map(({ id, version }) => ({
        id,
        version: data.card(id)?.version ?? version,
      }))
      const undone = await undo(now)
      data.move(back)
      data.versions(undone)
      await data.reread([from, to])
    })
    // A move tells the proposal's own version, which the next acts on it give back.
    await data.reread([from, to].filter((id) => id !== waiting))
  } catch (error) {
    data.move(back)
    tellRefusal(error, words.notMoved)
    await data.reread([from, to])
  }
}

const titleOf = (data: BoardData, id: string) => data.proposals.get(id)?.title ?? words.waiting

const nameOf = (cards: Move['cards']) =>
  cards.length === 1 ? `« ${cards[0]?.title} »` : words.count(cards.length)
