// Contacts of a group: sealed until one asks for them, with a proof, and each reading is recorded.

import { type GroupContact, readGroupContacts } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { clock } from '../../dates.ts'
import { Attempt } from '../../feedback/attempt.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

type Read = { at: Date; items: readonly GroupContact[] }

export class GroupContacts extends LightElement {
  static override properties = { groupId: { attribute: false }, read: { state: true } }
  declare groupId: string
  declare read?: Read

  readonly #attempt = new Attempt(this)

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('groupId')) this.read = undefined
  }

  protected override render() {
    return html`
      <h2 class="section-title">${words.contacts}</h2>
      <p class="hint">${words.contactsWhy}</p>
      ${this.#attempt.problem()}
      <div role="status">${this.read ? words.contactsRead(hour.format(this.read.at)) : nothing}</div>
      ${this.read ? this.#shown(this.read) : nothing}
      <p class="acts">
        ${
          this.read
            ? html`<button type="button" class="button quiet" @click=${this.#close}>${words.closeContacts}</button>`
            : html`<button type="button" class="button quiet" ?disabled=${this.#attempt.isBusy} @click=${this.#ask}>${words.readContacts}</button>`
        }
      </p>
    `
  }

  #shown({ items }: Read) {
    if (items.length === 0) return html`<p>${words.noContact}</p>`
    const mailboxes = items.flatMap(({ email }) => email ?? [])
    return html`
      <div class="table-scroll" role="region" aria-label=${words.contacts} tabindex="0">
        <table>
          <thead><tr>
            ${[words.territory, words.name, words.phone, words.email].map((heading) => html`<th scope="col">${heading}</th>`)}
          </tr></thead>
          <tbody>
            ${items.map(
              ({ territory, name, phone, email }) => html`<tr>
                <td>${territory.label}</td><td>${name ?? '–'}</td><td>${phone ?? '–'}</td><td>${email ?? '–'}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${mailboxes.length > 0 ? html`<p><a href=${`mailto:?bcc=${mailboxes.map(encodeURIComponent).join(',')}`}>${words.writeToAll}</a></p>` : nothing}
    `
  }

  readonly #ask = async () => {
    const answer = await this.#attempt.run(() => readGroupContacts(connection, this.groupId))
    if (answer) this.read = { at: new Date(), items: answer.items }
  }

  readonly #close = () => {
    this.read = undefined
  }
}

const hour = clock({ timeStyle: 'short' })

customElements.define('group-contacts', GroupContacts)
