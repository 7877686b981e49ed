// What the elements of one proposal share: the proposal, and an intent whose outcome they await.
import type { Embeds, IntentStatus, Proposal } from '@parvis/sdk'
import { IntentWatch } from '../intent/intent-watch.ts'
import { outcome } from '../intent/outcome.ts'
import { ParvisElement } from './parvis-element.ts'

// Those on the page: a tally that one of them learns is shown by all.
const shown = new Set<ProposalElement>()

export abstract class ProposalElement extends ParvisElement {
  declare protected data?: Proposal

  protected watch = new IntentWatch(this, (status) => this.#settled(status))

  /** The act was confirmed. */
  protected abstract confirmed(status: IntentStatus): void

  override connectedCallback() {
    super.connectedCallback()
    shown.add(this)
  }

  disconnectedCallback() {
    shown.delete(this)
  }

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
    const { state, tally } = status
    for (const one of shown) {
      const { data } = one
      if (!tally || data?.id !== tally.proposalId || one.dataOf('server') !== this.dataOf('server'))
        continue
      one.data = { ...data, tally }
      one.requestUpdate()
    }
    if (state === 'confirmed') this.confirmed(status)
  }

  /** The link one acts by: a real one, which the page's own scripts, mail and QR codes can share. */
  protected button(address: string, words: string, act = () => this.watch.start()) {
    const said = this.worded(words, this.data?.title)
    return this.link(address, said.words, said.about, act)
  }

  protected told(done: string) {
    return this.status(this.texts && outcome(this.watch, this.texts, done))
  }
}
