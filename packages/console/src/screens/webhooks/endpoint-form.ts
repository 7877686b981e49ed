// An endpoint's address, what it is for and what it is told of: added, or changed by version.
import { addWebhook, editWebhook, type Webhook, type WebhookList } from '@parvis/sdk/staff'
import { html, type PropertyValues } from 'lit'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { tell } from '../../feedback/tell.ts'
import { lineField } from '../../form/field.ts'
import { JoinedForm } from '../../form/joined-form.ts'
import type { Values } from '../../form/kept.ts'
import { ticksField, ticksOf } from '../../form/ticks.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { once } from '../../server/sure.ts'
import { WebhookChanged } from './events.ts'
import { words } from './words.ts'

type Made = Webhook & { secret?: string }

export class EndpointForm extends LightElement {
  static override properties = {
    one: { attribute: false },
    facts: { attribute: false },
    kinds: { attribute: false },
  }
  /** Left out: a new one. */
  declare one?: Webhook
  /** Who changed it last, if another did while it is open here. */
  declare facts?: Meanwhile
  declare kinds: WebhookList['publicKinds']

  readonly #joined: JoinedForm<Made> = new JoinedForm<Made>(this, {
    fields: ['url', 'description', 'kinds'],
    labels: { url: words.address, description: words.description, kinds: words.kinds },
    key: () => `webhook-${this.one?.id ?? 'new'}`,
    send: ({ values, base, signal }) => this.#send(values, base.version, signal),
    done: ({ id, secret }) => {
      tell(this.one ? words.saved : words.made)
      this.dispatchEvent(new WebhookChanged(id, secret))
    },
    readAgain: () => this.dispatchEvent(new WebhookChanged(this.one?.id ?? '')),
  })

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.hasUpdated && !changed.has('one')) return
    const { url = '', description = '', kinds = [] } = this.one ?? {}
    const values = { url, description, kinds: kinds.join(' ') }
    this.#joined.take(values, this.one?.version ?? 0, this.facts)
  }

  #send(
    { url = '', description = '', kinds }: Values,
    version: number,
    signal: AbortSignal,
  ): Promise<Made> {
    const chosen = ticksOf(kinds)
    const wanted = this.kinds.filter((kind) => chosen.includes(kind))
    const given = { url, description, kinds: wanted }
    if (this.one)
      return editWebhook(connection, this.one.id, { version, changes: given }, { signal })
    const { requestKey } = this.#joined.form
    return once(() => addWebhook(connection, given, { signal, requestKey }))
  }

  protected override render() {
    const { form } = this.#joined
    const ticks = this.kinds.map((value) => ({ value, label: value }))
    return html`
      <form novalidate @submit=${form.submit} @input=${this.#joined.typed} @change=${this.#joined.typed}>
        ${form.summary()}
        ${this.#joined.conflict()}
        ${lineField(form, { name: 'url', label: words.address, hint: words.addressHint, type: 'url', isRequired: true, maxLength: 500 })}
        ${lineField(form, { name: 'description', label: words.description, maxLength: 200 })}
        ${ticksField(form, { name: 'kinds', label: words.kinds, hint: words.kindsHint, ticks })}
        <p class="acts"><button class="button" ?disabled=${this.#joined.isStopped}>${this.one ? words.save : words.make}</button></p>
      </form>
    `
  }
}

customElements.define('endpoint-form', EndpointForm)
