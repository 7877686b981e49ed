// An endpoint's address, what it is for and what it is told of: added, or changed by version.
import {
  addWebhook,
  editWebhook,
  isRefusedWith,
  type Webhook,
  type WebhookList,
} from '@parvis/sdk/staff'
import { html, type PropertyValues } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { lineField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import type { Values } from '../../form/kept.ts'
import { ticksField, ticksOf } from '../../form/ticks.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { WebhookChanged } from './events.ts'
import { words } from './words.ts'

type Made = Webhook & { secret?: string }

export class EndpointForm extends LightElement {
  static override properties = { one: { attribute: false }, kinds: { attribute: false } }
  /** Left out: a new one. */
  declare one?: Webhook
  declare kinds: WebhookList['publicKinds']

  readonly #requestKey = crypto.randomUUID()
  #form = new ActForm<Made>(this, {
    fields: ['url', 'description', 'kinds'],
    key: () => `webhook-${this.one?.id ?? 'new'}`,
    send: (values, signal) => this.#send(values, signal),
    done: ({ id, secret }) => {
      tell(this.one ? words.saved : words.made)
      this.dispatchEvent(new WebhookChanged(id, secret))
    },
    refused: (error) => {
      if (this.one && isRefusedWith('changed_meanwhile', error))
        this.dispatchEvent(new WebhookChanged(this.one.id))
      return false
    },
  })

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.hasUpdated && changed.get('one')?.id === this.one?.id) return
    const { url = '', description = '', kinds = [] } = this.one ?? {}
    this.#form.begin({ url, description, kinds: kinds.join(' ') })
  }

  #send({ url = '', description = '', kinds }: Values, signal: AbortSignal): Promise<Made> {
    const chosen = ticksOf(kinds)
    const wanted = this.kinds.filter((kind) => chosen.includes(kind))
    const given = { url, description, kinds: wanted }
    if (!this.one) return addWebhook(connection, given, { signal, requestKey: this.#requestKey })
    const { id, version } = this.one
    return editWebhook(connection, id, { version, changes: given }, { signal })
  }

  protected override render() {
    const form = this.#form
    const ticks = this.kinds.map((value) => ({ value, label: value }))
    return html`
      <form @submit=${form.submit} @input=${form.take} novalidate>
        ${form.summary()}
        ${lineField(form, { name: 'url', label: words.address, hint: words.addressHint, type: 'url', isRequired: true, maxLength: 500 })}
        ${lineField(form, { name: 'description', label: words.description, maxLength: 200 })}
        <p class="hint">${words.kindsHint}</p>
        ${ticksField(form, { name: 'kinds', label: words.kinds, ticks })}
        <p class="acts"><button class="button" ?disabled=${form.isSending}>${this.one ? words.save : words.make}</button></p>
      </form>
    `
  }
}

customElements.define('endpoint-form', EndpointForm)
