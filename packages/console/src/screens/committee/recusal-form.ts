// Noting that a member stepped out: who, and why, for the team.
import {
  type CommitteeItemDetail,
  recuseCommitteeMember,
  type StaffCommittee,
  type StaffCommitteeDetail,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { openDialog } from '../../form/dialog.ts'
import { choiceField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words as itemWords } from './item-words.ts'
import { SessionChanged } from './session-event.ts'

export async function askForRecusal(
  room: Element | null,
  session: StaffCommitteeDetail,
  item: CommitteeItemDetail,
) {
  const answer = await openDialog<StaffCommittee>({
    heading: itemWords.recuseHeading,
    content: ({ close }) =>
      html`<recusal-form .session=${session} .item=${item} .close=${close}></recusal-form>`,
  })
  if (answer) room?.dispatchEvent(new SessionChanged())
}

class RecusalForm extends LightElement {
  declare session: StaffCommitteeDetail
  declare item: CommitteeItemDetail
  declare close: (answer?: StaffCommittee) => void

  readonly form = new ActForm<StaffCommittee>(this, {
    fields: ['memberId', 'reason'],
    key: () => `recuse-${this.session.id}-${this.item.item.id}`,
    send: ({ memberId = '', reason = '' }) =>
      recuseCommitteeMember(connection, this.session.id, {
        version: this.session.version,
        itemId: this.item.item.id,
        memberId,
        reason,
      }),
    done: (answer) => this.close(answer),
  })

  override connectedCallback() {
    super.connectedCallback()
    this.form.begin()
  }

  protected override render() {
    const { form, session, item } = this
    const out = new Set(item.recusals.map(({ memberId }) => memberId))
    const others = session.members.filter(({ id }) => !out.has(id))
    return html`
      <form @submit=${form.submit} @input=${form.take} @change=${form.take}>
        <p class="hint">${itemWords.recuseHint}</p>
        ${form.summary()}
        ${choiceField(form, {
          name: 'memberId',
          label: itemWords.member,
          isRequired: true,
          options: others.map(({ id, name, organisation }) => ({
            value: id,
            label: `${name} (${organisation})`,
          })),
        })}
        ${textField(form, { name: 'reason', label: itemWords.reason, hint: itemWords.reasonForTeam, isRequired: true, maxLength: 1000, rows: 2 })}
        <p class="dialog-acts"><button class="button" ?disabled=${form.isSending}>${itemWords.recuseHeading}</button></p>
      </form>
    `
  }
}

customElements.define('recusal-form', RecusalForm)
