// A contribution, read beside the board.
import type { StaffContribution } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { words as beside } from './beside-words.ts'
import type { BoardData } from './data.ts'
import { CardsEvent } from './events.ts'
import { waiting } from './moves.ts'
import { paneHead } from './pane-head.ts'
import { words } from './words.ts'

type Shown = { one: StaffContribution; data: BoardData; mayAct: boolean }

export function ofContribution(pane: HTMLElement, { one, data, mayAct }: Shown) {
  const { id, title, text, territory, theme, proposals } = one
  const column = proposals.find((proposal) => data.proposals.has(proposal.id))?.id ?? waiting
  const card = data.card(id) ?? {
    id,
    title,
    version: one.version,
    excerpt: text.slice(0, 120),
    territory: territory.label,
    themeId: theme.id,
  }
  const ask = (type: 'board-where' | 'board-make') =>
    pane.dispatchEvent(new CardsEvent(type, column, [card]))
  return html`
    ${paneHead(pane, title)}
    <p class="soft">${territory.label} · ${theme.title}</p>
    ${proposals.length > 0 ? html`<p>${beside.inProposals} ${proposals.map(({ title: name }) => `« ${name} »`).join(', ')}</p>` : nothing}
    <p class="written">${text}</p>
    ${
      mayAct
        ? html`<p class="dialog-acts">
            <button class="button" @click=${() => ask('board-where')}>${words.move}</button>
            <button class="button quiet" @click=${() => ask('board-make')}>${beside.makeOf}</button>
          </p>`
        : nothing
    }
  `
}
