// Which columns are on the screen, or about to be: only their cards are elements.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** A column and a half on each side: scrolling finds them there. */
const around = '0px 400px'

export class NearColumns implements ReactiveController {
  readonly ids = new Set<string>()
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #changed: (ids: readonly string[]) => void
  #observer?: IntersectionObserver
  #seen = new Set<Element>()

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    changed: (ids: readonly string[]) => void,
  ) {
    this.#host = host
    this.#changed = changed
    host.addController(this)
  }

  hostUpdated() {
    this.#observer ??= new IntersectionObserver((entries) => this.#take(entries), {
      root: this.#host.querySelector('.columns'),
      rootMargin: around,
    })
    const columns = new Set(this.#host.querySelectorAll('[data-column]'))
    for (const gone of this.#seen) if (!columns.has(gone)) this.#observer.unobserve(gone)
    for (const column of columns) if (!this.#seen.has(column)) this.#observer.observe(column)
    this.#seen = columns
  }

  hostDisconnected() {
    this.#observer?.disconnect()
    this.#observer = undefined
    this.#seen.clear()
  }

  #take(entries: readonly IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of entries) {
      const id = target instanceof HTMLElement && target.dataset.column
      if (!id) continue
      if (isIntersecting) this.ids.add(id)
      else this.ids.delete(id)
    }
    this.#changed([...this.ids])
  }
}
