// <parvis-vote-button>: supports a proposal, and shows who supports it.
import type { Embeds, IntentStatus, Proposal } from '@parvis/sdk'
import { css, html, nothing, type PropertyDeclarations } from 'lit'
import { heading } from '../element/heading.ts'
import { ParvisElement } from '../element/parvis-element.ts'
import { IntentWatch } from '../intent/intent-watch.ts'
import { outcome } from '../intent/outcome.ts'

/** Detail of `parvis-supported`. `already`: the same support had been recorded before. */
export type SupportedDetail = {
  proposalId: string
  intentId: string
  tally: Proposal['tally'] | null
  already: boolean
}

/**
 * A link to the page where one supports a proposal, with its two tallies: territories and residents
 * are never added together.
 * @tag parvis-vote-button
 * @attr proposal - Id of the proposal.
 * @attr variant - `card` also shows title, summary and theme.
 * @attr heading-level - Level of the card's heading, 1 to 6. Default: 3.
 * @event parvis-supported - A support prepared here was confirmed. Detail: SupportedDetail.
 * @csspart button - The link one acts by.
 * @csspart tallies, territories, residents, status, closed, card, title, theme, summary
 * @cssprop --parvis-accent, --parvis-on-accent - Background and text of the button.
 * @slot - A link that serves while this script or the server does not.
 * @example
 * <parvis-vote-button proposal="parking">
 *   <a href="https://consultation.example/propositions/parking/soutien">Soutenir</a>
 * </parvis-vote-button>
 */
export class VoteButton extends ParvisElement {
  static override readonly tag = 'parvis-vote-button'
  static override properties: PropertyDeclarations = {
    proposal: {},
    variant: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    data: { state: true },
  }
  static override styles = [
    ...ParvisElement.styles,
    css`
      :host {
        min-height: 5rem;
      }
      :host([variant='card']) {
        min-height: 16rem;
      }
      [part='tallies'],
      [part='closed'] {
        min-height: 1.5em;
        margin-top: 0.5rem;
      }
      [part='closed'] {
        margin: 0;
        min-height: 44px;
        padding-top: 0.5rem;
      }
      .act {
        width: 100%;
      }
    `,
  ]

  declare proposal: string
  declare variant: string
  declare headingLevel: number
  declare protected data: Proposal | null

  #watch = new IntentWatch(this, (status) => this.#settled(status))

  constructor() {
    super()
    this.proposal = ''
    this.variant = ''
    this.headingLevel = 3
    this.data = null
  }

  protected override wanted() {
    return { proposal: this.proposal }
  }

  protected override receive({ proposals }: Embeds) {
    this.data = proposals.find(({ id }) => id === this.proposal) ?? null
    if (this.data) this.#watch.resume(`parvis:support:${this.proposal}`)
    return this.data !== null
  }

  #settled({ id, state, tally }: IntentStatus) {
    if (this.data && tally) this.data = { ...this.data, tally }
    if (state === 'expired') return
    const already = state === 'already_done'
    this.tell<SupportedDetail>('parvis-supported', {
      proposalId: this.proposal,
      intentId: id,
      tally,
      already,
    })
  }

  protected override render() {
    const { texts, data } = this
    if (!texts) return nothing
    if (this.loading === 'absent') return html`<slot>${texts.notFound}</slot>`
    const act = html`<div class="act">${this.#act()}</div>`
    if (!data || this.variant !== 'card') return act
    return html`<div part="card" class="box">
      <p part="theme">${data.theme.title}</p>
      ${heading(this.headingLevel, data.title)}
      <p part="summary">${data.summary}</p>
      <a href=${data.url}>${texts.readProposal}</a>
      ${act}
    </div>`
  }

  #act() {
    const { texts, data } = this
    if (!texts) return nothing
    return html`${
      data && !data.support.open
        ? html`<p part="closed">${texts.supportClosed(data.support)}</p>`
        : this.#button()
    }
      <p part="tallies">${data && this.#tallies(data)}</p>
      <p part="status" role="status">${outcome(
        this.#watch,
        texts,
        texts.supported,
        texts.supportedBefore,
      )}</p>`
  }

  #button() {
    const { texts, data } = this
    const started = () => this.#watch.start()
    const address = this.api?.links.support(this.proposal, { intent: this.#watch.id })
    return html`<a part="button" href=${address ?? nothing} target="_blank" rel="noopener"
      @click=${started} @auxclick=${started}
      >${texts?.support}<span class="hidden">${data && texts?.supportOf(data.title)}${texts?.newWindow}</span></a>`
  }

  #tallies({ tally }: Proposal) {
    const residents = tally.residentsByEmail + tally.residentsByFranceConnect
    const [first, second] = this.texts?.supporters(tally.territories, residents) ?? []
    return html`<span part="territories">${first}</span> · <span part="residents">${second}</span>`
  }
}
