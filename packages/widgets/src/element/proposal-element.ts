// What the elements of one proposal share: the proposal, and an intent whose outcome they await.
import type { Embeds, IntentStatus, Proposal } from '@parvis/sdk'
import { html } from 'lit/html.js'
import { IntentWatch } from '../intent/intent-watch.ts'
import { outcome } from '../intent/outcome.ts'
import { ParvisElement } from './parvis-element.ts'

export abstract class ProposalElement extends ParvisElement {
  protected data?: Proposal

  protected watch = new IntentWatch(this, (status) => this.#settled(status))

  /** The act was confirmed; `already`: the same had been recorded before. */
  protected abstract confirmed(status: IntentStatus, already: boolean): void

  /** Id of the proposal; the same as the attribute. */
  get proposal() {
    return this.dataOf('proposal') ?? ''
  }

  set proposal(id: string) {
    this.setAttribute('proposal', id)
  }

  protected override wanted() {
    return { proposal: this.proposal }
  }

  protected override receive({ proposals }: Embeds) {
    this.data = proposals.find(({ id }) => id === this.proposal)
    if (this.data) this.watch.resume(`${this.localName}:${this.proposal}`)
    return !!this.data
  }

  #settled(status: IntentStatus) {
    if (this.data && status.tally) this.data = { ...this.data, tally: status.tally }
    if (status.state !== 'expired') this.confirmed(status, status.state === 'already_done')
  }

  /** The link one acts by: a real one, which the page's own scripts, mail and QR codes can share. */
  protected button(address: string, words: string, act = () => this.watch.start()) {
    const { texts, data } = this
    return html`<a part="button" href=${address} target="_blank" rel="noopener"
      @click=${act} @auxclick=${act}
      >${words}<span class="hidden">${data && texts?.of(data.title)}${texts?.newWindow}</span></a>`
  }

  protected status(done: string, before: string) {
    const words = this.texts && outcome(this.watch, this.texts, done, before)
    return html`<p part="status" role="status">${words}</p>`
  }
}
