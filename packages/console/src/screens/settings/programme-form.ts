// One programme to which contributions are redirected: saved by version, retired and offered again.
import { addProgramme, editProgramme, isRefusedWith, type Programme } from '@parvis/sdk/staff'
import { html, nothing, type PropertyValues } from 'lit'
import { Attempt } from '../../feedback/attempt.ts'
import { tell } from '../../feedback/tell.ts'
import { lineField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import type { Values } from '../../form/kept.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { SettingsChanged } from './changed-event.ts'
import { saveKeys } from './save-keys.ts'
import { words } from './words.ts'

const given = ({ name = '', address = '', contact = '' }: Values) => ({
  name,
  address,
  contact: contact.trim() || null,
})

export class ProgrammeForm extends LightElement {
  static override properties = { one: { attribute: false }, isReadOnly: { attribute: false } }
  /** Left out: a new one. */
  declare one?: Programme
  declare isReadOnly: boolean

  #began = 0
  readonly #requestKey = crypto.randomUUID()
  #attempt = new Attempt(this)
  #form = new ActForm<Programme>(this, {
    fields: ['name', 'address', 'contact'],
    key: () => `programme-${this.one?.id ?? 'new'}`,
    send: (values, signal) =>
      this.one
        ? editProgramme(
            connection,
            this.one.id,
            { version: this.one.version, ...given(values) },
            { signal },
          )
        : addProgramme(connection, given(values), { signal, requestKey: this.#requestKey }),
    done: (saved) => {
      this.#began = saved.version
      tell(words.saved(saved.name))
      this.dispatchEvent(new SettingsChanged(saved.id))
    },
    refused: (error) => {
      if (this.one && isRefusedWith('changed_meanwhile', error))
        this.dispatchEvent(new SettingsChanged(this.one.id))
      return false
    },
  })

  constructor() {
    super()
    this.isReadOnly = false
    saveKeys(this, words.programmes, () => void this.#form.submit())
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.hasUpdated && changed.get('one')?.id === this.one?.id) return
    this.#attempt.forget()
    this.#began = this.one?.version ?? 0
    const { name = '', address = '', contact } = this.one ?? {}
    this.#form.begin({ name, address, contact: contact ?? '' })
  }

  protected override render() {
    const form = this.#form
    const { one, isReadOnly } = this
    return html`
      ${
        one && one.version !== this.#began
          ? html`<div class="notice"><strong>${words.meanwhile}</strong>
              <p>${one.name}, ${one.address}${one.contact ? `, ${one.contact}` : ''}</p>
              <p class="hint">${words.meanwhileHint}</p></div>`
          : nothing
      }
      <form @submit=${form.submit} @input=${form.take} novalidate>
        ${form.summary()}
        <fieldset class="plain" aria-label=${words.programmes} ?disabled=${isReadOnly}>
          ${lineField(form, { name: 'name', label: words.name, isRequired: true, maxLength: 150 })}
          ${lineField(form, { name: 'address', label: words.address, hint: words.addressHint, isRequired: true, type: 'url' })}
          ${lineField(form, { name: 'contact', label: words.contact, hint: words.contactHint, maxLength: 200 })}
        </fieldset>
        ${this.#attempt.problem()}
        ${
          isReadOnly
            ? nothing
            : html`<p class="acts">
                <button class="button" ?disabled=${form.isSending}>${words.save}</button>
                ${
                  one
                    ? html`<button type="button" class="button quiet" ?disabled=${this.#attempt.isBusy}
                        @click=${() => this.#retire(one)}>${one.retired ? words.offer : words.retire}</button>`
                    : nothing
                }
              </p>`
        }
      </form>
    `
  }

  async #retire({ id, version, name, retired }: Programme) {
    const turn = (at: number, isRetired: boolean) =>
      editProgramme(connection, id, { version: at, retired: isRetired })
    const done = await this.#attempt.run(() => turn(version, !retired))
    if (done) {
      this.#began = done.version
      tell(retired ? words.offeredSaid(name) : words.retiredSaid(name), async () => {
        await turn(done.version, retired)
        this.dispatchEvent(new SettingsChanged(id))
      })
    }
    this.dispatchEvent(new SettingsChanged(id))
  }
}

customElements.define('programme-form', ProgrammeForm)
