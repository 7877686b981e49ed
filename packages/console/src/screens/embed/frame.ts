// The element live in a page of the site, in a frame; what its policy blocks there is counted and told in words.
import { html, nothing } from 'lit'
import '../../feedback/preview.ts'
import { LightElement } from '../../light-element.ts'
import { embeddingPreview } from '../../server/pages.ts'
import { words } from './words.ts'

/** What the page in the frame tells. */
type Fact = { started?: true; blocked?: string; kept?: true; shown?: true; height?: number }

const patience = 5000

export class StudioFrame extends LightElement {
  static override properties = {
    asked: { attribute: false },
    label: { attribute: false },
    width: { attribute: false },
    state: { state: true },
    blocked: { state: true },
    isKept: { state: true },
  }
  /** What is composed, as text. */
  declare asked: string
  declare label: string
  /** In pixels; empty: all the room. */
  declare width: string
  declare state: 'loading' | 'shown' | 'absent'
  declare blocked: ReadonlyMap<string, number>
  declare isKept: boolean
  #timer?: ReturnType<typeof setTimeout>

  constructor() {
    super()
    this.#begin()
  }

  override connectedCallback() {
    super.connectedCallback()
    addEventListener('message', this.#heard)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('message', this.#heard)
    clearTimeout(this.#timer)
  }

  protected override render() {
    return html`
      <div class="studio-page" tabindex="0" role="region" aria-label=${this.label}>
        <page-preview .address=${embeddingPreview} .typed=${{ insertion: this.asked }}
          .label=${this.label}></page-preview>
      </div>
      <div class="studio-said" role="status">
        <p>${words[this.state]} ${this.state === 'shown' && this.blocked.size === 0 ? words.nothingBlocked : nothing}</p>
        ${
          this.blocked.size > 0
            ? html`<p><strong>${words.blockedTitle}</strong></p>
              <ul>${[...this.blocked].map(
                ([name, count]) =>
                  html`<li>${words.blocked(words.blockedNames.get(name) ?? name, count)}</li>`,
              )}</ul>`
            : nothing
        }
        ${this.isKept ? html`<p>${words.kept}</p>` : nothing}
      </div>
    `
  }

  protected override updated() {
    // By script: the sheet of every preview says a size, which attributes do not change.
    const { style } = this.#frame ?? {}
    if (style) style.width = this.width ? `${this.width}px` : '100%'
  }

  get #frame() {
    return this.querySelector('iframe')
  }

  #begin() {
    this.state = 'loading'
    this.blocked = new Map()
    this.isKept = false
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (this.state === 'loading') this.state = 'absent'
    }, patience)
  }

  // Of no origin: who speaks is known by the window alone.
  readonly #heard = ({ source, data }: MessageEvent) => {
    const frame = this.#frame
    const fact: Fact | undefined = data?.composed
    if (!frame || source !== frame.contentWindow || !fact) return
    if (fact.started) this.#begin()
    if (fact.shown) this.state = 'shown'
    if (fact.kept) this.isKept = true
    // Without its script it never comes.
    if (fact.blocked?.startsWith('script-src')) this.state = 'absent'
    if (typeof fact.height === 'number')
      frame.style.height = `${Math.min(fact.height + 40, 4000)}px`
    if (typeof fact.blocked === 'string')
      this.blocked = new Map(this.blocked).set(
        fact.blocked,
        (this.blocked.get(fact.blocked) ?? 0) + 1,
      )
  }
}

customElements.define('studio-frame', StudioFrame)
