// What the list shows of each contribution.
import type { QueueItem } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import type { Column } from '../../list/columns.ts'
import { words } from './words.ts'

export type RowWords = {
  now: Date
  themes: ReadonlyMap<string, string>
  /** Who else reads or writes here now, in words. */
  others: (id: string) => string | undefined
  /** What was just decided of it, with the way back. */
  decided: (id: string) => { says: string; undo?: () => void } | undefined
  /** Where its title leads; left out, its row is pressed. */
  hrefOf?: (id: string) => string
}

const dayLength = 86_400_000

export function queueColumns({
  now,
  themes,
  others,
  decided,
  hrefOf,
}: RowWords): Column<QueueItem>[] {
  return [
    {
      name: 'title',
      heading: words.title,
      width: '3fr',
      cell: ({ id, title, excerpt, territory, themeId }) => html`
        ${hrefOf ? html`<a class="row-title" href=${hrefOf(id)}>${title}</a>` : html`<span class="row-title">${title}</span>`}
        <span class="row-second">
          <span class="when-narrow">${territory} · ${themes.get(themeId) ?? ''}</span>
          <span class="when-wide">${excerpt}</span>
        </span>`,
    },
    {
      name: 'territory',
      heading: words.territory,
      wideOnly: true,
      cell: ({ territory }) => territory,
    },
    {
      name: 'theme',
      heading: words.theme,
      wideOnly: true,
      cell: ({ themeId }) => themes.get(themeId) ?? themeId,
    },
    {
      name: 'assignee',
      heading: words.assignee,
      width: '7rem',
      wideOnly: true,
      cell: ({ assignee }) => assignee?.name ?? '',
    },
    {
      name: 'waits',
      heading: words.waits,
      width: '7rem',
      cell: ({ id, state, receivedAt, flagged }) => {
        const done = decided(id)
        if (done) return doneCell(done)
        const who = others(id)
        return html`
          ${state === 'received' ? words.days(daysSince(receivedAt, now)) : words.states[state]}
          <span class="row-marks">
            ${flagged ? html`<span class="flagged" title=${words.rules[flagged]}>${words.flaggedShort}</span>` : nothing}
            ${who ? html`<span class="others" title=${who}>${who}</span>` : nothing}
          </span>`
      },
    },
  ]
}

const doneCell = ({ says, undo }: { says: string; undo?: () => void }) => html`
  ${says}
  <span class="row-marks">
    ${undo ? html`<button type="button" class="plain" @click=${undo}>${words.undoShort}</button>` : nothing}
  </span>`

export const daysSince = (at: string, now: Date) =>
  Math.max(0, Math.floor((now.getTime() - new Date(at).getTime()) / dayLength))
