// What every element shares: its client, its data, its language, and what shows when they fail.
import { type Embeds, isRefusal } from '@parvis/sdk'
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit'
import { ask, type Wanted } from '../page/batch.ts'
import { clientOf, type WidgetClient } from '../page/settings.ts'
import { warn } from '../page/warn.ts'
import type { Texts } from '../texts/fr.ts'
import { nearestLanguage, textsIn } from '../texts/language.ts'
import { define } from './define.ts'
import { styles } from './styles.ts'

/** `absent`: the id is not known. `failed`: no answer; asked again when the network is back. */
export type Loading = 'loading' | 'ready' | 'absent' | 'failed'

type Definable = CustomElementConstructor & { tag: string }

/**
 * Base of the elements.
 * @attr site - Publishable key of the site (`pk_…`). Default: `data-site` of the script.
 * @attr server - Address of the consultation. Default: where the script comes from.
 */
export abstract class ParvisElement extends LitElement {
  /** Tag name that `define()` takes by default. */
  static readonly tag: string

  static override properties: PropertyDeclarations = {
    site: {},
    server: {},
    client: { attribute: false },
    texts: { state: true },
    loading: { state: true },
  }

  static override styles = [styles]

  /** Registers the element. A tag that is already taken is left as it is, with a warning. */
  static define(this: Definable, tag?: string, registry = customElements) {
    // biome-ignore lint/complexity/noThisInStatic: each subclass registers itself
    return define(this, tag ?? this.tag, registry)
  }

  declare site: string | null
  declare server: string | null
  /** Another client, for tests and for pages that already have one. */
  declare client: WidgetClient | null
  declare protected texts: Texts | null
  declare protected loading: Loading

  #turn = 0

  constructor() {
    super()
    this.texts = null
    this.loading = 'loading'
  }

  /** What the element asks for. */
  protected abstract wanted(): Wanted
  /** Takes the answer; false when what it asked for is not in it. */
  protected abstract receive(embeds: Embeds): boolean

  get api() {
    return this.client ?? clientOf(this)
  }

  override connectedCallback() {
    super.connectedCallback()
    addEventListener('online', this.#again)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('online', this.#again)
  }

  protected override willUpdate(changed: PropertyValues) {
    const sources = ['site', 'server', 'client', 'proposal', 'service']
    if (!this.hasUpdated || sources.some((name) => changed.has(name))) void this.#load()
  }

  #again = () => {
    if (this.loading === 'failed') void this.#load()
  }

  async #load() {
    const turn = ++this.#turn
    const language = nearestLanguage(this)
    try {
      if (!this.api) throw new Error('No server')
      const answer = ask(this.api, this.wanted(), language === 'en' ? 'en' : 'fr')
      // The answer may fail before the texts are there.
      answer.catch(() => {})
      const texts = await textsIn(language)
      if (turn === this.#turn) this.texts = texts
      const embeds = await answer
      if (turn === this.#turn) this.#show(embeds)
    } catch (error) {
      if (turn !== this.#turn) return
      this.texts ??= await textsIn('')
      this.loading = isRefusal(error) && error.status === 404 ? 'absent' : 'failed'
    }
  }

  #show(embeds: Embeds) {
    if (embeds.siteProblem) this.#warn(embeds.siteProblem, `the site key "${this.site ?? ''}" `)
    this.loading = this.receive(embeds) ? 'ready' : 'absent'
    if (this.loading === 'absent') {
      this.#warn('unknown', `${this.localName} ${JSON.stringify(this.wanted())}`)
    }
  }

  #warn(topic: string, what: string) {
    warn(topic, `${what} is not known here.`, this.server)
  }

  /** Sends an event that the host page may listen to anywhere above the element. */
  protected tell<Detail>(type: string, detail: Detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }))
  }
}
