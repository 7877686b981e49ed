// The public page as it would be with what is being typed: the server makes it, in a frame beside.
import { html } from 'lit'
import { LightElement } from '../../light-element.ts'
import { proposalPreview } from '../../server/pages.ts'
import type { Texts } from './texts.ts'
import { words } from './words.ts'

/** Typing goes on meanwhile. */
const pause = 700

export class PageBeside extends LightElement {
  static override properties = { proposalId: { attribute: false }, texts: { attribute: false } }
  declare proposalId: string
  declare texts?: Texts

  #timer?: ReturnType<typeof setTimeout>
  #scrolled = 0

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override render() {
    const { title = '', summary = '', description = '', themeId = '' } = this.texts ?? {}
    return html`
      <form method="post" action=${proposalPreview.replace(':id', encodeURIComponent(this.proposalId))}
        target="page-beside" hidden>
        <input type="hidden" name="titre" .value=${title} />
        <input type="hidden" name="resume" .value=${summary} />
        <input type="hidden" name="description" .value=${description} />
        <input type="hidden" name="thematique" .value=${themeId} />
      </form>
      <iframe name="page-beside" title=${words.pageBeside} @load=${this.#shown}></iframe>
    `
  }

  protected override updated(changed: Map<string, unknown>) {
    if (!changed.has('texts') || !this.texts || isSame(changed.get('texts'), this.texts)) return
    clearTimeout(this.#timer)
    const isFirst = changed.get('texts') === undefined
    this.#timer = setTimeout(() => this.#show(), isFirst ? 0 : pause)
  }

  #show() {
    this.#scrolled = this.#window?.scrollY ?? 0
    this.querySelector('form')?.submit()
  }

  // One reads on where one was.
  readonly #shown = () => this.#window?.scrollTo(0, this.#scrolled)

  get #window() {
    return this.querySelector('iframe')?.contentWindow
  }
}

const isSame = (one: unknown, other: Texts) => JSON.stringify(one) === JSON.stringify(other)

customElements.define('page-beside', PageBeside)
