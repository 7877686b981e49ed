// What is to be judged, as its author wrote it: a proposal with its contributions, or a contribution.
import {
  type CommitteeDossier,
  type Contribution,
  getCommitteeDossier,
  getMyCommitteeDossier,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words } from './dossier-words.ts'

const together = 20

export class CommitteeText extends LightElement {
  static override properties = {
    committeeId: { attribute: false },
    itemId: { attribute: false },
    isMember: { attribute: false },
    dossier: { state: true },
    hasFailed: { state: true },
  }
  declare committeeId: string
  declare itemId: string
  /** Of a session in which one sits; else the team's own reading. */
  declare isMember: boolean
  declare dossier?: CommitteeDossier
  declare hasFailed: boolean

  protected override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('itemId') && !changed.has('committeeId')) return
    this.dossier = undefined
    void this.#read(0)
  }

  async #read(offset: number) {
    const { itemId, committeeId } = this
    const read = this.isMember ? getMyCommitteeDossier : getCommitteeDossier
    this.hasFailed = false
    try {
      const found = await read(connection, committeeId, itemId, { offset, limit: together })
      if (itemId !== this.itemId || committeeId !== this.committeeId) return
      const before = offset > 0 ? (this.dossier?.contributions.items ?? []) : []
      const items = [...before, ...found.contributions.items]
      this.dossier = { ...found, contributions: { ...found.contributions, items } }
    } catch {
      if (itemId === this.itemId) this.hasFailed = true
    }
  }

  protected override render() {
    if (this.hasFailed) return html`<p role="alert">${words.failed}</p>`
    if (!this.dossier) return html`<p class="hint">${words.loading}</p>`
    const { proposal, contributions } = this.dossier
    const left = contributions.total - contributions.items.length
    return html`
      ${proposal ? this.#proposal(proposal) : nothing}
      ${proposal ? html`<h4>${words.contributions(contributions.total)}</h4>` : nothing}
      ${contributions.items.map((one) => this.#contribution(one, proposal !== null))}
      ${
        left > 0
          ? html`<button type="button" class="button quiet" @click=${() => this.#read(contributions.items.length)}>
              ${words.more(left)}</button>`
          : nothing
      }
    `
  }

  #proposal({ summary, description, theme, territories, residents }: Proposal) {
    return html`
      <p class="hint">${theme.title} · ${words.supports(territories, residents)}</p>
      <p><strong>${summary}</strong></p>
      <p class="as-written">${description}</p>
    `
  }

  #contribution(one: Contribution, isWithin: boolean) {
    return html`
      <article class="contribution">
        ${isWithin ? html`<h5>${one.title}</h5>` : nothing}
        <p class="hint">
          ${words.kinds[one.kind]} · ${one.territory.label} · ${[words.profiles[one.profile], one.function].filter(Boolean).join(', ')} · ${one.theme.title}
        </p>
        <p class="as-written">${one.text}</p>
        ${one.fundingUse ? html`<p class="as-written"><strong>${words.funding} :</strong> ${one.fundingUse}</p>` : nothing}
        ${one.serviceUrl ? html`<p><a href=${one.serviceUrl} target="_blank" rel="noopener noreferrer">${words.service}</a></p>` : nothing}
        ${isWithin ? nothing : html`<p class="hint">${words.inProposals} ${one.proposals.map(({ title }) => `« ${title} »`).join(', ')}</p>`}
      </article>
    `
  }
}

type Proposal = NonNullable<CommitteeDossier['proposal']>

customElements.define('committee-text', CommitteeText)
