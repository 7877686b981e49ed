// Stepping out of an item: a reason that is the team's, asked before anything of the item is read.
import { type CommitteeGrid, type CommitteeGridItem, recuseMyself } from '@parvis/sdk/staff'
import { html } from 'lit'
import { openDialog } from '../../form/dialog.ts'
import { textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words } from './grid-words.ts'

export const askToStepOut = (committeeId: string, item: CommitteeGridItem) =>
  openDialog<CommitteeGrid>({
    heading: words.recuseAsk,
    content: ({ close }) =>
      html`<step-out-form .committeeId=${committeeId} .item=${item} .close=${close}></step-out-form>`,
  })

class StepOutForm extends LightElement {
  declare committeeId: string
  declare item: CommitteeGridItem
  declare close: (grid?: CommitteeGrid) => void

  readonly form = new ActForm<CommitteeGrid>(this, {
    fields: ['reason'],
    key: () => `step-out-${this.committeeId}-${this.item.id}`,
    send: ({ reason = '' }) =>
      recuseMyself(connection, this.committeeId, { itemId: this.item.id, reason }),
    done: (grid) => this.close(grid),
  })

  override connectedCallback() {
    super.connectedCallback()
    this.form.begin()
  }

  protected override render() {
    const { form } = this
    return html`
      <form @submit=${form.submit} @input=${form.take} @change=${form.take}>
        <p><strong>${this.item.title}</strong></p>
        <p class="hint">${words.recuseHint}</p>
        ${form.summary()}
        ${textField(form, { name: 'reason', label: words.recuseReason, isRequired: true, maxLength: 1000, rows: 3 })}
        <p class="dialog-acts"><button class="button" ?disabled=${form.isSending}>${words.recuse}</button></p>
      </form>
    `
  }
}

customElements.define('step-out-form', StepOutForm)
