// Sends an act of a form: each fault beside its field, their sum at the top with the focus, what was written kept.
import { isRefusal } from '@parvis/sdk/staff'
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { wayOut } from '../feedback/way-out.ts'
import { Offline } from '../server/reach.ts'
import { wayOutOf } from '../server/refusals.ts'
import { NotDone } from '../server/sure.ts'
import { type Fault, sentenceOf, sortFaults } from './faults.ts'
import { forget, keep, kept, requestKeyOf, type Values } from './kept.ts'
import { sentenceFor } from './sentence.ts'
import { words } from './words.ts'

export type FormOptions<Answer> = {
  /** Names of its fields, as the server's faults name them: `reasonText`, `phases.0.opensAt`. */
  fields: readonly string[]
  /** What can be seen before anything is sent; the server's faults are shown all the same. */
  check?: (values: Values) => readonly Fault[]
  send: (values: Values, signal: AbortSignal) => Promise<Answer>
  done: (answer: Answer) => void
  /** What it is about, as `reject-c_12`: what is written comes back under this name. Left out: not kept. */
  key?: () => string
  /** A refusal that the screen has its own answer to: a conflict, a proof. True: it was seen to. */
  refused?: (error: unknown) => boolean
}

let made = 0

export class ActForm<Answer> implements ReactiveController {
  isSending = false
  /** It was answered: until it begins again, or one types. */
  #isDone = false
  values: Values = {}
  faults: ReadonlyMap<string, Fault> = new Map()

  /** Two forms may be on the page at once: a dialog's over the screen's. */
  readonly #id = `form-${++made}`
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: FormOptions<Answer>
  #sentences: readonly string[] = []
  #error: unknown
  #tellsFaults = false
  #controller?: AbortController

  constructor(host: ReactiveControllerHost & HTMLElement, options: FormOptions<Answer>) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected() {
    this.#controller?.abort()
  }

  /** Its act is on its way or done: nothing is asked about it any more. */
  get isHeld() {
    return this.isSending || this.#isDone
  }

  /** The values to begin with; what was being written in this tab comes before them. */
  begin(values: Values = {}) {
    const { key } = this.#options
    this.#isDone = false
    this.values = { ...values, ...(key && kept(key())) }
    this.#told(new Map(), [])
  }

  /** `@input` and `@change` of the form, or of a field that is an element of ours. */
  readonly take = (event: Event) => {
    const { target } = event
    if (
      !(target instanceof HTMLInputElement) &&
      !(target instanceof HTMLTextAreaElement) &&
      !(target instanceof HTMLSelectElement)
    )
      return
    if (!target.name) return
    const isBox = target instanceof HTMLInputElement && target.type === 'checkbox'
    this.set(target.name, isBox ? (target.checked ? target.value : '') : target.value)
  }

  set(name: string, value: string) {
    this.#isDone = false
    this.values = { ...this.values, [name]: value }
    const { key } = this.#options
    if (key) keep(key(), this.values)
    this.#host.requestUpdate()
  }

  /** `@submit` of the form. */
  readonly submit = async (event?: Event) => {
    event?.preventDefault()
    if (this.isSending) return
    const { check, fields, send, done, key } = this.#options
    this.#error = undefined
    const seen = check?.(this.values) ?? []
    if (seen.length > 0) {
      this.#told(sortFaults(seen, fields).byField, [])
      this.#tellsFaults = true
      return
    }
    this.#controller = new AbortController()
    this.isSending = true
    this.#told(new Map(), [])
    try {
      const answer = await send(this.values, this.#controller.signal)
      forget(key?.() ?? this.#id)
      this.isSending = false
      this.#isDone = true
      this.#host.requestUpdate()
      done(answer)
    } catch (error) {
      this.isSending = false
      this.#host.requestUpdate()
      if (this.#controller.signal.aborted || this.#options.refused?.(error)) return
      this.#show(error)
    }
  }

  /** For a creation (`requestKey`), with `once` of `server/sure.ts`: the same until it is made. */
  get requestKey() {
    return requestKeyOf(this.#options.key?.() ?? this.#id)
  }

  /** Of a field, for its label and for what describes it. */
  idOf(name: string) {
    return `${this.#id}-${name.replaceAll('.', '-')}`
  }

  /** At the top of the form: what is wrong, with a link to each field. */
  summary() {
    const count = this.faults.size + this.#sentences.length
    if (count === 0) return nothing
    return html`
      <div class="faults" role="group" tabindex="-1" aria-labelledby=${this.idOf('faults')}>
        <p class="faults-count" id=${this.idOf('faults')}>
          ${this.faults.size > 0 ? words.faults(this.faults.size) : this.#sentences[0]}
        </p>
        <ul>
          ${this.#sentences.slice(this.faults.size > 0 ? 0 : 1).map((text) => html`<li>${text}</li>`)}
          ${[...this.faults].map(
            ([name, { detail }]) =>
              html`<li><a href=${`#${this.idOf(name)}`} @click=${this.#toField}>${detail}</a></li>`,
          )}
        </ul>
        ${wayOut(this.#error)}
      </div>
    `
  }

  hostUpdated() {
    if (!this.#tellsFaults) return
    this.#tellsFaults = false
    this.#host.querySelector<HTMLElement>('.faults')?.focus()
  }

  #show(error: unknown) {
    this.#error = error
    if (isRefusal(error)) {
      const { byField, others } = sortFaults(error.errors, this.#options.fields)
      const whole = sentenceOf(error)
      const sentences = others.map(({ detail }) => detail)
      this.#told(byField, whole ? [whole, ...sentences] : sentences)
    } else if (error instanceof NotDone || error instanceof Offline || wayOutOf(error)) {
      this.#told(new Map(), [sentenceFor(error)])
    } else throw error
    this.#tellsFaults = true
  }

  #told(faults: ReadonlyMap<string, Fault>, sentences: readonly string[]) {
    this.faults = faults
    this.#sentences = sentences
    this.#host.requestUpdate()
  }

  // The address is the screen's: a fragment would be another one.
  readonly #toField = (event: Event) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLAnchorElement)) return
    const field = this.#host.querySelector<HTMLElement>(event.target.hash)
    field?.focus()
  }
}
