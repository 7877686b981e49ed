// The acts on the contribution that is read, those that its state allows.
import type { StaffContributionDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import type { Act } from './decision.ts'
import { words } from './words.ts'

export type Pressed = Act | 'note' | 'mine' | 'undo'

/** Grouped, it may join further proposals. */
export const allows = ({ state, committee }: StaffContributionDetail, act: Pressed) =>
  act === 'redirect' || act === 'reject'
    ? state === 'received'
    : act !== 'group' || state === 'received' || (state === 'grouped' && !committee)

export function actBar(
  detail: StaffContributionDetail,
  memberId: string,
  press: (act: Pressed) => void,
) {
  const { assignee, committee, history } = detail
  const isMine = assignee?.id === memberId
  const canUndo =
    !committee && history.some(({ act, undone }) => act !== 'assign' && act !== 'undo' && !undone)
  const button = (act: Pressed, text: string, key: string, look = 'button quiet') => html`
    <button type="button" class=${look} aria-keyshortcuts=${key || nothing} @click=${() => press(act)}>
      ${text}${key ? html` <kbd aria-hidden="true">${key}</kbd>` : nothing}
    </button>`
  return html`
    <div class="reading-acts" role="group" aria-label=${words.actsFor}>
      ${allows(detail, 'group') ? button('group', words.group, 'p', 'button') : nothing}
      ${allows(detail, 'redirect') ? button('redirect', words.redirect, 'o', 'button') : nothing}
      ${allows(detail, 'reject') ? button('reject', words.reject, 'r', 'button') : nothing}
      ${canUndo ? button('undo', words.undo, '') : nothing}
      ${button('mine', isMine ? words.letGo : words.assignToMe, 'm')}
      ${button('assign', words.assignTo, '')}
      ${button('note', words.note, 'n')}
    </div>
  `
}
