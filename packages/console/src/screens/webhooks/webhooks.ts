// Webhooks: the addresses that are told what is public, how each is, and what was sent to it.
import { Task } from '@lit/task'
import { listWebhooks, type Webhook, type WebhookList } from '@parvis/sdk/staff'
import { html } from 'lit'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import '../../list/beside.ts'
import type { Column } from '../../list/columns.ts'
import { RowEvent } from '../../list/events.ts'
import { rowLink } from '../../list/row-link.ts'
import '../../list/table.ts'
import { lastOf } from '../../server/changed.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { goTo } from '../../shell/navigate.ts'
import { WebhookChanged } from './events.ts'
import { healthOf, hostOf } from './formats.ts'
import { words } from './words.ts'

const making = 'nouvelle'
const addressTo = (ouvert: string) =>
  ouvert ? `/console/webhooks?${new URLSearchParams({ ouvert })}` : '/console/webhooks'

/** What acts is loaded when something is opened. */
const parts = () => Promise.all([import('./endpoint.ts'), import('./endpoint-form.ts')])

export class WebhooksScreen extends ConsoleScreen {
  /** Who changed one of them last. */
  #facts?: Meanwhile

  protected readonly follows = new Follows(this, ['webhook'], (what) => {
    this.#facts = lastOf(what, this.member)
    void this.#webhooks.run()
  })
  #webhooks = new Task(this, {
    task: (_, { signal }) => listWebhooks(connection, { signal }),
    args: () => [],
  })
  /** Made since the screen was opened: the server shows each once. */
  #secrets = new Map<string, string>()

  protected override render() {
    return reading(this.#webhooks, (list) => this.#page(list))
  }

  #page({ items, publicKinds }: WebhookList) {
    const open = this.place.query.get('ouvert') ?? ''
    if (open) void parts()
    const one = items.find(({ id }) => id === open)
    const list = html`
      <div class="screen-acts"><span></span><a class="button" href=${addressTo(making)}>${words.add}</a></div>
      ${
        items.length === 0
          ? nothingYet(words.none)
          : html`<row-table .label=${words.list} .columns=${this.#columns(open)} .items=${items}
              @row-open=${this.#onOpen}></row-table>`
      }
    `
    const content = one
      ? html`<webhook-endpoint .one=${one} .facts=${this.#facts} .kinds=${publicKinds} .place=${this.place}
          .secret=${this.#secrets.get(one.id)}></webhook-endpoint>`
      : html`<endpoint-form .kinds=${publicKinds}></endpoint-form>`
    return html`<list-beside .open=${one || open === making ? open : ''} .back=${addressTo('')} .list=${list}
      .heading=${one ? hostOf(one) : words.add} .content=${content}
      @webhook-changed=${this.#onChanged}></list-beside>`
  }

  #columns(open: string): Column<Webhook>[] {
    return [
      {
        name: 'address',
        heading: words.address,
        cell: (one) =>
          rowLink({ href: addressTo(one.id), isOpen: one.id === open, text: hostOf(one) }),
      },
      { name: 'health', heading: words.health, cell: healthOf },
      { name: 'for', heading: words.description, cell: (one) => one.description, wideOnly: true },
      {
        name: 'kinds',
        heading: words.kinds,
        cell: ({ kinds }) => kinds.join(', ') || words.everyKind,
        wideOnly: true,
      },
    ]
  }

  readonly #onOpen = (event: Event) => {
    if (event instanceof RowEvent) goTo(addressTo(event.row.id))
  }

  readonly #onChanged = async (event: Event) => {
    if (!(event instanceof WebhookChanged)) return
    if (event.secret) this.#secrets.set(event.id, event.secret)
    await this.#webhooks.run()
    if (this.place.query.get('ouvert') === making) goTo(addressTo(event.id))
  }
}

customElements.define('webhooks-screen', WebhooksScreen)
