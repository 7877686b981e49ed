// What was done to a proposal, the newest first.

import type { ProposalAct } from '@parvis/sdk/staff'
import { html } from 'lit'
import { clock } from '../../dates.ts'
import { words } from './words.ts'

const format = clock({ dateStyle: 'medium', timeStyle: 'short' })
export const moment = (at: string) => format.format(new Date(at))

export function historyOf(acts: readonly ProposalAct[]) {
  return html`
    <ol class="history" reversed>
      ${acts.toReversed().map(
        ({ act, by, at, undone }) => html`<li>
          ${undone ? html`<s>${words.did(by.name, act)}</s> ${words.undone}` : words.did(by.name, act)}
          <small>${moment(at)}</small>
        </li>`,
      )}
    </ol>
  `
}
