// The form that corrects a contribution: each field as it is, and why it changes.
import { Task } from '@lit/task'
import {
  getStaffConsultation,
  reviseContribution,
  type StaffContributionDetail,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { ChoiceEvent } from '../../../form/choice-event.ts'
import { choiceField, lineField, textField } from '../../../form/field.ts'
import '../../../form/find-territory.ts'
import { ActForm } from '../../../form/form.ts'
import { LightElement } from '../../../light-element.ts'
import { connection } from '../../../server/staff.ts'
import { words as queueWords } from '../words.ts'
import { profiles, revisionFrom } from './revision.ts'
import { words } from './words.ts'

export class ReviseForm extends LightElement {
  static override properties = {
    item: { attribute: false },
    reread: { attribute: false },
    close: { attribute: false },
  }
  declare item: StaffContributionDetail
  declare reread: () => Promise<unknown>
  declare close: (answer?: true) => void

  #themes = new Task(this, {
    task: async ([id], { signal }) =>
      (await getStaffConsultation(connection, id, { signal })).themes,
    args: () => [this.item.consultationId] as const,
  })

  readonly #form = new ActForm<unknown>(this, {
    fields: ['title', 'text', 'themeId', 'territoryId', 'profile', 'function', 'reason'],
    key: () => `revise-${this.item.id}-${this.item.version}`,
    send: (values, signal) => {
      const { id, version } = this.item
      const body = { ...revisionFrom(this.item, values), version, reason: values.reason ?? '' }
      return reviseContribution(connection, id, body, { signal })
    },
    done: () => this.close(true),
  })

  override connectedCallback() {
    super.connectedCallback()
    const { title, text, theme, territory, profile, function: held } = this.item
    this.#form.begin({
      title,
      text,
      themeId: theme.id,
      territoryId: territory.id,
      profile,
      function: held,
    })
  }

  protected override render() {
    const form = this.#form
    const themes = (this.#themes.value ?? [this.item.theme]).map(({ id, title }) => ({
      value: id,
      label: title,
    }))
    return html`
      <form novalidate @submit=${form.submit} @input=${form.take} @change=${form.take}>
        ${form.summary()}
        ${lineField(form, { name: 'title', label: queueWords.revisedFields.title, isRequired: true, maxLength: 300 })}
        ${textField(form, { name: 'text', label: words.text, isRequired: true, rows: 10, maxLength: 20_000 })}
        ${choiceField(form, { name: 'themeId', label: queueWords.theme, isRequired: true, options: themes })}
        <p>${queueWords.territory} : <b>${this.item.territory.label}</b></p>
        <find-territory id=${form.idOf('territoryId')} .label=${words.otherTerritory}
          @choice=${this.#onTerritory}></find-territory>
        ${form.faults.has('territoryId') ? html`<p class="fault">${form.faults.get('territoryId')?.detail}</p>` : nothing}
        ${choiceField(form, { name: 'profile', label: words.profile, isRequired: true, options: profiles(queueWords.profiles) })}
        ${lineField(form, { name: 'function', label: words.function, maxLength: 120 })}
        ${textField(form, { name: 'reason', label: words.reason, hint: words.reasonHint, isRequired: true, rows: 2, maxLength: 1000 })}
        <p class="dialog-acts">
          <button class="button" ?disabled=${form.isSending}>${words.correctYes}</button>
          <button type="button" class="button quiet" @click=${() => this.close()}>${words.cancel}</button>
        </p>
      </form>
    `
  }

  readonly #onTerritory = (event: Event) => {
    if (event instanceof ChoiceEvent) {
      this.#form.set('territoryId', event.chosen[0] || this.item.territory.id)
    }
  }
}

customElements.define('revise-form', ReviseForm)
