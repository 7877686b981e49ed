// The rows of the queue: in one list that scrolls, or in pages, with the same columns.
import type { QueueItem } from '@parvis/sdk/staff'
import { html } from 'lit'
import type { Selection } from '../../list/selection.ts'
import { saidOf } from '../../server/others.ts'
import { queueColumns } from './columns.ts'
import type { Desk } from './desk.ts'
import { words } from './words.ts'

export type Shown = {
  isPaged: boolean
  active: number
  openId: string | undefined
  /** Left out for who may not decide. */
  selection: Selection<QueueItem> | undefined
  hrefOf: (id: string) => string
}

export function queueRows({ rows, decided, counts }: Desk, shown: Shown) {
  const { isPaged, active, openId, selection, hrefOf } = shown
  const columns = queueColumns({
    now: new Date(),
    themes: new Map(counts?.themes.map(({ id, title }) => [id, title])),
    others: (id) => saidOf({ kind: 'contribution', id }) || undefined,
    decided: (id) => decided.get(id),
    ...(isPaged && { hrefOf }),
  })
  const look = ({ id }: QueueItem) =>
    `${decided.has(id) ? 'leaving' : ''} ${id === openId ? 'is-open' : ''}`
  return isPaged
    ? html`<row-pages .columns=${columns} .rows=${rows} .active=${active} .look=${look}
        .selection=${selection} .label=${words.list} .nameOf=${nameOf}></row-pages>`
    : html`<row-grid .columns=${columns} .rows=${rows} .active=${active} .look=${look}
        .selection=${selection} .label=${words.list}></row-grid>`
}

const nameOf = ({ title }: QueueItem) => title
