// Two people changed one form: only the fields that both changed are asked about, theirs kept unless one says otherwise.
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import type { Values } from '../form/kept.ts'
import { conflicts, merged, threeWays } from '../form/three-ways.ts'
import { type Meanwhile, when } from './conflict.ts'
import { words } from './conflict-words.ts'

export type Versions = {
  facts: Meanwhile
  /** What both came from, what they wrote, what I wrote: of the same fields. */
  base: Values
  theirs: Values
  mine: Values
}

type Options = {
  labels: Record<string, string>
  /** A value as one reads it, where the field holds a name of it. */
  shown?: (field: string, value: string) => string
  /** What to send now, with their version; `isMine` false: nothing of mine is left to send. */
  resolved: (values: Values, isMine: boolean) => void
}

export class FormConflict implements ReactiveController {
  #versions?: Versions
  /** What came of theirs without a question. */
  #came?: { by: string; fields: string }
  #isAsked = false
  #chosen: Record<string, 'theirs' | 'mine'> = {}
  readonly #host: ReactiveControllerHost
  readonly #options: Options

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected() {}

  get isOpen() {
    return this.#versions !== undefined
  }

  /** Something of theirs came, without a question. */
  get hasCome() {
    return this.#came !== undefined
  }

  /** Where nobody changed the same field, both changes go together at once, and one is told. */
  begin(versions: Versions) {
    const { base, theirs, mine } = versions
    this.#chosen = {}
    this.#versions = versions
    const fields = this.#onlyTheirs(versions)
    this.#came = fields ? { by: this.#by(versions), fields } : undefined
    this.#isAsked = conflicts(base, theirs, mine).length > 0
    if (this.#isAsked) this.#host.requestUpdate()
    else this.#resolve(merged(base, theirs, mine))
  }

  /** Mine is saved: what came of theirs is no news any more. */
  forget() {
    this.#came = undefined
  }

  render() {
    const came = this.#came && words.onlyTheirs(this.#came.by, this.#came.fields)
    if (!this.#versions) return came ? html`<p class="notice" role="status">${came}</p>` : nothing
    const { base, theirs, mine, facts } = this.#versions
    const by = this.#by(this.#versions)
    return html`
      <section class="conflict" role="alert">
        <p class="faults-count">${words.bothChanged(by, facts.at && when(facts.at))}</p>
        ${came ? html`<p>${came}</p>` : nothing}
        ${conflicts(base, theirs, mine).map((one) => this.#field(one, by))}
        <p class="dialog-acts">
          <button type="button" class="button"
            @click=${() => this.#resolve(merged(base, theirs, mine, this.#chosen))}>${words.goOn}</button>
          <button type="button" class="button quiet" @click=${() => this.#resolve(theirs)}>
            ${words.keepAllTheirs}
          </button>
        </p>
      </section>
    `
  }

  #by({ facts }: Versions) {
    return facts.by ?? words.someone
  }

  #onlyTheirs({ base, theirs, mine }: Versions) {
    return threeWays(base, theirs, mine)
      .filter(({ way, base, theirs }) => way === 'theirs' && base !== theirs)
      .map(({ field }) => this.#options.labels[field] ?? field)
      .join(', ')
  }

  #field({ field, theirs, mine }: { field: string; theirs?: string; mine?: string }, by: string) {
    const { labels, shown } = this.#options
    const choice = (way: 'theirs' | 'mine', says: string, text = '') => html`
      <label>
        <input type="radio" name=${`conflict-${field}`} .checked=${(this.#chosen[field] ?? 'theirs') === way}
          @change=${() => this.#choose(field, way)} />
        <span><b>${says}</b><span class="written">${(text && shown?.(field, text)) || text || words.empty}</span></span>
      </label>`
    return html`
      <fieldset class="conflict-field">
        <legend>${labels[field] ?? field}</legend>
        ${choice('theirs', words.theirs(by), theirs)}
        ${choice('mine', words.mine, mine)}
      </fieldset>
    `
  }

  #choose(field: string, way: 'theirs' | 'mine') {
    this.#chosen = { ...this.#chosen, [field]: way }
    this.#host.requestUpdate()
  }

  #resolve(values: Values) {
    const theirs = this.#versions?.theirs ?? {}
    // Answered, one has read what came of theirs.
    if (this.#isAsked) this.#came = undefined
    this.#versions = undefined
    this.#isAsked = false
    this.#host.requestUpdate()
    const isMine = Object.entries(values).some(([name, value]) => value !== (theirs[name] ?? ''))
    this.#options.resolved(values, isMine)
  }
}
