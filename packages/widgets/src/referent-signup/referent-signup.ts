// <parvis-referent-signup>: a territory signs up to build or try what a proposal asks for.
import type { Embeds, IntentStatus, Proposal } from '@parvis/sdk'
import { css, html, nothing, type PropertyDeclarations } from 'lit'
import { ParvisElement } from '../element/parvis-element.ts'
import { IntentWatch } from '../intent/intent-watch.ts'
import { outcome } from '../intent/outcome.ts'

/** Detail of `parvis-referent-signed`. `already`: the territory had signed up before. */
export type ReferentSignedDetail = { proposalId: string; intentId: string; already: boolean }

/**
 * Two ways to take part, and a link to the page where a territory signs up.
 * @tag parvis-referent-signup
 * @attr proposal - Id of the proposal.
 * @event parvis-referent-signed - A sign-up prepared here was confirmed. Detail:
 *   ReferentSignedDetail.
 * @csspart box, choices, button, error, status, closed
 * @cssprop --parvis-accent, --parvis-on-accent - Background and text of the button.
 * @slot - A link that serves while this script or the server does not.
 * @example <parvis-referent-signup proposal="parking"></parvis-referent-signup>
 */
export class ReferentSignup extends ParvisElement {
  static override readonly tag = 'parvis-referent-signup'
  static override properties: PropertyDeclarations = {
    proposal: {},
    data: { state: true },
    coBuild: { state: true },
    experiment: { state: true },
    fault: { state: true },
  }
  static override styles = [
    ...ParvisElement.styles,
    css`
      :host {
        min-height: 15rem;
      }
      legend {
        padding: 0;
        font-weight: 700;
      }
    `,
  ]

  declare proposal: string
  declare protected data: Proposal | null
  declare protected coBuild: boolean
  declare protected experiment: boolean
  declare protected fault: boolean

  #watch = new IntentWatch(this, (status) => this.#settled(status))

  constructor() {
    super()
    this.proposal = ''
    this.data = null
    this.coBuild = this.experiment = this.fault = false
  }

  protected override wanted() {
    return { proposal: this.proposal }
  }

  protected override receive({ proposals }: Embeds) {
    this.data = proposals.find(({ id }) => id === this.proposal) ?? null
    if (this.data) this.#watch.resume(`parvis:referent:${this.proposal}`)
    return this.data !== null
  }

  #settled({ id, state }: IntentStatus) {
    if (state === 'expired') return
    const already = state === 'already_done'
    const detail = { proposalId: this.proposal, intentId: id, already }
    this.tell<ReferentSignedDetail>('parvis-referent-signed', detail)
  }

  #start = (event: Event) => {
    this.fault = !this.coBuild && !this.experiment
    if (!this.fault) return this.#watch.start()
    event.preventDefault()
    this.renderRoot.querySelector('input')?.focus()
  }

  protected override render() {
    const { texts, data } = this
    if (!texts) return nothing
    if (this.loading === 'absent') return html`<slot>${texts.notFound}</slot>`
    return html`<div part="box" class="box">
      ${
        data && !data.referent.open
          ? html`<p part="closed">${texts.referentClosed(data.referent)}</p>`
          : this.#choices()
      }
      <p part="status" role="status">${outcome(
        this.#watch,
        texts,
        texts.signed,
        texts.signedBefore,
      )}</p>
    </div>`
  }

  #choices() {
    const { texts, coBuild, experiment } = this
    const intent = this.#watch.id
    const address = this.api?.links.referent(this.proposal, { intent, coBuild, experiment })
    return html`<fieldset part="choices" aria-describedby="fault">
        <legend>${texts?.referentIntro}</legend>
        ${this.#choice('coBuild')}${this.#choice('experiment')}
        <p id="fault" role="alert">${
          this.fault ? html`<span part="error">${texts?.chooseOne}</span>` : nothing
        }</p>
      </fieldset>
      <a part="button" href=${address ?? nothing} target="_blank" rel="noopener"
        @click=${this.#start} @auxclick=${this.#start}
        >${texts?.referentAct}<span class="hidden">${this.data && texts?.supportOf(this.data.title)}${texts?.newWindow}</span></a>`
  }

  #choice(name: 'coBuild' | 'experiment') {
    const change = (event: Event) => {
      this[name] = event.target instanceof HTMLInputElement && event.target.checked
      this.fault = false
    }
    return html`<label class="check">
      <input type="checkbox" name=${name} .checked=${this[name]} @change=${change}
        aria-invalid=${this.fault ? 'true' : nothing} />
      <span>${this.texts?.[name]}</span>
    </label>`
  }
}
