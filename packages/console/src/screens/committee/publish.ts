// Publishing a session: what becomes public, how many are told, now or at a set time, with a proof.
import {
  type CommitteePublicationPreview,
  cancelCommitteePublication,
  previewCommitteePublication,
  publishCommittee,
  type StaffCommittee,
  type StaffCommitteeDetail,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { problem } from '../../feedback/problem.ts'
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { openDialog } from '../../form/dialog.ts'
import { lineField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words as dialogWords } from './dialog-words.ts'
import { euros } from './formats.ts'
import { SessionChanged } from './session-event.ts'
import { words } from './words.ts'

export async function askToPublish(room: Element | null, session: StaffCommitteeDetail) {
  const answer = await openDialog<StaffCommittee>({
    heading: dialogWords.publishHeading,
    content: ({ close }) =>
      html`<publication-form .session=${session} .close=${close}></publication-form>`,
  })
  if (!answer) return
  tell(answer.publishedAt ? dialogWords.published : dialogWords.publicationSet)
  room?.dispatchEvent(new SessionChanged())
}

/** Takes back the time that was set. */
export async function cancelPublication(
  room: Element | null,
  { id, version }: StaffCommitteeDetail,
) {
  await cancelCommitteePublication(connection, id, { version }).then(
    () => tell(dialogWords.publicationCancelled),
    (error: unknown) => tellRefusal(error),
  )
  room?.dispatchEvent(new SessionChanged())
}

class PublicationForm extends LightElement {
  static override properties = { preview: { state: true }, fault: { state: true } }
  declare session: StaffCommitteeDetail
  declare close: (answer?: StaffCommittee) => void
  declare preview?: CommitteePublicationPreview
  declare fault?: unknown

  readonly form = new ActForm<StaffCommittee>(this, {
    fields: ['at'],
    send: ({ at }) =>
      publishCommittee(connection, this.session.id, {
        version: this.session.version,
        at: at ? new Date(at).toISOString() : null,
      }),
    done: (answer) => this.close(answer),
  })

  override connectedCallback() {
    super.connectedCallback()
    this.form.begin()
    void this.#read()
  }

  async #read() {
    const { id, version } = this.session
    try {
      this.preview = await previewCommitteePublication(connection, id, { version })
    } catch (error) {
      this.fault = problem(error)
    }
  }

  protected override render() {
    const { preview, fault, form } = this
    if (fault) return html`<p role="alert">${fault}</p>`
    if (!preview) return html`<p class="hint">${words.loading}</p>`
    const { decisions, grantedCents, told } = preview
    return html`
      <p><strong>${words.publishTold(told)}</strong> ${dialogWords.publishUndo}</p>
      <h3>${dialogWords.publishWhat}</h3>
      <ul class="published">
        ${decisions.map(
          ({ title, outcome, amountCents }) => html`<li><span>${title}</span>
            <strong>${outcome ? words.outcomes[outcome] : words.putOff}${
              amountCents === null ? nothing : html`, ${euros(amountCents)}`
            }</strong></li>`,
        )}
      </ul>
      ${grantedCents > 0 ? html`<p>${words.granted} : <strong>${euros(grantedCents)}</strong></p>` : nothing}
      <form @submit=${form.submit} @input=${form.take} @change=${form.take}>
        ${form.summary()}
        ${lineField(form, { name: 'at', label: dialogWords.publishAt, type: 'datetime-local' })}
        <p class="dialog-acts"><button class="button" ?disabled=${form.isSending}>
          ${form.values.at ? dialogWords.publishLater : dialogWords.publishNow}</button></p>
      </form>
    `
  }
}

customElements.define('publication-form', PublicationForm)
