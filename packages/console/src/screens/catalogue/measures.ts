// The measures of a service's impact: dated, added and taken away one by one.
import { measureService } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownDay, shownNumber } from '../../dates.ts'
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { lineField } from '../../form/field.ts'
import { connection } from '../../server/staff.ts'
import { ServicePart } from './act-form.ts'
import { words } from './words.ts'

export class ServiceMeasures extends ServicePart {
  readonly #form = this.formOf(
    ['indicator', 'unit', 'on', 'value'],
    ({ indicator = '', unit = '', on = '', value = '' }) =>
      measureService(connection, this.service.id, {
        version: this.service.version,
        add: [{ indicator, unit, on, value: Number(value.replace(',', '.')) }],
      }),
    () => words.measureAdded,
  )

  async #remove(indicator: string, on: string) {
    try {
      const { version } = this.service
      await measureService(connection, this.service.id, { version, remove: [{ indicator, on }] })
      tell(words.removed(indicator))
    } catch (error) {
      tellRefusal(error)
    }
    this.told()
  }

  protected override render() {
    const form = this.#form
    const { series } = this.service
    return html`
      <h2>${words.measures}</h2>
      ${series.length === 0 ? html`<p class="hint">${words.noMeasure}</p>` : nothing}
      ${series.map(
        ({ indicator, unit, points }) => html`
          <h3>${indicator} <span class="soft">${unit}</span></h3>
          <ul class="chosen-rows">
            ${points.map(
              ({ on, value }) => html`<li>
                <span>${shownNumber(value)} <span class="soft">${shownDay(on)}</span></span>
                ${
                  this.isEditor
                    ? html`<button class="plain" aria-label=${words.remove(`${indicator}, ${shownDay(on)}`)}
                        @click=${() => this.#remove(indicator, on)}>${words.removeShort}</button>`
                    : nothing
                }
              </li>`,
            )}
          </ul>
        `,
      )}
      ${this.folded(
        words.addMeasure,
        () => html`
              <form @submit=${form.submit} @input=${form.take} novalidate>
                ${form.summary()}
                ${lineField(form, { name: 'indicator', label: words.indicator, isRequired: true, maxLength: 200 })}
                ${lineField(form, { name: 'unit', label: words.unit, maxLength: 50 })}
                ${lineField(form, { name: 'on', label: words.on, type: 'date', isRequired: true })}
                ${lineField(form, { name: 'value', label: words.value, isRequired: true })}
                <button class="button" ?disabled=${form.isSending}>${words.add}</button>
              </form>
      `,
      )}
    `
  }
}

customElements.define('service-measures', ServiceMeasures)
