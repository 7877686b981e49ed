// One endpoint: how it is, its secret, a test, stopping and starting again, and what was sent to it.
import {
  editWebhook,
  rotateWebhookSecret,
  testWebhook,
  type Webhook,
  type WebhookList,
} from '@parvis/sdk/staff'
import { html, nothing, type PropertyValues } from 'lit'
import { Attempt } from '../../feedback/attempt.ts'
import type { Meanwhile } from '../../feedback/conflict.ts'
import '../../feedback/shown-once.ts'
import { tell } from '../../feedback/tell.ts'
import { confirm } from '../../form/dialog.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import type { Place } from '../../shell/place.ts'
import './deliveries.ts'
import './endpoint-form.ts'
import { WebhookChanged } from './events.ts'
import { healthOf, shownAt } from './formats.ts'
import { words } from './words.ts'

export class WebhookEndpoint extends LightElement {
  static override properties = {
    one: { attribute: false },
    facts: { attribute: false },
    kinds: { attribute: false },
    secret: { attribute: false },
    place: { attribute: false },
    isEditing: { state: true },
  }
  declare one: Webhook
  declare facts?: Meanwhile
  declare kinds: WebhookList['publicKinds']
  /** Made a moment ago. */
  declare secret?: string
  declare place: Place
  declare isEditing: boolean

  #attempt = new Attempt(this)

  constructor() {
    super()
    this.isEditing = false
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('one') && changed.get('one')?.id !== this.one.id) this.#attempt.forget()
  }

  protected override render() {
    const { one } = this
    const { nextTryAt, oldSecretUntil } = one
    const isStopped = one.state === 'disabled'
    return html`
      ${
        this.secret
          ? html`<shown-once .label=${words.secret} .value=${this.secret} .hint=${words.secretHint}></shown-once>`
          : nothing
      }
      <p>${one.description || one.url}<br /><strong>${healthOf(one)}</strong>
        ${nextTryAt && !isStopped ? html`<br />${words.nextTry(shownAt(nextTryAt))}` : nothing}</p>
      ${this.#attempt.problem()}
      <p class="acts">
        ${this.#button(words.test, () => this.#test())}
        ${this.#button(isStopped ? words.start : words.stop, () => this.#turn(isStopped))}
        ${this.#button(words.rotate, () => this.#rotate())}
      </p>
      ${oldSecretUntil ? html`<p class="hint">${words.oldUntil(shownAt(oldSecretUntil))}</p>` : nothing}
      <webhook-deliveries .one=${one} .place=${this.place}></webhook-deliveries>
      <details class="built-in" @toggle=${this.#onToggle}><summary>${words.address}</summary>
        ${this.isEditing ? html`<endpoint-form .one=${one} .facts=${this.facts} .kinds=${this.kinds}></endpoint-form>` : nothing}
      </details>
    `
  }

  readonly #onToggle = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement) this.isEditing = target.open
  }

  #button(text: string, act: () => void) {
    return html`<button type="button" class="button quiet" ?disabled=${this.#attempt.isBusy} @click=${act}>${text}</button>`
  }

  async #test() {
    const made = await this.#attempt.run(() => testWebhook(connection, this.one.id))
    if (!made) return
    const { isDelivered, ms, status, response } = made
    const answer = status === null ? `${words.noAnswer} (${response})` : `${status} ${response}`
    tell(isDelivered ? words.testGood(ms) : words.testBad(answer))
  }

  async #turn(isStopped: boolean) {
    const { id, version } = this.one
    const changes = { state: isStopped ? ('active' as const) : ('disabled' as const) }
    const done = await this.#attempt.run(() => editWebhook(connection, id, { version, changes }))
    if (done) tell(isStopped ? words.started : words.stopped)
    this.dispatchEvent(new WebhookChanged(id))
  }

  async #rotate() {
    const { id, version } = this.one
    const asked = { heading: words.rotate, text: words.rotateWhy, yes: words.rotate }
    if (!(await confirm(asked))) return
    const done = await this.#attempt.run(() => rotateWebhookSecret(connection, id, { version }))
    this.dispatchEvent(new WebhookChanged(id, done?.secret))
  }
}

customElements.define('webhook-endpoint', WebhookEndpoint)
