// A page as others will see it, in a frame: the server makes it, of what is kept or of what is being typed.
import { html, nothing } from 'lit'
import { LightElement } from '../light-element.ts'

/** Typing goes on meanwhile. */
const pause = 700

let made = 0

export class PagePreview extends LightElement {
  static override properties = {
    address: { attribute: false },
    typed: { attribute: false },
    label: { attribute: false },
  }
  /** One of our own pages that lets itself be framed by us: see `server/pages.ts`. */
  declare address: string
  /** What is typed, by the names of the page's form; left out, the page as it is kept. */
  declare typed?: Readonly<Record<string, string>>
  declare label: string

  readonly #frame = `preview-${++made}`
  #timer?: ReturnType<typeof setTimeout>
  #scrolled = 0

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override render() {
    const fields = Object.entries(this.typed ?? {})
    return html`
      ${
        this.typed
          ? html`<form method="post" action=${this.address} target=${this.#frame} hidden>
              ${fields.map(([name, value]) => html`<input type="hidden" name=${name} .value=${value} />`)}
            </form>`
          : nothing
      }
      <iframe name=${this.#frame} title=${this.label} src=${this.typed ? nothing : this.address}
        @load=${this.#shown}></iframe>
    `
  }

  protected override updated(changed: Map<string, unknown>) {
    const before = changed.get('typed')
    const isOther = changed.has('address') || JSON.stringify(before) !== JSON.stringify(this.typed)
    if (!this.typed || !isOther || !(changed.has('typed') || changed.has('address'))) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#show(), before === undefined ? 0 : pause)
  }

  #show() {
    this.#scrolled = this.#window?.scrollY ?? 0
    this.querySelector('form')?.submit()
  }

  // One reads on where one was.
  readonly #shown = () => this.#window?.scrollTo(0, this.#scrolled)

  // A page of no origin is scrolled by nobody else.
  get #window() {
    const frame = this.querySelector('iframe')
    return frame?.contentDocument ? frame.contentWindow : undefined
  }
}

customElements.define('page-preview', PagePreview)
