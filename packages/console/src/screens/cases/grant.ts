// Granting someone the right to act for a territory, for one year unless another day is given.
import { grantMandate, type MandateList } from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { openDialog } from '../../form/dialog.ts'
import { lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

/** True once it is granted. */
export async function grant(territoryId: string) {
  const answer = await openDialog<true>({
    heading: words.grantAsk,
    content: ({ close }) =>
      html`<grant-form .territoryId=${territoryId} .granted=${() => close(true)}></grant-form>`,
  })
  if (answer) tell(words.granted)
  return answer === true
}

class GrantForm extends LightElement {
  static override properties = {
    territoryId: { attribute: false },
    granted: { attribute: false },
  }
  declare territoryId: string
  declare granted: () => void

  #form = new ActForm<MandateList>(this, {
    fields: ['email', 'reason', 'endsOn'],
    key: () => `grant-${this.territoryId}`,
    send: ({ email = '', reason = '', endsOn }, signal) => {
      const body = { territoryId: this.territoryId, email, reason, endsOn: endsOn || null }
      return grantMandate(connection, body, { signal })
    },
    done: () => this.granted(),
  })

  override connectedCallback() {
    super.connectedCallback()
    this.#form.begin()
  }

  protected override render() {
    const form = this.#form
    return html`
      <form @submit=${form.submit} @input=${form.take} novalidate>
        <p>${words.grantWhy}</p>
        ${form.summary()}
        ${lineField(form, { name: 'email', type: 'email', label: words.email, hint: words.emailHint, isRequired: true, maxLength: 254 })}
        ${lineField(form, { name: 'endsOn', type: 'date', label: words.endsOn, hint: words.endsOnHint })}
        ${textField(form, { name: 'reason', label: words.reason, hint: words.reasonHint, isRequired: true, rows: 3, maxLength: 500 })}
        <p class="dialog-acts">
          <button class="button" ?disabled=${form.isSending}>${words.grantYes}</button>
        </p>
      </form>
    `
  }
}

customElements.define('grant-form', GrantForm)
