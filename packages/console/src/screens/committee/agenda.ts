// The agenda: each item with its mark and spread, grids, recusals and decision.

import type { CommitteeItem, StaffCommitteeDetail } from '@parvis/sdk/staff'
import * as allowed from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import type { Column } from '../../list/columns.ts'
import { RowEvent } from '../../list/events.ts'
import '../../list/table.ts'
import { type Member, may } from '../../shell/member.ts'
import { euros, shownScore } from './formats.ts'
import type { Sort } from './room.ts'
import { figure, spreadOf } from './spread.ts'
import { words } from './words.ts'

type Agenda = {
  session: StaffCommitteeDetail
  items: readonly CommitteeItem[]
  itemId: string | undefined
  sort: Sort
  member: Member
  hrefOf: (id: string) => string
  sorted: (sort: Sort) => void
  opened: (id: string) => void
}

export function agendaTable({ session, items, itemId, sort, member, ...acts }: Agenda) {
  const decided = items.filter(({ outcome }) => outcome !== null).length
  const mayAdd = session.publishedAt === null && may(member, allowed.setCommitteeItems)
  const onSort = ({ target }: Event) => {
    const chosen = target instanceof HTMLSelectElement && sorts.find((one) => one === target.value)
    if (chosen) acts.sorted(chosen)
  }
  const onOpen = (event: Event) => {
    if (event instanceof RowEvent) acts.opened(event.row.id)
  }
  return html`
    <div class="agenda">
      <header class="agenda-head">
        <h2>${words.agenda} <small>${words.agendaCount(decided, items.length)}</small></h2>
        <label>${words.sort}
          <select @change=${onSort}>
            ${sorts.map((one) => html`<option value=${one} .selected=${one === sort}>${words.sorts[one]}</option>`)}
          </select>
        </label>
        ${
          mayAdd
            ? html`<button type="button" class="button quiet" @click=${(event: Event) => void add(event, session)}>
                ${words.addItems}</button>`
            : nothing
        }
      </header>
      ${
        items.length === 0
          ? nothingYet(words.emptyAgenda)
          : html`<row-table .label=${words.agenda} .columns=${agendaColumns(acts.hrefOf, session.subject === 'contributions')}
              .items=${rowsOf(items)} .look=${(row: AgendaRow) => (row.id === itemId ? 'is-open' : '')}
              @row-open=${onOpen}></row-table>`
      }
    </div>
  `
}

/** Its dialog is loaded on use. */
async function add({ currentTarget }: Event, session: StaffCommitteeDetail) {
  const room = currentTarget instanceof Element ? currentTarget.closest('committee-room') : null
  const { addItems } = await import('./eligible.ts')
  await addItems(room, session)
}

const sorts: readonly Sort[] = ['position', 'score', 'deviation', 'progress', 'territories']

export type AgendaRow = CommitteeItem & { id: string }

export const rowsOf = (items: readonly CommitteeItem[]): AgendaRow[] =>
  items.map((one) => ({ ...one, id: one.item.id }))

export function agendaColumns(hrefOf: (id: string) => string, isMoney: boolean) {
  const columns: Column<AgendaRow>[] = [
    {
      name: 'item',
      heading: words.item,
      cell: ({ item }) => html`<a href=${hrefOf(item.id)} data-item=${item.id}>${item.title}</a>`,
    },
    {
      name: 'score',
      heading: words.markAndSpread,
      cell: (row) => html`${figure(shownScore(row.score))} <small>${spreadOf(row)}</small>`,
    },
    {
      name: 'grids',
      heading: words.grids,
      cell: ({ progress, recused }) =>
        html`${figure(words.outOf(progress.evaluated, progress.of))}${
          recused.length > 0
            ? html`<small class="out">${words.steppedOut(recused.length)}</small>`
            : nothing
        }`,
    },
    { name: 'decision', heading: words.decision, cell: (row) => decisionOf(row, isMoney) },
  ]
  return columns
}

function decisionOf({ outcome, amountCents }: CommitteeItem, isMoney: boolean) {
  if (outcome === null) return html`<span class="undecided">${words.undecided}</span>`
  const isYes = outcome === 'keep' || outcome === 'fund'
  return html`<span class=${isYes ? 'outcome yes' : 'outcome'}>${words.outcomes[outcome]}</span>${
    isMoney && amountCents !== null ? html` <small>${euros(amountCents)}</small>` : nothing
  }`
}
