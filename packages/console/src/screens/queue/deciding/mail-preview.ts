// The mail that a decision sends, as the contributor gets it: read again a moment after one stops writing.

import { type DecisionInput, type PreviewReplyBody, previewReply } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { clock } from '../../../dates.ts'
import { mailShown } from '../../../feedback/mail.ts'
import { problem } from '../../../feedback/problem.ts'
import { ActPreview } from '../../../form/act-preview.ts'
import { LightElement } from '../../../light-element.ts'
import { connection } from '../../../server/staff.ts'
import type { Versioned } from '../decide.ts'
import { words as queueWords } from '../words.ts'
import { words } from './words.ts'

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
  /** Its decision is on its way, or done. */
  declare isHeld: boolean

  constructor() {
    super()
    this.isHeld = false
  }

  readonly #mail = new ActPreview(this, {
    about: () => this.#asked,
    ask: (asked: PreviewReplyBody, signal) => previewReply(connection, asked, { signal }),
    isHeld: () => this.isHeld,
    stays: true,
  })

  get #asked(): PreviewReplyBody | undefined {
    const { decision } = this
    const { id, version } = this.item
    return decision && { id, version, decision }
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
    const { value, error } = this.#mail
    if (error) return html`<p class="fault">${problem(error, this.#mail.again)}</p>`
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
