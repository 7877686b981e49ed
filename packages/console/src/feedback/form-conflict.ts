// Two people changed one form: only the fields that both changed are asked about, theirs kept unless one says otherwise.
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import type { Values } from '../form/kept.ts'
import { conflicts, merged, threeWays } from '../form/three-ways.ts'
import type { Meanwhile } from './conflict.ts'
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
  /** What to send now, with their version; `isMine` false: nothing of mine is left to send. */
  resolved: (values: Values, isMine: boolean) => void
}

export class FormConflict implements ReactiveController {
  #versions?: Versions
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

  /** Where nobody changed the same field, both changes go together at once. */
  begin(versions: Versions) {
    const { base, theirs, mine } = versions
    this.#chosen = {}
    this.#versions = versions
    if (conflicts(base, theirs, mine).length === 0) this.#resolve(merged(base, theirs, mine))
    else this.#host.requestUpdate()
  }

  render() {
    if (!this.#versions) return nothing
    const { base, theirs, mine, facts } = this.#versions
    const by = facts.by ?? words.someone
    const only = threeWays(base, theirs, mine).filter(({ way }) => way === 'theirs')
    const { labels } = this.#options
    return html`
      <section class="conflict" role="alert">
        <p class="faults-count">${words.bothChanged(by)}</p>
        ${
          only.length > 0
            ? html`<p>${words.onlyTheirs(by, only.map(({ field }) => labels[field] ?? field).join(', '))}</p>`
            : nothing
        }
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

  #field({ field, theirs, mine }: { field: string; theirs?: string; mine?: string }, by: string) {
    const choice = (way: 'theirs' | 'mine', says: string, text = '') => html`
      <label>
        <input type="radio" name=${`conflict-${field}`} .checked=${(this.#chosen[field] ?? 'theirs') === way}
          @change=${() => this.#choose(field, way)} />
        <span><b>${says}</b><span class="written">${text || words.empty}</span></span>
      </label>`
    return html`
      <fieldset class="conflict-field">
        <legend>${this.#options.labels[field] ?? field}</legend>
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
    this.#versions = undefined
    this.#host.requestUpdate()
    const isMine = Object.entries(values).some(([name, value]) => value !== (theirs[name] ?? ''))
    this.#options.resolved(values, isMine)
  }
}
