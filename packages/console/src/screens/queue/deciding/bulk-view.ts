// What a decision on many would do: how many, the first ten, the mails that leave, and those it would be refused for.

import type { DecisionsPreview } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { clock } from '../../../dates.ts'
import { type Meanwhile, when } from '../../../feedback/conflict.ts'
import type { Act } from '../decision.ts'
import type { Chosen } from '../everyone.ts'
import { actWords } from '../history.ts'
import { words } from './words.ts'

export type BulkPreview = Omit<DecisionsPreview, 'outcome'>

export type RefusedRow = {
  id: string
  detail: string
  /** Who did what meanwhile, and when. */
  facts?: Meanwhile | undefined
}

const hour = clock({ timeStyle: 'short' })

type Ways = {
  act: Act
  takeOut: (ids: readonly string[]) => void
  send: () => void
  back: () => void
}

export function bulkPreview(
  { accepted, told, refused, sample, leavesAt }: BulkPreview,
  items: readonly Chosen[],
  { act, takeOut, send, back }: Ways,
) {
  if (refused.length > 0)
    return html`
      <p role="alert">${words.someRefused(refused.length, items.length)}</p>
      ${refusedRows(refused, items, takeOut)}
      <p class="dialog-acts"><button type="button" class="button quiet" @click=${back}>${words.back}</button></p>
    `
  const rest = accepted - sample.length
  return html`
    <p role="status"><strong>${words.wouldDo[act](accepted)}</strong>
      ${words.toldByMail(told)}${leavesAt ? ` ${words.leavesAt(hour.format(new Date(leavesAt)))}` : ''}</p>
    <ol>${sample.map(({ title }) => html`<li>${title}</li>`)}</ol>
    ${rest > 0 ? html`<p class="hint">${words.andOthers(rest)}</p>` : nothing}
    <p class="dialog-acts">
      <button type="button" class="button" autofocus @click=${send}>${words.many[act](accepted)}</button>
      <button type="button" class="button quiet" @click=${back}>${words.back}</button>
    </p>
  `
}

export function refusedRows(
  refused: readonly RefusedRow[],
  items: readonly Chosen[],
  takeOut: (ids: readonly string[]) => void,
) {
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  return html`
    <ul class="refused-rows">
      ${refused.map(
        ({ id, detail, facts }) =>
          html`<li><b>${titles.get(id) ?? id}</b>
            <span class="fault">${facts?.by ? meanwhile(facts) : detail}</span></li>`,
      )}
    </ul>
    <button type="button" class="button" @click=${() => takeOut(refused.map(({ id }) => id))}>
      ${words.takeOut(refused.length)}
    </button>
  `
}

/** « Camille Roux a rejeté, à 14:12 » */
const meanwhile = ({ by = '', at, act = '' }: Meanwhile) =>
  [`${by} ${actWords(act)}`, at && when(at)].filter(Boolean).join(', ')
