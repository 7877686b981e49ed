// The form that corrects a contribution: each field as it is, and why it changes.
import { Task } from '@lit/task'
import {
  getStaffConsultation,
  getStaffContribution,
  reviseContribution,
  type StaffContributionDetail,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { problem } from '../../../feedback/problem.ts'
import { ChoiceEvent } from '../../../form/choice-event.ts'
import { choiceField, lineField, textField } from '../../../form/field.ts'
import { FindTerritory } from '../../../form/find-territory.ts'
import { JoinedForm } from '../../../form/joined-form.ts'
import { LightElement } from '../../../light-element.ts'
import { connection } from '../../../server/staff.ts'
import { words as queueWords } from '../words.ts'
import { profileOf, profiles, revisionFrom, writtenOf } from './revision.ts'
import { words } from './words.ts'

export class ReviseForm extends LightElement {
  static override properties = {
    item: { attribute: false },
    close: { attribute: false },
    fault: { state: true },
  }
  declare item: StaffContributionDetail
  declare close: (answer?: true) => void
  declare fault?: unknown

  #themes = new Task(this, {
    task: async ([id], { signal }) =>
      (await getStaffConsultation(connection, id, { signal })).themes,
    args: () => [this.item.consultationId] as const,
  })

  readonly #joined = new JoinedForm<unknown>(this, {
    fields: ['title', 'text', 'themeId', 'territoryId', 'profile', 'function', 'reason'],
    labels: queueWords.revisedFields,
    shown: (field, value) => this.#shown(field, value),
    key: () => `revise-${this.item.id}`,
    send: ({ values, base, signal }) => {
      const revision = revisionFrom(base.values, values)
      const body = { ...revision, version: base.version, reason: values.reason ?? '' }
      return reviseContribution(connection, this.item.id, body, { signal })
    },
    done: () => this.close(true),
    readAgain: () => void this.#readAgain(),
  })
  /** What its territories are called: as it was, as others put it, as one has chosen. */
  readonly #territories = new Map<string, string>()

  async #readAgain() {
    this.fault = undefined
    try {
      this.item = await getStaffContribution(connection, this.item.id)
    } catch (error) {
      this.fault = problem(error, () => void this.#readAgain())
    }
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('item')) return
    const { territory, version } = this.item
    this.#territories.set(territory.id, territory.label)
    this.#joined.take({ ...writtenOf(this.item), reason: '' }, version)
  }

  #shown(field: string, value: string) {
    if (field === 'themeId')
      return this.#themeOptions.find((one) => one.value === value)?.label ?? value
    if (field === 'territoryId') return this.#territories.get(value) ?? value
    return field === 'profile' ? profileOf(queueWords.profiles, value) : value
  }

  get #themeOptions() {
    const themes = this.#themes.value ?? [this.item.theme]
    return themes.map(({ id, title }) => ({ value: id, label: title }))
  }

  protected override render() {
    const { form, typed } = this.#joined
    return html`
      <form novalidate @submit=${form.submit} @input=${typed} @change=${typed}>
        ${form.summary()}
        ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
        ${this.#joined.conflict()}
        ${lineField(form, { name: 'title', label: queueWords.revisedFields.title, isRequired: true, maxLength: 300 })}
        ${textField(form, { name: 'text', label: words.text, isRequired: true, rows: 10, maxLength: 20_000 })}
        ${choiceField(form, { name: 'themeId', label: queueWords.theme, isRequired: true, options: this.#themeOptions })}
        <p>${queueWords.territory} : <b>${this.item.territory.label}</b></p>
        <find-territory id=${form.idOf('territoryId')} .label=${words.otherTerritory}
          @choice=${this.#onTerritory}></find-territory>
        ${form.faults.has('territoryId') ? html`<p class="fault">${form.faults.get('territoryId')?.detail}</p>` : nothing}
        ${choiceField(form, { name: 'profile', label: words.profile, isRequired: true, options: profiles(queueWords.profiles) })}
        ${lineField(form, { name: 'function', label: words.function, maxLength: 120 })}
        ${textField(form, { name: 'reason', label: words.reason, hint: words.reasonHint, isRequired: true, rows: 2, maxLength: 1000 })}
        <p class="dialog-acts">
          <button class="button" ?disabled=${this.#joined.isStopped}>${words.correctYes}</button>
          <button type="button" class="button quiet" @click=${() => this.close()}>${words.cancel}</button>
        </p>
      </form>
    `
  }

  readonly #onTerritory = (event: Event) => {
    if (!(event instanceof ChoiceEvent) || !(event.target instanceof FindTerritory)) return
    const [id] = event.chosen
    if (id) this.#territories.set(id, event.target.text)
    this.#joined.set('territoryId', id || this.item.territory.id)
  }
}

customElements.define('revise-form', ReviseForm)
