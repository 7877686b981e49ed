// What every element shares: its client, its data, its language, and what shows when they fail.
import { type Embeds, isRefusal } from '@parvis/sdk'
import { html } from 'lit/html.js'
import { ask, moment, type Wanted } from '../page/batch.ts'
import { learnServer } from '../page/copied.ts'
import { clientOf, siteOf, type WidgetClient } from '../page/settings.ts'
import { warn } from '../page/warn.ts'
import type { Texts } from '../texts/fr.ts'
import { nearestLanguage, textsIn } from '../texts/language.ts'
import { define } from './define.ts'
import { RenderedElement, type Sheet } from './rendered-element.ts'
import { styles } from './styles.ts'
import { keepTyping } from './typing.ts'

type Definable = CustomElementConstructor & { tag: string }

/**
 * Base of the elements.
 * @attr site - Publishable key of the site (`pk_…`). Default: `data-site` of the script.
 * @attr server - Address of the consultation. Default: where the script comes from.
 * @attr lang - `en` for English; the nearest one counts, on the element or above. Default: French.
 */
export abstract class ParvisElement extends RenderedElement {
  /** Tag name that `define()` takes by default. */
  declare static readonly tag: string
  static readonly observedAttributes = [
    'site',
    'server',
    'lang',
    'proposal',
    'service',
    'consultation',
  ]

  /** Registers the element. A tag that is already taken is left as it is, with a warning. */
  static define(this: Definable, tag?: string, registry = globalThis.customElements) {
    // biome-ignore lint/complexity/noThisInStatic: each subclass registers itself
    return define(this, tag ?? this.tag, registry)
  }

  /** Another client, for tests and pages that have one; set it before putting the element in place. */
  client?: WidgetClient
  declare protected texts?: Texts
  /** `absent`: the id is not known. `failed`: no answer; asked again when the network is back. */
  declare protected loading?: 'ready' | 'absent' | 'failed'

  #turn = 0
  // The key may not serve here: people go on, without the site.
  #isSiteless = false

  constructor() {
    super()
    this.renderRoot.append(...this.served)
    for (const type of ['keydown', 'keypress', 'keyup'])
      this.renderRoot.addEventListener(type, keepTyping)
    this.renderRoot.adoptedStyleSheets = [styles, ...this.sheets()].map((sheet) => sheet())
  }

  /** Its own style sheets. */
  protected abstract sheets(): Sheet[]
  /** What the element asks for. */
  protected abstract wanted(): Wanted
  /** Takes the answer; false when what it asked for is not in it. */
  protected abstract receive(embeds: Embeds): boolean
  /** What it shows, also while its data are on their way. */
  protected abstract show(texts: Texts): unknown

  /** Where one reads or acts when no data came; none where the element itself still serves. */
  protected fallback(): string | undefined {
    return undefined
  }

  get api() {
    return this.client ?? clientOf(this.dataOf('server'), this.#isSiteless ? '' : this.#key)
  }

  /** Its own, that of the page, or the one that the link inside bears. */
  get #key() {
    const link = this.querySelector('a')
    return siteOf(this.dataOf('site')) ?? new URLSearchParams(link?.search).get('site')
  }

  /** Language of what the server says to this element. */
  get language() {
    return nearestLanguage(this)
  }

  // No getter has the name of an attribute: React sets a property that is there, and a getter throws.
  protected dataOf(name: string) {
    return this.getAttribute(name) ?? undefined
  }

  /** Asks for it: with the other elements, but for a consultation that is named, which is one's own. */
  protected async answer(locale: string) {
    const { api } = this
    const wanted = this.wanted()
    const consultation = wanted.consultation && this.dataOf('consultation')
    return consultation ? api.embeds.get({ consultation }, { locale }) : ask(api, wanted, locale)
  }

  /** No answer came to what else was asked: asked again when the network is back. */
  protected failed() {
    this.loading = 'failed'
    addEventListener('online', this.#again, { once: true })
  }

  protected async load() {
    const turn = ++this.#turn
    learnServer(this.querySelector('a'))
    const { language } = this
    for (const type of ['online', 'focus']) addEventListener(type, this.#again, { once: true })
    const answer = this.answer(language).catch((error) =>
      isRefusal(error) && error.status === 404 ? null : undefined,
    )
    const texts = await textsIn(language)
    // A task of its own for what each element shows: a page with several answers in between.
    await moment()
    if (turn !== this.#turn) return
    this.texts = texts
    this.requestUpdate()
    const embeds = await answer
    await moment()
    if (turn === this.#turn) this.#take(embeds)
  }

  /** Null: refused as unknown. Undefined: no answer. */
  #take(embeds: Embeds | null | undefined) {
    this.loading = embeds === undefined ? 'failed' : 'absent'
    if (embeds && this.receive(embeds)) this.loading = 'ready'
    if (embeds?.siteProblem) {
      warn(embeds.siteProblem, this.#key ?? '')
      this.#isSiteless = true
    }
    if (this.loading === 'absent')
      warn('unknown', `${this.localName} ${JSON.stringify(this.wanted())}`)
    this.requestUpdate()
  }

  // Also while an answer is on its way, which may be lost. Never by a timer: a server in trouble is
  // asked again only by people who are there.
  #again = () => {
    if (!this.loading || this.loading === 'failed') void this.load()
  }

  protected render() {
    const { texts, loading } = this
    if (!texts) return
    const address = loading === 'failed' && !this.served.length && this.fallback()
    const absent = loading === 'absent' && texts.notFound
    if (!address && !absent) return this.show(texts)
    return html`<slot>${address ? html`<a href=${address}>${texts.readMore}</a>` : ''}</slot>
      ${this.status(absent || '')}`
  }

  /** What is announced: these words, or that no answer came. */
  protected status(words?: string | null) {
    const unheard = this.loading === 'failed' && this.texts?.unheard
    return html`<p part="status" role="status" .textContent=${words || unheard || ''}></p>`
  }

  /** The link one acts by; `about` is for those who hear it without its surroundings. */
  protected link(address: string, words: string, about = '', act?: (event: Event) => void) {
    const target = this.dataOf('target') ?? '_blank'
    const more = about + (target === '_blank' ? this.texts?.newWindow : '')
    return html`<a part="button" href=${address} target=${target} rel="noopener"
      @click=${act} @auxclick=${act}
      ><span dir="auto" .textContent=${words}></span><span class="hidden" .textContent=${more}></span></a>`
  }

  /** The words that the page gave for a link, or ours; and what it is about, where they do not say so. */
  protected worded(ours: string, title = '') {
    const words = this.dataOf('label') || ours
    const about = title && !words.includes(title) ? this.texts?.of(title) : ''
    return { words, about }
  }

  /** Sends an event that the host page may listen to anywhere above the element. */
  protected tell<Detail>(type: string, detail: Detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }))
  }
}

// What changes while one reads is the text of an element of its own: translators put other nodes in the place of
// a text, and what Lit writes there is seen no more.
export const closed = (words: string) => html`<p part="closed" .textContent=${words}></p>`
export const fault = (words: string | undefined) =>
  words && html`<span part="error" .textContent=${words}></span>`
