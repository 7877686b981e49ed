// Which key does what on a screen, as data: each acts only while its list or its pane has the focus.
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { isWriting, keyFor, type ScreenKey } from './pressed.ts'
import { lettersAct } from './wish.ts'

export type KeySet = {
  /** What they are for, as `La file`: a title of the help. */
  name: string
  /** The lists and panes that must have the focus, as a selector. Left out: anywhere in the element. */
  within?: string
  keys: () => readonly ScreenKey[]
}

const here = new Set<KeySet>()

/** Those of what is on the page now, for the help. */
export const keySetsHere = (): readonly KeySet[] => [...here]

/** In an element's class: `protected readonly keys = new Keys(this, { name, within, keys })`. */
export class Keys implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #set: KeySet

  constructor(host: ReactiveControllerHost & HTMLElement, set: KeySet) {
    this.#host = host
    this.#set = set
    host.addController(this)
  }

  hostConnected() {
    here.add(this.#set)
    this.#host.addEventListener('keydown', this.#onKey)
    addEventListener('keydown', this.#onCtrl)
  }

  hostDisconnected() {
    here.delete(this.#set)
    this.#host.removeEventListener('keydown', this.#onKey)
    removeEventListener('keydown', this.#onCtrl)
  }

  // With Ctrl it is the screen's, wherever the focus is: on its title, on nothing.
  #onCtrl = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && !document.querySelector('dialog[open]')) this.#act(event, true)
  }

  #onKey = (event: KeyboardEvent) => this.#act(event, false)

  #act(event: KeyboardEvent, isAnywhere: boolean) {
    const { target } = event
    const { within, keys } = this.#set
    if (!(target instanceof Element)) return
    const where = { isWriting: isWriting(target), lettersAct: lettersAct() }
    const key = keyFor(event, keys(), where)
    if (!key || (isAnywhere && !key.ctrl) || (within && !key.ctrl && !target.closest(within)))
      return
    event.preventDefault()
    key.act()
  }
}
