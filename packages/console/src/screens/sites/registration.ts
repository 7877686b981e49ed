// One registration: what is proved, what the town hall said, and the decision.
import type { SiteRegistration } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownDay, shownMoment } from '../../dates.ts'
import { words } from './words.ts'

type Decide = (decision: 'approve' | 'refuse') => void

export function registrationPane(one: SiteRegistration, decide: Decide | undefined) {
  return html`
    <p><strong>${words.states[one.state]}</strong> · ${one.territory.label}</p>
    ${one.state === 'with_team' ? html`<p class="notice">${words.withTeamWhy}</p>` : nothing}
    <dl class="pairs">
      <dt>${words.addresses}</dt>
      <dd>${one.addresses.map(address)}</dd>
      <dt>${words.proof}</dt>
      <dd>${words.proofs[one.proof]}</dd>
      <dt>${words.opened}</dt>
      <dd>${shownMoment(one.openedAt)}</dd>
      <dt>${words.townHall}</dt>
      <dd>${townHall(one)}</dd>
      ${decision(one)}
    </dl>
    ${
      one.site
        ? html`<p><a href=${`/console/sites?id=${encodeURIComponent(one.site)}`}>${words.becameSite}</a></p>`
        : nothing
    }
    ${
      decide
        ? html`<p class="acts">
            <button type="button" class="button" @click=${() => decide('approve')}>${words.approve}</button>
            <button type="button" class="button quiet" @click=${() => decide('refuse')}>${words.refuse}</button>
          </p>`
        : nothing
    }
  `
}

const address = ({ origin, provedAt }: SiteRegistration['addresses'][number]) => html`
  <div><a href=${origin} rel="noreferrer" target="_blank">${origin}</a>,
    ${provedAt ? words.provedAt(shownDay(provedAt)) : html`<strong>${words.notProved}</strong>`}</div>
`

function townHall({ askedAt, answerUntil }: SiteRegistration) {
  if (!askedAt) return words.notAsked
  return `${words.askedAt(shownDay(askedAt))}${answerUntil ? words.answerUntil(shownDay(answerUntil)) : ''}`
}

function decision({ decidedAt, decidedBy, reason }: SiteRegistration) {
  if (!decidedAt || !decidedBy) return nothing
  return html`
    <dt>${words.decision}</dt>
    <dd>${words.decidedBy[decidedBy](shownMoment(decidedAt))}</dd>
    ${reason ? html`<dt>${words.reason}</dt><dd>${reason}</dd>` : nothing}
  `
}
