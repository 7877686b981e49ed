// <parvis-vote-button>: supports a proposal, and shows who supports it.
import type { IntentStatus, Proposal, Tally } from '@parvis/sdk'
import { html } from 'lit/html.js'
import { heading } from '../element/heading.ts'
import { closed } from '../element/parvis-element.ts'
import { ProposalElement } from '../element/proposal-element.ts'
import { css } from '../element/rendered-element.ts'
import type { Texts } from '../texts/fr.ts'

const own = css`
  :host {
    min-height: 5rem;
  }
  :host([variant='card']) {
    min-height: max(18rem, 29rem - 23cqi);
  }
  [part='tallies'] {
    min-height: 1.5em;
    margin-top: 0.5rem;
  }
  [part='tallies'] span {
    display: inline-block;
  }
`

/** Detail of `parvis-supported`. */
export type SupportedDetail = {
  proposalId: string
  intentId: string
  tally: Tally | null
}

/**
 * A link to the page where one supports a proposal, with its two tallies: territories and residents
 * are never added together.
 * @tag parvis-vote-button
 * @attr proposal - Id of the proposal.
 * @attr label - Words of its button. Default: those of a link that became it, or « Soutenir ».
 * @attr variant - `card` also shows title, summary and theme.
 * @attr target - `_self`: its link opens in the same tab. Default: `_blank`.
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
export class VoteButton extends ProposalElement {
  static override readonly tag: string = 'parvis-vote-button'

  protected override sheets() {
    return [own]
  }

  protected override confirmed({ id, tally }: IntentStatus) {
    const detail = { proposalId: this.proposal, intentId: id, tally }
    this.tell<SupportedDetail>('parvis-supported', detail)
  }

  protected override show(texts: Texts): unknown {
    const { data } = this
    if (!data || this.dataOf('variant') !== 'card') return this.act(texts)
    return html`<div part="card" class="box">
      <p part="theme">${data.theme.title}</p>
      ${heading(this.dataOf('heading-level'), data.title)}
      <p part="summary" dir="auto">${data.summary}</p>
      <a href=${data.url}>${texts.readMore}<span class="hidden">${texts.of(data.title)}</span></a>
      <div>${this.act(texts)}</div>
    </div>`
  }

  /** The link, the tallies, and what became of the act. */
  protected act(texts: Texts) {
    const { data, proposal } = this
    const address = this.api.links.support(proposal, { intent: this.watch.id })
    return html`${
      data?.support.open === false
        ? closed(texts.supportClosed(data.support))
        : this.button(address, texts.support)
    }
    <p part="tallies">${data && tallies(data, texts)}</p>
    ${this.told(texts.supported)}`
  }
}

function tallies({ tally, residentsSupport }: Proposal, texts: Texts) {
  const residents = tally.residentsByEmail + tally.residentsByFranceConnect
  return html`<span part="territories" .textContent=${texts.supporters(tally.territories)}></span>${
    residentsSupport
      ? html` · <span part="residents" .textContent=${texts.residents(residents)}></span>`
      : ''
  }`
}
