// The territories that use a service: one is added by its name, any is taken away.
import { deployService } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { ChoiceEvent } from '../../form/choice-event.ts'
import { lineField } from '../../form/field.ts'
import '../../form/find-territory.ts'
import { shownDay } from '../../dates.ts'
import { connection } from '../../server/staff.ts'
import { ServicePart } from './act-form.ts'
import { words } from './words.ts'

export class ServicePlaces extends ServicePart {
  #place = ''

  readonly #form = this.formOf(
    ['add', 'since'],
    ({ since }) =>
      deployService(connection, this.service.id, {
        version: this.service.version,
        add: [{ territoryId: this.#place, since: since || null }],
      }),
    () => words.territoryAdded,
  )

  async #remove(id: string, label: string) {
    try {
      const { version } = this.service
      await deployService(connection, this.service.id, { version, remove: [id] })
      tell(words.removed(label))
    } catch (error) {
      tellRefusal(error)
    }
    this.told()
  }

  protected override render() {
    const form = this.#form
    const { deployments } = this.service
    return html`
      <h2>${words.usedBy} <span class="soft">${deployments.length}</span></h2>
      <ul class="chosen-rows">
        ${deployments.map(
          ({ territory, since }) => html`<li>
            <span>${territory.label} ${since ? html`<span class="soft">${shownDay(since)}</span>` : nothing}</span>
            ${
              this.isEditor
                ? html`<button class="plain" aria-label=${words.remove(territory.label)}
                    @click=${() => this.#remove(territory.id, territory.label)}>${words.removeShort}</button>`
                : nothing
            }
          </li>`,
        )}
      </ul>
      ${this.folded(
        words.addTerritory,
        () => html`
              <form @submit=${form.submit} @input=${form.take} novalidate>
                ${form.summary()}
                <find-territory @choice=${(event: Event) => {
                  if (event instanceof ChoiceEvent) this.#place = event.chosen[0] ?? ''
                }}></find-territory>
                ${lineField(form, { name: 'since', label: words.usedSince, type: 'date' })}
                <button class="button" ?disabled=${form.isSending}>${words.add}</button>
              </form>
      `,
      )}
    `
  }
}

customElements.define('service-places', ServicePlaces)
