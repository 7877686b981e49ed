// Someone else decided meanwhile: their act beside mine, and three ways out.
import type { ContributionAct, DecisionInput, StaffContributionDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { language } from '../../language.ts'
import { sentenceOf } from './history.ts'
import { words } from './words.ts'

const moment = new Intl.DateTimeFormat(language, { timeStyle: 'short', dateStyle: 'short' })

export type Way = 'theirs' | 'mine' | 'reread'

export function conflict(
  { history }: StaffContributionDetail,
  decision: DecisionInput,
  choose: (way: Way) => void,
) {
  const last = history.at(-1)
  if (!last) return nothing
  const way = (name: Way, text: string, look = 'button quiet') =>
    html`<button type="button" class=${look} @click=${() => choose(name)}>${text}</button>`
  return html`
    <div class="conflict" role="alert" tabindex="-1">
      <h3>${words.meanwhile}</h3>
      <p>${sentenceOf(last)}, ${moment.format(new Date(last.at))}${reasonOf(last)}.</p>
      <p>${words.youWere(words.send[decision.act === 'undo' ? 'assign' : decision.act])}</p>
      <p class="dialog-acts">
        ${way('theirs', words.keepTheirs, 'button')}
        ${way('mine', isDecision(last) ? words.undoTheirs : words.mineToo)}
        ${way('reread', words.readAgain)}
      </p>
    </div>
  `
}

const reasonOf = ({ reason, reasonText }: ContributionAct) => {
  const said = [
    reason && (new Map(Object.entries(words.reasons)).get(reason) ?? reason),
    reasonText,
  ]
  const text = said.filter(Boolean).join(', ')
  return text ? ` : ${text}` : ''
}

/** Whether theirs has to be undone before mine may be done. */
export const isDecision = ({ act, undone }: Pick<ContributionAct, 'act' | 'undone'>) =>
  !undone && ['redirect', 'reject', 'group', 'move'].includes(act)
