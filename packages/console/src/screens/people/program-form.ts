// A token for a program: its name, what it may do, for how long; or a new one for a program that is there.
import {
  addProgram,
  renewProgram,
  type StaffProgram,
  type StaffProgramMade,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import type { Values } from '../../form/kept.ts'
import { ticksField } from '../../form/ticks.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { once } from '../../server/sure.ts'
import { words } from './program-words.ts'
import { rolesIn, roleTicks } from './roles.ts'
import { words as people } from './words.ts'

export class ProgramMade extends Event {
  readonly made: StaffProgramMade
  constructor(made: StaffProgramMade) {
    super('program-made', { bubbles: true })
    this.made = made
  }
}

const lasts = ['7', '30', '90']
const dangerous = 'dangerous'
const start = { name: '', roles: '', days: '90' }

export class ProgramForm extends LightElement {
  static override properties = { renewed: { attribute: false } }
  /** It keeps its name and its roles. Left out: a new program. */
  declare renewed?: StaffProgram

  #form = new ActForm<StaffProgramMade>(this, {
    fields: ['name', 'roles', 'days'],
    key: () => `program-${this.renewed?.id ?? 'new'}`,
    send: (values, signal) => this.#send(values, signal),
    done: (made) => {
      tell((this.renewed ? words.renewed : words.made)(made.program.name))
      this.#form.begin(start)
      this.dispatchEvent(new ProgramMade(made))
    },
  })

  override connectedCallback() {
    super.connectedCallback()
    this.#form.begin(start)
  }

  #send({ name = '', roles, days }: Values, signal: AbortSignal): Promise<StaffProgramMade> {
    const isDangerous = days === dangerous
    const lasting = isDangerous ? { isDangerous } : { days: Number(days) }
    const { requestKey } = this.#form
    const options = { signal, requestKey }
    if (this.renewed) {
      const { id, createdAt } = this.renewed
      return once(() => renewProgram(connection, id, { createdAt, ...lasting }, options))
    }
    const body = { name, roles: rolesIn(roles), ...lasting }
    return once(() => addProgram(connection, body, options))
  }

  protected override render() {
    const form = this.#form
    const options = [
      ...lasts.map((value) => ({ value, label: words.days(Number(value)) })),
      { value: dangerous, label: words.hours },
    ]
    return html`
      <form @submit=${form.submit} @input=${form.take} novalidate>
        ${form.summary()}
        ${
          this.renewed
            ? html`<p>${words.renewWhy}</p>`
            : html`
              ${lineField(form, { name: 'name', label: people.name, hint: words.nameHint, isRequired: true, maxLength: 120 })}
              ${ticksField(form, { name: 'roles', label: words.roles, ticks: roleTicks })}`
        }
        ${choiceField(form, { name: 'days', label: words.lasts, hint: words.lastsHint, isRequired: true, options })}
        <button class="button" ?disabled=${form.isSending}>${this.renewed ? words.renew : words.make}</button>
      </form>
    `
  }
}

customElements.define('program-form', ProgramForm)
