// What a list of mandates shows of each, and the button that ends or restores it.
import type { Mandate } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownDay } from '../../dates.ts'
import type { Column } from '../../list/columns.ts'
import { words } from './words.ts'

export type Row = Mandate & { id: string }

export const rowOf = (one: Mandate): Row => ({
  ...one,
  id: `${one.participantId} ${one.territoryId}`,
})

type Shown = {
  /** Where there are several. */
  withTerritory: boolean
  /** Undefined: whoever reads may not. */
  act: ((row: Row) => void) | undefined
}

export const columnsOf = ({ withTerritory, act }: Shown): Column<Row>[] => [
  ...(withTerritory ? [territory] : []),
  { name: 'person', heading: words.person, cell: ({ mailbox }) => mailbox || words.erased },
  { name: 'state', heading: words.state, cell: stateOf },
  { name: 'proof', heading: words.proof, cell: ({ evidence }) => words.evidence[evidence] },
  { name: 'since', heading: words.sinceHeading, cell: ({ since }) => shownDay(since) },
  ...(act ? [actOf(act)] : []),
]

const territory: Column<Row> = {
  name: 'territory',
  heading: words.territory,
  cell: (row) => row.territory,
}

const actOf = (act: (row: Row) => void): Column<Row> => ({
  name: 'act',
  heading: words.act,
  cell: (row) =>
    html`<button type="button" class="plain" @click=${() => act(row)}
      >${row.endedAt === null ? words.end : words.restore}<span class="visually-hidden"> ${row.mailbox}</span></button>`,
})

function stateOf({ state, endsAt, endedAt, reason }: Row) {
  const until = endsAt && state === 'active' ? `, ${words.until(shownDay(endsAt))}` : ''
  return html`${words.mandateStates[state]}${until}
    ${endedAt ? html`<small class="under">${shownDay(endedAt)}${reason ? ` : ${reason}` : ''}</small>` : nothing}`
}
