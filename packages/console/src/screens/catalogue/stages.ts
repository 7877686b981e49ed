// The stages of a service, and the form to enter another.
import { type ChangeServiceStageBody, changeServiceStage } from '@parvis/sdk/staff'
import { html } from 'lit'
import { shownDay } from '../../dates.ts'
import { choiceField, lineField } from '../../form/field.ts'
import { connection } from '../../server/staff.ts'
import { ServicePart } from './act-form.ts'
import { stages } from './stage-names.ts'
import { words } from './words.ts'

export class ServiceStages extends ServicePart {
  readonly #form = this.formOf(
    ['stage', 'since'],
    (values) => {
      const body: ChangeServiceStageBody = {
        version: this.service.version,
        stage: stages.find((one) => one === values.stage) ?? 'construction',
        since: values.since ?? '',
      }
      return changeServiceStage(connection, this.service.id, body)
    },
    (values) =>
      words.stageSaved(
        stages.flatMap((one) => (one === values.stage ? [words.stages[one]] : [])).join(''),
      ),
  )

  protected override render() {
    const form = this.#form
    const options = stages.map((value) => ({ value, label: words.stages[value] }))
    return html`
      <h2>${words.stageHistory}</h2>
      ${
        this.service.stages.length === 0
          ? html`<p class="hint">${words.stages[this.service.stage]} — ${words.noStage}</p>`
          : html`<ol class="timeline">${this.service.stages.map(({ stage, since }) => html`<li><strong>${words.stages[stage]}</strong> <span class="soft">${shownDay(since)}</span></li>`)}</ol>`
      }
      ${this.folded(
        words.enterStage,
        () => html`
              <form @submit=${form.submit} @input=${form.take} @change=${form.take} novalidate>
                ${form.summary()}
                ${choiceField(form, { name: 'stage', label: words.stage, options, isRequired: true })}
                ${lineField(form, { name: 'since', label: words.from, type: 'date', isRequired: true })}
                <button class="button" ?disabled=${form.isSending}>${words.save}</button>
              </form>
      `,
      )}
    `
  }
}

customElements.define('service-stages', ServiceStages)
