// <parvis-proposal-card>: one proposal, what the committee decided, and the two ways to act for it.
import { links, type Proposal } from '@parvis/sdk'
import type { Texts } from '../../texts/fr.ts'
import { css, heading, html, VoteButton } from '../core.ts'
import { type Words, words } from './words.ts'

const own = css`
  :host {
    min-height: max(23.5rem, 36rem - 30cqi);
  }
  [part='theme'] {
    font-size: 0.9em;
  }
  [part='title'] a {
    text-decoration: underline;
  }
  [part='decision'] {
    padding-inline-start: 0.75rem;
    border-inline-start: 4px solid;
    font-weight: 600;
  }
  [part='referent'] {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
`

/**
 * A proposal as one reads it in a list of news: its theme, title and summary, what the committee
 * decided, who supports it, and the links to support it and to become a referent territory.
 * @tag parvis-proposal-card
 * @attr proposal - Id of the proposal.
 * @attr heading-level - Level of its heading, 1 to 6. Default: 3.
 * @attr target - `_self`: its links open in the same tab. Default: `_blank`.
 * @event parvis-supported - A support prepared here was confirmed. Detail: SupportedDetail.
 * @csspart card, theme, title, summary, decision, button, tallies, territories, residents, referent,
 *   status, closed
 * @cssprop --parvis-accent, --parvis-on-accent - Background and text of the button.
 * @slot - A link that serves while this script or the server does not.
 * @example
 * <parvis-proposal-card proposal="parking" heading-level="2">
 *   <a href="https://consultation.example/propositions/parking">Trouver une place</a>
 * </parvis-proposal-card>
 */
export class ProposalCard extends VoteButton {
  static override readonly tag = 'parvis-proposal-card'

  protected override sheets() {
    return [...super.sheets(), own]
  }

  protected override fallback() {
    return links(this.api.connection).proposal(this.proposal)
  }

  protected override show(texts: Texts) {
    const { data } = this
    if (!data) return ''
    const own = this.language === 'en' ? words.en : words.fr
    return html`<article part="card" class="box">
      <p part="theme">${data.theme.title}</p>
      ${heading(this.dataOf('heading-level'), data.title)}
      <p part="summary" dir="auto">${data.summary}</p>
      ${this.#decision(data, own)}
      <a href=${data.url}>${texts.readMore}<span class="hidden">${texts.of(data.title)}</span></a>
      <div>${this.act(texts)}</div>
      ${this.#referent(data, texts, own)}
    </article>`
  }

  #decision({ decision, support, mergedInto }: Proposal, own: Words) {
    if (mergedInto) {
      const address = links(this.api.connection).proposal(mergedInto)
      return html`<p part="decision"><a href=${address}>${own.merged}</a></p>`
    }
    // Where support is closed for that reason, the sentence in its place says so.
    if (!decision || support.reason === 'proposal_not_kept') return ''
    return html`<p part="decision">${decision === 'kept' ? own.kept : own.notKept}</p>`
  }

  #referent({ referent, title, decision }: Proposal, texts: Texts, own: Words) {
    const { proposal } = this
    const target = this.dataOf('target') ?? '_blank'
    if (!referent.open)
      return decision === 'kept' ? html`<p part="closed">${texts.referentClosed(referent)}</p>` : ''
    return html`<a part="referent" href=${this.api.links.referent(proposal)} target=${target}
      rel="noopener">${own.referent}<span class="hidden">${texts.of(title)}${
        target === '_blank' ? texts.newWindow : ''
      }</span></a>`
  }
}
