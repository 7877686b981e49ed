// What was corrected of a contribution's words, and the ways to correct or erase them, loaded on use.

import type { ContributionRevision, StaffContributionDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { clock } from '../../dates.ts'
import { words } from './words.ts'

const moment = clock({ dateStyle: 'medium', timeStyle: 'short' })

type Ways = { mayDecide: boolean; reread: () => Promise<unknown> }

export function revised(detail: StaffContributionDetail, { mayDecide, reread }: Ways) {
  const open = async (way: 'correct' | 'erase' | 'putBack') => {
    const acts = await import('./revising/acts.ts')
    if (await acts[way](detail, reread)) await reread()
  }
  const last = detail.revisions.findLast(({ act, undone }) => act !== 'undo' && !undone)
  const button = (way: Parameters<typeof open>[0], text: string) =>
    html`<button type="button" class="plain" @click=${() => void open(way)}>${text}</button>`
  return html`
    ${
      mayDecide
        ? html`<p class="facts" role="group" aria-label=${words.ofTheText}>
            ${button('correct', words.correct)}
            ${last?.act === 'edit' ? button('putBack', words.putBack) : nothing}
            ${button('erase', words.erase)}
          </p>`
        : nothing
    }
    ${
      detail.revisions.length > 0
        ? html`<details><summary>${words.corrections(detail.revisions.length)}</summary>
            <ol class="history">${detail.revisions.map(line)}</ol></details>`
        : nothing
    }
  `
}

function line({ act, at, by, source, changes, reason, undone }: ContributionRevision) {
  return html`<li class=${undone ? 'undone' : ''}>
    <small><time datetime=${at}>${moment.format(new Date(at))}</time></small>
    ${words.revisedBy(act, by?.name ?? source ?? '')}
    ${reason ? html`<q>${reason}</q>` : nothing}
    ${undone ? html`<small>(${words.undone})</small>` : nothing}
    ${changes.map(
      ({ field, before, after }) => html`<p><b>${words.revisedFields[field]}</b> :
        <del>${before || '—'}</del> → <ins>${after || '—'}</ins></p>`,
    )}
  </li>`
}
