// A working group's name and purpose: made, or changed by version.
import {
  createWorkingGroup,
  editWorkingGroup,
  getStaffWorkingGroup,
  type StaffWorkingGroup,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { openDialog } from '../../form/dialog.ts'
import { lineField, textField } from '../../form/field.ts'
import { JoinedForm } from '../../form/joined-form.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { once } from '../../server/sure.ts'
import { words } from './words.ts'

type Proposal = { id: string; title: string }
type Saved = (group: StaffWorkingGroup) => void

/** The group, once it is made. */
export async function createGroup(proposal: Proposal) {
  const made = await openDialog<StaffWorkingGroup>({
    heading: words.createGroupAsk(proposal.title),
    content: ({ close }) =>
      html`<group-form .proposalId=${proposal.id} .saved=${close satisfies Saved}></group-form>`,
  })
  if (made) tell(words.groupCreated(made.title))
  return made
}

/** True once it is changed; the change can be undone. */
export async function editGroup(group: StaffWorkingGroup, undone: () => void) {
  const changed = await openDialog<StaffWorkingGroup>({
    heading: words.editGroupAsk,
    content: ({ close }) =>
      html`<group-form .group=${group} .saved=${close satisfies Saved}></group-form>`,
  })
  if (!changed) return false
  const { id, version } = changed
  const { title, purpose } = group
  tell(words.saved, async () => {
    await editWorkingGroup(connection, id, { version, title, purpose })
    undone()
  })
  return true
}

class GroupForm extends LightElement {
  static override properties = {
    proposalId: { attribute: false },
    group: { attribute: false },
    saved: { attribute: false },
  }
  /** Of a new one. */
  declare proposalId?: string
  declare group?: StaffWorkingGroup
  declare saved: Saved

  readonly #joined: JoinedForm<StaffWorkingGroup> = new JoinedForm<StaffWorkingGroup>(this, {
    fields: ['title', 'purpose'],
    labels: { title: words.groupTitle, purpose: words.purpose },
    key: () => `group-${this.group?.id ?? `new-${this.proposalId}`}`,
    send: ({ values: { title = '', purpose = '' }, base: { version }, signal }) => {
      if (this.group)
        return editWorkingGroup(connection, this.group.id, { version, title, purpose }, { signal })
      const { requestKey } = this.#joined.form
      const body = { proposalId: this.proposalId ?? '', title, purpose }
      return once(() => createWorkingGroup(connection, body, { signal, requestKey }))
    },
    done: (group) => this.saved(group),
    readAgain: () => void this.#readAgain(),
  })

  override connectedCallback() {
    super.connectedCallback()
    this.#take(this.group)
  }

  #take(group: StaffWorkingGroup | undefined) {
    const { title = '', purpose = '', version = 0 } = group ?? {}
    this.#joined.take({ title, purpose }, version)
  }

  async #readAgain() {
    this.#take(await getStaffWorkingGroup(connection, this.group?.id ?? ''))
  }

  protected override render() {
    const { form } = this.#joined
    return html`
      <form novalidate @submit=${form.submit} @input=${this.#joined.typed} @change=${this.#joined.typed}>
        ${this.group ? nothing : html`<p>${words.createGroupWhy}</p>`}
        ${form.summary()}
        ${this.#joined.conflict()}
        ${lineField(form, { name: 'title', label: words.groupTitle, isRequired: true, maxLength: 150 })}
        ${textField(form, { name: 'purpose', label: words.purpose, rows: 5, maxLength: 3000 })}
        <p class="dialog-acts">
          <button class="button" ?disabled=${this.#joined.isStopped}>${this.group ? words.save : words.createGroupYes}</button>
        </p>
      </form>
    `
  }
}

customElements.define('group-form', GroupForm)
