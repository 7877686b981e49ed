// Letting a grouping into the groups of a proposal, when it asked otherwise than on the page; undone by taking it out.
import { addGroupMember, removeGroupMember, type StaffGroupMember } from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { ChoiceEvent } from '../../form/choice-event.ts'
import { openDialog } from '../../form/dialog.ts'
import { lineField, textField } from '../../form/field.ts'
import '../../form/find-territory.ts'
import { ActForm } from '../../form/form.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { once } from '../../server/sure.ts'
import { words } from './words.ts'

export async function addMember(proposalId: string, changed: () => void) {
  const added = await openDialog<StaffGroupMember>({
    heading: words.addAsk,
    content: ({ close }) =>
      html`<add-member .proposalId=${proposalId} .added=${(member: StaffGroupMember) => close(member)}></add-member>`,
  })
  if (!added) return
  const { territory, receipt } = added
  tell(words.added(territory.label), async () => {
    await removeGroupMember(connection, {
      proposalId,
      territoryId: territory.id,
      receipt: receipt ?? '',
      reason: words.undoneReason,
    })
    changed()
  })
  changed()
}

class AddMember extends LightElement {
  static override properties = { proposalId: { attribute: false }, added: { attribute: false } }
  declare proposalId: string
  declare added: (member: StaffGroupMember) => void

  readonly #form: ActForm<StaffGroupMember> = new ActForm<StaffGroupMember>(this, {
    fields: ['territoryId', 'reason', 'contact.name', 'contact.phone'],
    key: () => `add-member-${this.proposalId}`,
    check: ({ territoryId }) =>
      territoryId ? [] : [{ path: 'territoryId', code: 'missing', detail: words.chooseTerritory }],
    send: (values, signal) => {
      const { requestKey } = this.#form
      const body = { ...bodyOf(values), proposalId: this.proposalId }
      return once(() => addGroupMember(connection, body, { signal, requestKey }))
    },
    done: (member) => this.added(member),
  })

  override connectedCallback() {
    super.connectedCallback()
    this.#form.begin()
    // The name that was found is not kept: it is chosen again.
    this.#form.set('territoryId', '')
  }

  protected override render() {
    const form = this.#form
    return html`
      <form novalidate @submit=${form.submit} @input=${form.take} @choice=${this.#onChoice}>
        <p>${words.addWhy}</p>
        ${form.summary()}
        <find-territory id=${form.idOf('territoryId')}></find-territory>
        ${lineField(form, { name: 'contact.name', label: words.contactName, hint: words.contactHint, maxLength: 120 })}
        ${lineField(form, { name: 'contact.phone', label: words.contactPhone, maxLength: 30 })}
        ${textField(form, { name: 'reason', label: words.addReason, hint: words.reasonHint, isRequired: true, rows: 3, maxLength: 500 })}
        <p class="dialog-acts"><button class="button" ?disabled=${form.isSending}>${words.addYes}</button></p>
      </form>
    `
  }

  readonly #onChoice = (event: Event) => {
    if (event instanceof ChoiceEvent) this.#form.set('territoryId', event.chosen[0] ?? '')
  }
}

function bodyOf(values: Record<string, string>) {
  const name = values['contact.name']?.trim()
  const phone = values['contact.phone']?.trim() ?? ''
  return {
    territoryId: values.territoryId ?? '',
    reason: values.reason ?? '',
    ...(name && { contact: { name, phone } }),
  }
}

customElements.define('add-member', AddMember)
