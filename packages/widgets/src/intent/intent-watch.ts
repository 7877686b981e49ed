// Learns what became of an intent confirmed in another window, by asking when this page is seen again.
import { type IntentStatus, newIntentId } from '@parvis/sdk'
import type { ParvisElement } from '../element/parvis-element.ts'
import { askStatus } from '../page/batch.ts'
import { read, write } from './storage.ts'

type Settled = (status: IntentStatus) => void

// After a refusal the person may still confirm otherwise.
const unsettled = ['prepared', 'refused']
// `visibilitychange` bubbles from the document to the window.
const seenBy = ['visibilitychange', 'focus', 'pageshow', 'online']
const longest = 30_000
const tries = 12

/** One intent at a time: a new id follows each settled one. */
export class IntentWatch {
  /** Id of the next or current intent. */
  id = newIntentId()
  /** The person acted, and the outcome is not known yet. */
  waiting = false
  /** No answer came to the last question: the act may be recorded, or not. */
  unheard = false
  status: IntentStatus | null = null

  #host: ParvisElement
  #settle: Settled
  #key: string | null = null
  #timer = 0
  #tried = 0
  #asking = false

  constructor(host: ParvisElement, settle: Settled) {
    this.#host = host
    this.#settle = settle
  }

  /** After a reload: goes on with the intent remembered under this key, if there is one. */
  resume(key: string) {
    this.#key = key
    const id = this.waiting ? this.id : read(key)
    if (id) this.start(id)
  }

  /** The person acted: the id is remembered until the outcome is known. */
  start(id = this.id) {
    this.id = id
    this.waiting = true
    this.status = null
    if (this.#key) write(this.#key, id)
    for (const type of seenBy) addEventListener(type, this.#seen)
    this.#host.requestUpdate()
    this.#seen()
  }

  /** Forgets the current intent; the next one has a new id. */
  stop() {
    clearTimeout(this.#timer)
    for (const type of seenBy) removeEventListener(type, this.#seen)
    this.waiting = false
    this.status = null
    this.id = newIntentId()
    if (this.#key) write(this.#key, null)
    this.#host.requestUpdate()
  }

  #seen = () => {
    this.#tried = 0
    void this.#ask()
  }

  #ask = async () => {
    clearTimeout(this.#timer)
    const { id } = this
    if (!this.waiting || this.#asking || document.hidden || !this.#host.isConnected) return
    this.#asking = true
    try {
      const { items } = await askStatus(this.#host.api, id, this.#host.language)
      this.unheard = false
      // Absent: the person has not reached the consultation yet.
      const status = items.find((one) => one.id === id)
      if (status && id === this.id) this.#learn(status)
    } catch {
      this.unheard = true
    }
    this.#asking = false
    this.#host.requestUpdate()
    const delay = Math.min(1000 * 2 ** this.#tried, longest)
    if (this.#tried++ < tries) this.#timer = window.setTimeout(this.#ask, delay)
  }

  #learn(status: IntentStatus) {
    if (!unsettled.includes(status.state)) {
      this.stop()
      this.#settle(status)
    }
    this.status = status
  }
}
