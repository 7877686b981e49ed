// One reply template: its text as it will be read, saved by version, retired and offered again.
import {
  addReplyTemplate,
  editReplyTemplate,
  isRefusedWith,
  type ReplyList,
  type ReplyTemplate,
} from '@parvis/sdk/staff'
import { html, nothing, type PropertyValues } from 'lit'
import { Attempt } from '../../feedback/attempt.ts'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import type { Values } from '../../form/kept.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { SettingsChanged } from './changed-event.ts'
import { filled, unknownIn } from './filled.ts'
import { saveKeys } from './save-keys.ts'
import { words } from './words.ts'

const outcomes = ['redirected', 'rejected', 'grouped'] as const
const outcomeIn = ({ outcome }: Values) => outcomes.find((one) => one === outcome) ?? 'redirected'

export class ReplyForm extends LightElement {
  static override properties = {
    one: { attribute: false },
    replies: { attribute: false },
    isReadOnly: { attribute: false },
  }
  /** Left out: a new one. */
  declare one?: ReplyTemplate
  declare replies: ReplyList
  declare isReadOnly: boolean

  /** What this form began with: what is saved meanwhile is shown beside. */
  #began = 0
  /** Of this one creation, sent again with it when no answer came. */
  readonly #requestKey = crypto.randomUUID()
  #attempt = new Attempt(this)
  #form = new ActForm<ReplyTemplate>(this, {
    fields: ['outcome', 'title', 'body'],
    key: () => `reply-${this.one?.id ?? 'new'}`,
    send: (values, signal) => this.#send(values, signal),
    done: (saved) => {
      this.#began = saved.version
      tell(words.saved(saved.title))
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
    saveKeys(this, words.replies, () => void this.#form.submit())
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.hasUpdated && changed.get('one')?.id === this.one?.id) return
    this.#attempt.forget()
    this.#began = this.one?.version ?? 0
    const { outcome = 'redirected', title = '', body = '' } = this.one ?? {}
    this.#form.begin({ outcome, title, body })
  }

  #send(values: Values, signal: AbortSignal) {
    const { title = '', body = '' } = values
    if (this.one) {
      const { id, version } = this.one
      return editReplyTemplate(connection, id, { version, title, body }, { signal })
    }
    const made = { outcome: outcomeIn(values), title, body }
    return addReplyTemplate(connection, made, { signal, requestKey: this.#requestKey })
  }

  protected override render() {
    const form = this.#form
    const { one, isReadOnly } = this
    const known = this.#known()
    const body = form.values.body ?? ''
    const unknown = unknownIn(body, known)
    return html`
      ${this.#meanwhile()}
      <form @submit=${form.submit} @input=${form.take} @change=${form.take} novalidate>
        ${form.summary()}
        <fieldset class="plain" aria-label=${words.replies} ?disabled=${isReadOnly}>
          ${
            one
              ? html`<p>${words.outcome} : <strong>${words.outcomes[one.outcome]}</strong></p>`
              : choiceField(form, {
                  name: 'outcome',
                  label: words.outcome,
                  isRequired: true,
                  options: outcomes.map((value) => ({ value, label: words.outcomes[value] })),
                })
          }
          ${lineField(form, { name: 'title', label: words.title, hint: words.titleHint, isRequired: true, maxLength: 150 })}
          ${textField(form, { name: 'body', label: words.body, hint: words.bodyHint(known.join(', ')), isRequired: true, maxLength: 3000, rows: 8 })}
          ${isReadOnly ? nothing : this.#inserts(known)}
        </fieldset>
        ${unknown.length > 0 ? html`<p class="fault">${words.unknown(unknown.join(', '))}</p>` : nothing}
        <h3>${words.preview}</h3>
        <blockquote class="as-read">${filled(body, known)}</blockquote>
        ${this.#attempt.problem()}
        ${isReadOnly ? nothing : this.#acts()}
      </form>
    `
  }

  #known() {
    const outcome = this.one?.outcome ?? outcomeIn(this.#form.values)
    return this.replies.variables.find((one) => one.outcome === outcome)?.names ?? []
  }

  /** Saved by someone else, after this form began. */
  #meanwhile() {
    const { one } = this
    if (!one || one.version === this.#began) return nothing
    return html`<div class="notice">
      <strong>${words.meanwhile}</strong>
      <p>${one.title}</p><blockquote class="as-read">${one.body}</blockquote>
      <p class="hint">${words.meanwhileHint}</p>
    </div>`
  }

  #inserts(known: readonly string[]) {
    return html`<p class="acts">${known.map(
      (name) => html`<button type="button" class="chip" aria-label=${words.insert(name)}
        @click=${() => this.#insert(`{${name}}`)}>{${name}}</button>`,
    )}</p>`
  }

  #insert(text: string) {
    const field = this.querySelector('textarea')
    if (!field) return
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
    this.#form.set('body', field.value)
    field.focus()
  }

  #acts() {
    const { one } = this
    return html`<p class="acts">
      <button class="button" ?disabled=${this.#form.isSending}>${words.save}</button>
      ${
        one
          ? html`<button type="button" class="button quiet" ?disabled=${this.#attempt.isBusy}
              @click=${() => this.#retire(one)}>${one.retired ? words.offer : words.retire}</button>`
          : nothing
      }
    </p>`
  }

  async #retire({ id, version, title, retired }: ReplyTemplate) {
    const turn = (at: number, isRetired: boolean) =>
      editReplyTemplate(connection, id, { version: at, retired: isRetired })
    const done = await this.#attempt.run(() => turn(version, !retired))
    if (done) {
      this.#began = done.version
      tell(retired ? words.offeredSaid(title) : words.retiredSaid(title), async () => {
        await turn(done.version, retired)
        this.dispatchEvent(new SettingsChanged(id))
      })
    }
    this.dispatchEvent(new SettingsChanged(id))
  }
}

customElements.define('reply-form', ReplyForm)
