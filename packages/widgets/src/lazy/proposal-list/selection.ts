// What is chosen to be supported together: it stays while the list moves, and one intent confirms it all.
import type { IntentPart, IntentStatus } from '@parvis/sdk'
import { IntentWatch, type ParvisElement } from '../core.ts'

/** As many as one confirmation takes. */
export const mostTogether = 20

type Settled = (
  status: IntentStatus,
  parts: Pick<IntentPart, 'proposalId' | 'state' | 'tally'>[],
) => void

export class Selection {
  /** Ids, in the order in which they were chosen. */
  readonly chosen = new Set<string>()
  readonly watch: IntentWatch

  #host: ParvisElement
  #settle: Settled

  constructor(host: ParvisElement, settle: Settled) {
    this.#host = host
    this.#settle = settle
    this.watch = new IntentWatch(host, (status) => this.#settled(status))
  }

  toggle(id: string) {
    this.#change(() => this.chosen.delete(id) || this.chosen.add(id))
  }

  clear() {
    this.#change(() => this.chosen.clear())
  }

  /** Whether this one can still be added. */
  takes(id: string) {
    return this.chosen.has(id) || this.chosen.size < mostTogether
  }

  #change(make: () => void) {
    make()
    // What the window that was opened names is not what is chosen now: this is another intent.
    if (this.watch.waiting) this.watch.stop()
    this.#host.requestUpdate()
  }

  #settled(status: IntentStatus) {
    const { proposalId, state, tally, parts } = status
    const isDone = state === 'confirmed'
    if (isDone) this.chosen.clear()
    // Where all but one were left out it has become an intent on that one.
    const one = proposalId && isDone ? [{ proposalId, state, tally }] : []
    this.#settle(status, parts ?? one)
  }
}
