// A new service: the little that it needs; the rest is written on its own page.
import { createService, type StaffService } from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { goTo } from '../../shell/navigate.ts'
import { stages } from './stage-names.ts'
import { words } from './words.ts'

export class NewServiceScreen extends ConsoleScreen {
  /** Sent again with the same key, it is made once. */
  readonly #key = crypto.randomUUID()

  readonly #form = new ActForm<StaffService>(this, {
    fields: ['name', 'tagline', 'id', 'stages'],
    key: () => 'new-service',
    send: ({ name = '', tagline = '', id = '', stage = '', since = '' }) =>
      createService(
        connection,
        {
          name,
          tagline,
          ...(id && { id }),
          stages: [{ stage: stages.find((one) => one === stage) ?? 'construction', since }],
        },
        { requestKey: this.#key },
      ),
    done: ({ id, name }) => {
      tell(words.created(name))
      goTo(`/console/services/${id}`)
    },
  })

  override connectedCallback() {
    super.connectedCallback()
    this.#form.begin({ stage: 'investigation' })
  }

  protected override render() {
    const form = this.#form
    const options = stages.map((value) => ({ value, label: words.stages[value] }))
    return html`
      <form class="narrow-form" @submit=${form.submit} @input=${form.take} @change=${form.take} novalidate>
        ${form.summary()}
        ${lineField(form, { name: 'name', label: words.fields.name, isRequired: true, maxLength: 150 })}
        ${lineField(form, { name: 'tagline', label: words.fields.tagline, hint: words.taglineHint, maxLength: 300 })}
        ${choiceField(form, { name: 'stage', label: words.firstStage, options, isRequired: true })}
        ${lineField(form, { name: 'since', label: words.from, type: 'date', isRequired: true })}
        ${lineField(form, { name: 'id', label: words.id, hint: words.idHint, maxLength: 100 })}
        <button class="button" ?disabled=${form.isSending}>${words.make}</button>
      </form>
    `
  }
}

customElements.define('new-service-screen', NewServiceScreen)
