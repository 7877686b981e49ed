// What was sent to an endpoint: the list with its filter, and one delivery whole, replayed.
import { Task } from '@lit/task'
import {
  getWebhookDelivery,
  listWebhookDeliveries,
  replayWebhook,
  type Webhook,
  type WebhookDelivery,
  type WebhookDeliveryDetail,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { Attempt } from '../../feedback/attempt.ts'
import { reading } from '../../feedback/reading.ts'
import { tell } from '../../feedback/tell.ts'
import { Keys } from '../../keys/keys.ts'
import { LightElement } from '../../light-element.ts'
import type { Column } from '../../list/columns.ts'
import { FiltersEvent } from '../../list/events.ts'
import '../../list/filter-bar.ts'
import type { FilterField } from '../../list/filter-bar.ts'
import { addressOf, filtersIn } from '../../list/filters.ts'
import '../../list/table.ts'
import { connection } from '../../server/staff.ts'
import { goTo, keepInAddress } from '../../shell/navigate.ts'
import type { Place } from '../../shell/place.ts'
import { laidOut, shownAt } from './formats.ts'
import { words } from './words.ts'

const path = '/console/webhooks'
const outcomes = ['delivered', 'retrying', 'given_up'] as const
const filters = ['q', 'issue']
const fields: FilterField[] = [
  { name: 'q', label: words.search, kind: 'search' },
  {
    name: 'issue',
    label: words.outcome,
    kind: 'one',
    options: outcomes.map((value) => ({ value, label: words.outcomes[value] })),
  },
]

export class WebhookDeliveries extends LightElement {
  static override properties = { one: { attribute: false }, place: { attribute: false } }
  declare one: Webhook
  declare place: Place

  #attempt = new Attempt(this)
  #list = new Task(this, {
    task: ([id, asked, q, cursor], { signal }) => {
      const outcome = outcomes.find((one) => one === asked)
      const query = {
        limit: 20,
        ...(outcome && { outcome }),
        ...(q && { q }),
        ...(cursor && { cursor }),
      }
      return listWebhookDeliveries(connection, id, query, { signal })
    },
    args: () =>
      [this.one.id, this.#asked('issue'), this.#asked('q'), this.#asked('suite')] as const,
  })
  #detail = new Task(this, {
    task: async ([id, delivery], { signal }) =>
      delivery ? getWebhookDelivery(connection, id, delivery, { signal }) : undefined,
    args: () => [this.one.id, this.#asked('envoi')] as const,
  })

  constructor() {
    super()
    new Keys(this, {
      name: words.deliveries,
      keys: () => [{ key: 'r', name: words.replay, act: () => void this.#replay() }],
    })
  }

  #asked(name: string) {
    return this.place.query.get(name) ?? ''
  }

  #address(values: Record<string, string>) {
    const names = Object.keys(values)
    const filters = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value ? [[name, [value]]] : [])),
    )
    return addressOf(path, this.place.query, names, filters)
  }

  protected override render() {
    return html`
      <h3>${words.deliveries}</h3>
      ${this.#asked('envoi') ? reading(this.#detail, (one) => (one ? this.#whole(one) : nothing)) : this.#all()}
    `
  }

  #all() {
    const change = (event: Event) => {
      if (event instanceof FiltersEvent)
        keepInAddress(addressOf(path, this.place.query, [...filters, 'suite'], event.filters))
    }
    return html`
      <filter-bar .fields=${fields} .filters=${filtersIn(this.place.query, filters)}
        @filters-changed=${change}></filter-bar>
      ${reading(this.#list, ({ items, next, total }) =>
        items.length === 0
          ? html`<p class="nothing-yet">${words.noDelivery}</p>`
          : html`<p class="hint" role="status">${words.shown(items.length, total)}</p>
              <row-table .label=${words.deliveries} .columns=${this.#columns()} .items=${items}></row-table>
              <p class="acts">
                ${this.#asked('suite') ? html`<a href=${this.#address({ suite: '' })}>${words.first}</a>` : nothing}
                ${next ? html`<a href=${this.#address({ suite: next })}>${words.more}</a>` : nothing}
              </p>`,
      )}
    `
  }

  #columns(): Column<WebhookDelivery>[] {
    return [
      {
        name: 'event',
        heading: words.event,
        cell: ({ id, kind, event }) =>
          html`<a href=${this.#address({ envoi: id })}>${kind} ${event}</a>`,
      },
      { name: 'outcome', heading: words.outcome, cell: ({ outcome }) => words.outcomes[outcome] },
      { name: 'at', heading: words.at, cell: ({ at }) => shownAt(at), wideOnly: true },
    ]
  }

  #whole(one: WebhookDeliveryDetail) {
    return html`
      <p><a href=${this.#address({ envoi: '' })}>${words.back}</a></p>
      <dl class="pairs">
        <dt>${words.event}</dt><dd>${one.kind} ${one.event}</dd>
        <dt>${words.outcome}</dt><dd>${words.outcomes[one.outcome]}</dd>
        <dt>${words.answer}</dt><dd>${one.status ?? words.noAnswer} ${one.response}</dd>
      </dl>
      <h3>${words.tries}</h3>
      <ol>${one.tries.map(
        (each) =>
          html`<li>${shownAt(each.at)} : ${each.status ?? words.noAnswer}, ${words.ms(each.ms)}, ${words.outcomes[each.outcome]}</li>`,
      )}</ol>
      <h3>${words.payload}</h3>
      ${
        one.payload === null
          ? html`<p>${words.notPublic}</p>`
          : html`<pre class="as-read" tabindex="0">${laidOut(one.payload)}</pre>`
      }
      ${this.#attempt.problem()}
      <p class="acts"><button type="button" class="button" ?disabled=${this.#attempt.isBusy || one.payload === null}
        @click=${() => this.#replay()}>${words.replay}</button></p>
    `
  }

  async #replay() {
    const delivery = this.#asked('envoi')
    if (!delivery) return
    const done = await this.#attempt.run(() => replayWebhook(connection, this.one.id, { delivery }))
    if (!done) return
    tell(words.replayed)
    goTo(this.#address({ envoi: '' }))
    await this.#list.run()
  }
}

customElements.define('webhook-deliveries', WebhookDeliveries)
