// Cards dragged from one column to another: the shortcut of what keys and the menu do.
import type { ReactiveControllerHost } from 'lit'
import type { Move } from './moves.ts'

type Options = {
  /** What is dragged when this is; undefined when nothing may be. */
  taken: (element: Element) => Omit<Move, 'to'> | undefined
  dropped: (move: Move) => void
}

export class Dragging {
  /** The column that the cards are over. */
  over?: string
  #dragged?: Omit<Move, 'to'>
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: Options

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host
    this.#options = options
    host.addEventListener('dragstart', (event) => this.#start(event))
    host.addEventListener('dragover', (event) => this.#overColumn(event))
    host.addEventListener('drop', (event) => this.#drop(event))
    host.addEventListener('dragend', () => this.#end())
  }

  #start({ target, dataTransfer }: DragEvent) {
    if (!dataTransfer || !(target instanceof Element)) return
    this.#dragged = this.#options.taken(target)
    dataTransfer.effectAllowed = 'move'
  }

  #overColumn(event: DragEvent) {
    if (!this.#dragged || !(event.target instanceof Element)) return
    const over = event.target.closest<HTMLElement>('[data-column]')?.dataset.column
    if (over) event.preventDefault()
    if (over === this.over) return
    this.over = over
    this.#host.requestUpdate()
  }

  #drop(event: DragEvent) {
    const dragged = this.#dragged
    const to = this.over
    this.#end()
    if (!dragged || !to) return
    event.preventDefault()
    if (to !== dragged.from) this.#options.dropped({ ...dragged, to })
  }

  #end() {
    this.#dragged = undefined
    this.over = undefined
    this.#host.requestUpdate()
  }
}
