// A service made of what a committee funded: its lineage, grant and title come with it.
import { Task } from '@lit/task'
import {
  createServiceFromDecision,
  type FundedContribution,
  listFundedContributions,
  type StaffService,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownDay } from '../../dates.ts'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { ticksField, ticksOf } from '../../form/ticks.ts'
import { language } from '../../language.ts'
import { shownEuros } from '../../money.ts'
import { connection } from '../../server/staff.ts'
import { once } from '../../server/sure.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { goTo } from '../../shell/navigate.ts'
import { stages } from './stage-names.ts'
import { words } from './words.ts'

const shown = 100

export class FromDecisionScreen extends ConsoleScreen {
  readonly #funded = new Task(this, {
    task: (_, { signal }) => listFundedContributions(connection, { limit: shown }, { signal }),
    args: () => [],
  })

  readonly #form: ActForm<StaffService> = new ActForm<StaffService>(this, {
    fields: ['contributions', 'name', 'tagline', 'id', 'stage.stage', 'stage.since'],
    key: () => 'service-from-decision',
    check: ({ contributions }) =>
      ticksOf(contributions).length > 0
        ? []
        : [{ path: 'contributions', code: 'missing', detail: words.chooseFunded }],
    send: (values, signal) => {
      const { requestKey } = this.#form
      const body = bodyOf(values)
      return once(() => createServiceFromDecision(connection, body, { signal, requestKey }))
    },
    done: ({ id, name }) => {
      tell(words.created(name))
      goTo(`/console/services/${id}`)
    },
  })

  override connectedCallback() {
    super.connectedCallback()
    this.#form.begin({ 'stage.stage': 'construction' })
  }

  protected override render() {
    return reading(this.#funded, ({ items, total }) =>
      items.length === 0
        ? nothingYet(words.nothingFunded, { href: '/console/services', text: words.toCatalogue })
        : this.#fields(items, total),
    )
  }

  #fields(items: readonly FundedContribution[], total: number) {
    const form = this.#form
    const options = stages.map((value) => ({ value, label: words.stages[value] }))
    const [first] = ticksOf(form.values.contributions)
    const named = items.find(({ id }) => id === first)?.title
    return html`
      <form class="narrow-form" novalidate @submit=${form.submit} @input=${form.take} @change=${form.take}>
        ${form.summary()}
        <p>${words.fromDecisionWhy}</p>
        ${total > shown ? html`<p class="hint">${words.newestOnly(shown, total)}</p>` : nothing}
        ${ticksField(form, { name: 'contributions', label: words.funded, ticks: items.map(tickOf) })}
        ${lineField(form, { name: 'name', label: words.fields.name, hint: named ? words.nameLeftOut(named) : words.nameOfFirst, maxLength: 150 })}
        ${lineField(form, { name: 'tagline', label: words.fields.tagline, hint: words.taglineOfProposal, maxLength: 300 })}
        ${choiceField(form, { name: 'stage.stage', label: words.firstStage, options, isRequired: true })}
        ${lineField(form, { name: 'stage.since', label: words.from, type: 'date', isRequired: true })}
        ${lineField(form, { name: 'id', label: words.id, hint: words.idHint, maxLength: 100 })}
        <button class="button" ?disabled=${form.isSending}>${words.create}</button>
      </form>
    `
  }
}

const tickOf = ({ id, title, grantedCents, committee, decidedOn }: FundedContribution) => ({
  value: id,
  label: title,
  hint: `${shownEuros(grantedCents, language)} · ${committee} · ${shownDay(decidedOn)}`,
})

function bodyOf(values: Record<string, string>) {
  const { name, tagline, id } = values
  return {
    contributions: ticksOf(values.contributions),
    stage: {
      stage: stages.find((one) => one === values['stage.stage']) ?? 'construction',
      since: values['stage.since'] ?? '',
    },
    ...(name && { name }),
    ...(tagline && { tagline }),
    ...(id && { id }),
  }
}

customElements.define('service-from-decision', FromDecisionScreen)
