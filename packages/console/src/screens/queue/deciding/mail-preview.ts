// The mail that a decision sends, as the contributor gets it: read again a moment after one stops writing.

import { Task, TaskStatus } from '@lit/task'
import { type DecisionInput, previewReply, type ReplyPreview } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { clock } from '../../../dates.ts'
import { mailShown } from '../../../feedback/mail.ts'
import { problem } from '../../../feedback/problem.ts'
import { LightElement } from '../../../light-element.ts'
import { connection } from '../../../server/staff.ts'
import type { Versioned } from '../decide.ts'
import { words as queueWords } from '../words.ts'
import { words } from './words.ts'

const pause = 350
const hour = clock({ timeStyle: 'short' })

export class MailPreview extends LightElement {
  static override properties = {
    item: { attribute: false },
    decision: { attribute: false },
    heading: { attribute: false },
    isHeld: { attribute: false },
  }
  declare item: Versioned
  /** Undefined while it is not whole. */
  declare decision?: DecisionInput
  declare heading: string
  /** The decision is on its way: what asked for its mail would come after it, and be refused. */
  declare isHeld: boolean

  constructor() {
    super()
    this.isHeld = false
  }

  #mail = new Task(this, {
    task: async ([id, version, text, isHeld], { signal }): Promise<ReplyPreview | undefined> => {
      const decision = this.decision
      if (isHeld) return this.#mail.value
      if (!text || !decision) return undefined
      await new Promise((later) => setTimeout(later, pause))
      signal.throwIfAborted()
      return previewReply(connection, { id, version, decision }, { signal })
    },
    args: () =>
      [this.item.id, this.item.version, JSON.stringify(this.decision), this.isHeld] as const,
  })

  /** Once decided, nobody reads it, and its version is of before. */
  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#mail.abort()
  }

  protected override render() {
    return html`
      <details open class="mail-preview">
        <summary>${this.heading}</summary>
        ${this.decision ? this.#shown() : html`<p class="hint">${words.previewWaits}</p>`}
      </details>
    `
  }

  #shown() {
    // What was read stays while the next is on its way.
    const { value, error } = this.#mail
    if (this.#mail.status === TaskStatus.ERROR)
      return html`<p class="fault">${problem(error, () => void this.#mail.run())}</p>`
    if (!value) return html`<p class="hint">${queueWords.loading}</p>`
    const { mail, leavesAt } = value
    if (!mail) return html`<p class="hint">${this.#untold()}</p>`
    return html`
      ${mailShown(mail)}
      ${leavesAt ? html`<p class="hint">${words.leavesAt(hour.format(new Date(leavesAt)))}</p>` : nothing}
    `
  }

  #untold() {
    return this.decision?.act === 'group' ? words.toldLater : words.notTold
  }
}

customElements.define('mail-preview', MailPreview)
