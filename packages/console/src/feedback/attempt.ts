// An act by one button: it is sent once, and what stops it is said beside it.
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { sentenceFor } from '../form/sentence.ts'
import { wayOut } from './way-out.ts'

export class Attempt implements ReactiveController {
  isBusy = false
  #error: unknown
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {}

  /** The answer; undefined when it was refused, or did not come. */
  async run<Answer>(send: () => Promise<Answer>): Promise<Answer | undefined> {
    if (this.isBusy) return undefined
    this.isBusy = true
    this.forget()
    try {
      return await send()
    } catch (error) {
      this.#error = error
      return undefined
    } finally {
      this.isBusy = false
      this.#host.requestUpdate()
    }
  }

  /** Of something else than what is shown now. */
  forget() {
    this.#error = undefined
    this.#host.requestUpdate()
  }

  /** `readAgain`: where what is shown may be read anew. */
  problem(readAgain?: () => void) {
    if (!this.#error) return nothing
    return html`<p class="fault" role="alert">${sentenceFor(this.#error)}</p>
      ${wayOut(this.#error, readAgain)}`
  }
}
