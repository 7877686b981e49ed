// What an act would do, asked of the server a moment after one stops writing; no more once the act is on its way.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

type Options<Asked, Shown> = {
  /** What it is asked about; undefined while there is nothing to ask, or not all of it. */
  about: () => Asked | undefined
  ask: (asked: Asked, signal: AbortSignal) => Promise<Shown>
  /** The act is on its way or done (`form.isHeld`): what is asked now would come after it, and be refused. */
  isHeld: () => boolean
  /** What was read stays while the next is on its way. */
  stays?: boolean
}

const pause = 350

export class ActPreview<Asked, Shown> implements ReactiveController {
  value?: Shown
  error: unknown
  #about?: string
  #timer?: ReturnType<typeof setTimeout>
  #asking?: AbortController
  readonly #host: ReactiveControllerHost
  readonly #options: Options<Asked, Shown>

  constructor(host: ReactiveControllerHost, options: Options<Asked, Shown>) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** There is an answer to come. */
  get isAsking() {
    return this.#timer !== undefined || this.#asking !== undefined
  }

  hostUpdate() {
    const { about, isHeld, stays } = this.#options
    if (isHeld()) {
      // Refused, the act is looked at again.
      if (this.isAsking) this.#about = undefined
      this.#stop()
      return
    }
    const asked = about()
    const text = asked && JSON.stringify(asked)
    if (text === this.#about) return
    this.#about = text
    this.#stop()
    this.error = undefined
    if (!stays || asked === undefined) this.value = undefined
    if (asked !== undefined) this.#timer = setTimeout(() => void this.#ask(asked), pause)
  }

  hostDisconnected() {
    this.#stop()
    this.#about = undefined
  }

  readonly again = () => {
    this.#about = undefined
    this.#host.requestUpdate()
  }

  async #ask(asked: Asked) {
    this.#timer = undefined
    const asking = new AbortController()
    const { signal } = asking
    this.#asking = asking
    try {
      const value = await this.#options.ask(asked, signal)
      if (!signal.aborted) this.value = value
    } catch (error) {
      if (!signal.aborted) this.error = error
    }
    if (signal.aborted) return
    this.#asking = undefined
    this.#host.requestUpdate()
  }

  #stop() {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#asking?.abort()
    this.#asking = undefined
  }
}
