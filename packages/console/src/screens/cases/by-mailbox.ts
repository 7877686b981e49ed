// The mandates of one person, found by their mailbox: it stays on this screen, no address holds it.
import { listMandatesOfMailbox, type MandateList } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { lineField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import '../../list/table.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { columnsOf, type Row, rowOf } from './mandate-columns.ts'
import { words } from './words.ts'

export class MandatesOfMailbox extends LightElement {
  static override properties = { act: { attribute: false }, found: { state: true } }
  /** Undefined: whoever reads may not. */
  declare act: ((row: Row) => void) | undefined
  declare found: readonly Row[] | undefined
  #email = ''

  #form = new ActForm<MandateList>(this, {
    fields: ['email'],
    send: ({ email = '' }, signal) => {
      this.#email = email.trim()
      return listMandatesOfMailbox(connection, { email: this.#email }, { signal })
    },
    done: ({ items }) => {
      this.found = items.map(rowOf)
    },
  })

  /** What is shown, as it is now. */
  async readAgain() {
    if (!this.#email) return
    const { items } = await listMandatesOfMailbox(connection, { email: this.#email })
    this.found = items.map(rowOf)
  }

  protected override render() {
    const form = this.#form
    const { found } = this
    return html`
      <form class="find-person" @submit=${form.submit} @input=${form.take} novalidate>
        ${form.summary()}
        ${lineField(form, { name: 'email', type: 'email', label: words.email, hint: words.emailAsked, isRequired: true, maxLength: 254 })}
        <button class="button" ?disabled=${form.isSending}>${words.look}</button>
      </form>
      <div role="status">${found?.length === 0 ? nothingYet(words.noMandateOf) : nothing}</div>
      ${
        found && found.length > 0
          ? html`<row-table .label=${words.mandatesOf} .items=${found}
              .columns=${columnsOf({ withTerritory: true, act: this.act })}></row-table>`
          : nothing
      }
    `
  }
}

customElements.define('mandates-of-mailbox', MandatesOfMailbox)
