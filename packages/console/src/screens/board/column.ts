// A column of the board: what it is of, and its cards where it is seen.
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { cardsAPage } from './data.ts'
import { type At, type Card, type Column, waiting } from './moves.ts'
import { words } from './words.ts'

export type Seen = {
  column: Column
  title: string
  /** Of a proposal: draft or published. */
  state?: string
  isNear: boolean
  at: At
  chosen: ReadonlySet<string>
  held?: string
  isTarget: boolean
  /** Someone else has changed it, and one is on it now. */
  isBehind: boolean
  mayAct: boolean
  hrefOf: (kind: 'contribution' | 'proposal', id: string) => string
  turn: (column: string, offset: number) => void
  follow: (column: string) => void
  moveTo: (card: Card, column: string) => void
}

export function columnOf(seen: Seen) {
  const { column, title, state, isNear, isTarget } = seen
  const headingId = `column-${column.id}`
  return html`
    <section class=${isTarget ? 'column target' : 'column'} data-column=${column.id}
      aria-labelledby=${headingId}>
      <h2 id=${headingId}>${heading(seen)}
        <small>${words.count(column.total)}${state ? ` · ${words.states(state)}` : nothing}</small>
      </h2>
      ${seen.isBehind ? html`<button class="plain" @click=${() => seen.follow(column.id)}>${words.behind}</button>` : nothing}
      ${isNear ? inside(seen) : html`<span class="visually-hidden">${words.notRead(title)}</span>`}
    </section>
  `
}

function heading({ column, title, at, hrefOf }: Seen) {
  const tabindex = at.column === column.id && at.row === -1 ? 0 : -1
  if (column.id === waiting) return html`<span data-row="-1" tabindex=${tabindex}>${title}</span>`
  return html`<a data-row="-1" tabindex=${tabindex} href=${hrefOf('proposal', column.id)}>${title}</a>`
}

function inside(seen: Seen) {
  const { cards, total, offset, id } = seen.column
  if (!cards) return html`<p class="soft">${words.loading}</p>`
  return html`
    ${cards.length === 0 ? html`<p class="soft">${id === waiting ? words.nothingWaits : words.dropHere}</p>` : nothing}
    <ul class="bare">
      ${repeat(
        cards,
        (card) => card.id,
        (card, row) => cardOf(seen, card, row),
      )}
    </ul>
    ${total > cards.length ? pages(seen, cards.length, offset) : nothing}
  `
}

function cardOf(
  { column, at, chosen, held, mayAct, hrefOf, moveTo }: Seen,
  card: Card,
  row: number,
) {
  const isAt = at.column === column.id && at.row === row
  const looks = [chosen.has(card.id) && 'chosen', held === card.id && 'held'].filter(Boolean)
  return html`
    <li class="card ${looks.join(' ')}">
      <a data-row=${row} tabindex=${isAt ? 0 : -1} draggable=${mayAct ? 'true' : 'false'}
        href=${hrefOf('contribution', card.id)}>
        ${chosen.has(card.id) ? html`<span class="visually-hidden">${words.isChosen}</span>` : nothing}
        <strong>${card.title}</strong>
        <small>${card.territory} — ${card.excerpt}</small>
      </a>
      ${
        mayAct
          ? html`<button class="plain" tabindex=${isAt ? 0 : -1} aria-label=${words.moveOf(card.title)}
              @click=${() => moveTo(card, column.id)}>⋯</button>`
          : nothing
      }
    </li>
  `
}

function pages({ column: { id, total }, turn }: Seen, shown: number, offset: number) {
  return html`
    <p class="column-pages">
      <button class="plain" ?disabled=${offset === 0} aria-label=${words.earlier}
        @click=${() => turn(id, Math.max(0, offset - cardsAPage))}>‹</button>
      ${words.range(offset + 1, offset + shown, total)}
      <button class="plain" ?disabled=${offset + shown >= total} aria-label=${words.later}
        @click=${() => turn(id, offset + cardsAPage)}>›</button>
    </p>
  `
}
