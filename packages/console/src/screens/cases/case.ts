// One case: who, by what proof, what they say, and what they did.
import type { CaseDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownDay, shownMoment } from '../../dates.ts'
import { type Decision, decisionsOf } from './decide.ts'
import { words } from './words.ts'

export function casePane(one: CaseDetail, decide: (decision: Decision) => void) {
  return html`
    <p><strong>${words.kinds[one.kind]}</strong> · ${words.states[one.state]}</p>
    <dl class="pairs">
      <dt>${words.person}</dt>
      <dd>${one.mailbox ?? words.erased}</dd>
      <dt>${words.mandate}</dt>
      <dd>${mandateOf(one)}</dd>
      <dt>${words.opened}</dt>
      <dd>${shownMoment(one.openedAt)}</dd>
      ${
        one.decidedAt
          ? html`<dt>${words.decision}</dt>
              <dd>${words.decidedOn(shownMoment(one.decidedAt))}${one.reason ? ` : ${one.reason}` : ''}</dd>`
          : nothing
      }
    </dl>
    ${one.message ? html`<h3>${words.message}</h3><p class="as-written">${one.message}</p>` : nothing}
    <h3>${words.acts}</h3>
    ${
      one.acts.length === 0
        ? html`<p>${words.noAct}</p>`
        : html`<ul class="plain-list">${one.acts.map(actOf)}</ul>`
    }
    <p class="acts">
      ${decisionsOf(one).map(
        (decision, at) => html`<button type="button" class=${at === 0 ? 'button' : 'button quiet'}
          @click=${() => decide(decision)}>${words[decision]}</button>`,
      )}
    </p>
  `
}

function mandateOf({ mandate }: CaseDetail) {
  if (!mandate) return words.noMandate
  const { evidence, state, since } = mandate
  return `${words.mandateStates[state]}, ${words.evidence[evidence]}, ${words.since(shownDay(since))}`
}

const actOf = ({ kind, at, title, isContested }: CaseDetail['acts'][number]) => html`
  <li>${words.actKinds.get(kind.split('.')[0] ?? '') ?? kind}${title ? ` : ${title}` : ''}
    <small class="under">${shownMoment(at)}${isContested ? html` · <strong>${words.contested}</strong>` : nothing}</small>
  </li>
`
