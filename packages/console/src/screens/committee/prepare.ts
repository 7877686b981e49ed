// Preparing a session: its date, rule, criteria and members; a new one begins as the last one was.
import {
  type Colleague,
  createCommittee,
  editCommittee,
  listColleagues,
  type StaffCommittee,
  type StaffCommitteeDetail,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { openDialog } from '../../form/dialog.ts'
import { lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { radioField } from '../../form/radio-field.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { criterionRows, memberRows } from './prepare-rows.ts'
import { fieldsOf, sessionValues } from './prepare-values.ts'
import { words } from './prepare-words.ts'
import { SessionChanged } from './session-event.ts'

export async function editSession(room: Element | null, session: StaffCommitteeDetail) {
  const answer = await openDialog<StaffCommittee>({
    heading: words.edit,
    content: ({ close }) => html`<session-form .session=${session} .close=${close}></session-form>`,
  })
  if (!answer) return
  tell(words.edited)
  room?.dispatchEvent(new SessionChanged())
}

type New = { consultationId: string; last: StaffCommitteeDetail | undefined }

/** Answers the session that was made. */
export const newSession = ({ consultationId, last }: New) =>
  openDialog<StaffCommittee>({
    heading: words.create,
    content: ({ close }) =>
      html`<session-form .consultationId=${consultationId} .last=${last} .close=${close}></session-form>`,
  })

class SessionForm extends LightElement {
  static override properties = { colleagues: { state: true } }
  /** One that is there, to change; else a new one is made. */
  declare session?: StaffCommitteeDetail
  declare consultationId: string
  declare last?: StaffCommitteeDetail
  declare close: (answer?: StaffCommittee) => void
  declare colleagues?: readonly Colleague[]

  readonly form = new ActForm<StaffCommittee>(this, {
    fields: [
      'subject',
      'title',
      'meetsAt',
      'gridsDueAt',
      'place',
      'rule',
      'scoreMax',
      'quorumPercent',
      'criteria',
      'members',
    ],
    key: () => `session-${this.session?.id ?? 'new'}`,
    send: (values) => {
      const { subject } = values
      const fields = fieldsOf(values)
      if (this.session) {
        const { id, version } = this.session
        return editCommittee(connection, id, { version, changes: fields })
      }
      return createCommittee(connection, {
        ...fields,
        consultationId: this.consultationId,
        subject: subject === 'contributions' ? 'contributions' : 'proposals',
      })
    },
    done: (answer) => this.close(answer),
  })

  override connectedCallback() {
    super.connectedCallback()
    const { session, last } = this
    const usual = { scoreMax: '5', quorumPercent: '50', votes: 'yes' }
    const begun = last ? sessionValues(last, { isAnew: true }) : usual
    this.form.begin(session ? sessionValues(session) : begun)
    void this.#read()
  }

  /** Without them, members are named all the same: nobody has a grid. */
  async #read() {
    this.colleagues = await listColleagues(connection).then(
      ({ items }) => items.filter(({ roles }) => roles.includes('committee_member')),
      () => [],
    )
  }

  protected override render() {
    const { form, session } = this
    return html`
      <form @submit=${form.submit} @input=${form.take} @change=${form.take}>
        ${form.summary()}
        ${
          session
            ? nothing
            : radioField(form, {
                name: 'subject',
                label: words.subject,
                isRequired: true,
                options: [
                  { value: 'proposals', label: words.proposals },
                  { value: 'contributions', label: words.contributions },
                ],
              })
        }
        ${lineField(form, { name: 'title', label: words.title, isRequired: true, maxLength: 150 })}
        <div class="two">
          ${lineField(form, { name: 'meetsAt', label: words.meetsAt, type: 'datetime-local', isRequired: true })}
          ${lineField(form, { name: 'gridsDueAt', label: words.gridsDueAt, type: 'datetime-local' })}
        </div>
        ${lineField(form, { name: 'place', label: words.place, maxLength: 200 })}
        ${textField(form, { name: 'rule', label: words.rule, hint: words.ruleHint, isRequired: true, maxLength: 20_000, rows: 4 })}
        <div class="two">
          ${lineField(form, { name: 'quorumPercent', label: words.quorum, type: 'number', isRequired: true })}
          ${lineField(form, { name: 'scoreMax', label: words.scoreMax, type: 'number', isRequired: true })}
        </div>
        <label class="choice"><input type="checkbox" name="votes" value="yes" .checked=${form.values.votes === 'yes'} />
          ${words.votes}</label>
        ${criterionRows(form)}
        ${memberRows(form, this.colleagues ?? [])}
        <p class="dialog-acts"><button class="button" ?disabled=${form.isSending}>
          ${session ? words.save : words.create}</button></p>
      </form>
    `
  }
}

customElements.define('session-form', SessionForm)
