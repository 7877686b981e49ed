// <parvis-referent-signup>: a territory signs up to build or try what a proposal asks for.
import type { IntentStatus } from '@parvis/sdk'
import { html } from 'lit/html.js'
import { closed, fault } from '../element/parvis-element.ts'
import { ProposalElement } from '../element/proposal-element.ts'
import { css } from '../element/rendered-element.ts'
import type { Texts } from '../texts/fr.ts'

const own = css`
  :host {
    min-height: 16rem;
  }
  legend {
    font-weight: 600;
  }
`

/** Detail of `parvis-referent-signed`. */
export type ReferentSignedDetail = { proposalId: string; intentId: string }

/**
 * Two ways to take part, and a link to the page where a territory signs up.
 * @tag parvis-referent-signup
 * @attr proposal - Id of the proposal.
 * @attr label - Words of its button. Default: those of a link that became it, or « Inscrire ma collectivité ».
 * @attr target - `_self`: its link opens in the same tab. Default: `_blank`.
 * @event parvis-referent-signed - A sign-up prepared here was confirmed. Detail:
 *   ReferentSignedDetail.
 * @csspart box, choices, button, error, status, closed
 * @cssprop --parvis-accent, --parvis-on-accent - Background and text of the button.
 * @slot - A link that serves while this script or the server does not.
 * @example <parvis-referent-signup proposal="parking"></parvis-referent-signup>
 */
export class ReferentSignup extends ProposalElement {
  static override readonly tag = 'parvis-referent-signup'

  protected coBuild = false
  protected experiment = false
  protected fault = false

  protected override sheets() {
    return [own]
  }

  protected override confirmed({ id }: IntentStatus) {
    const detail = { proposalId: this.proposal, intentId: id }
    this.tell<ReferentSignedDetail>('parvis-referent-signed', detail)
  }

  #act = (event?: Event) => {
    this.fault = !this.coBuild && !this.experiment
    this.requestUpdate()
    if (!this.fault) return this.watch.start()
    event?.preventDefault()
    this.renderRoot.querySelector('input')?.focus()
  }

  protected override show(texts: Texts) {
    const { data } = this
    return html`<div part="box" class="box">
      ${
        data?.referent.open === false
          ? closed(texts.referentClosed(data.referent))
          : this.#choices(texts)
      }
      ${this.told(texts.signed)}
    </div>`
  }

  #choices(texts: Texts) {
    const { coBuild, experiment, proposal } = this
    const options = { intent: this.watch.id, coBuild, experiment }
    const address = this.api.links.referent(proposal, options)
    return html`<fieldset part="choices" aria-describedby="fault">
        <legend>${texts.referentIntro}</legend>
        ${this.#choice('coBuild', texts)}${this.#choice('experiment', texts)}
        <p id="fault" role="alert">${this.fault ? fault(texts.chooseOne) : ''}</p>
      </fieldset>
      ${this.button(address, texts.referentAct, this.#act)}`
  }

  #choice(name: 'coBuild' | 'experiment', texts: Texts) {
    const change = () => {
      this[name] = !this[name]
      this.fault = false
      this.requestUpdate()
    }
    return html`<label class="check">
      <input type="checkbox" .checked=${!!this[name]} aria-invalid=${!!this.fault}
        @change=${change} />
      <span>${texts[name]}</span>
    </label>`
  }
}
