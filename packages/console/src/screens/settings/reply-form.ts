// One reply template: its text as it will be read, saved by version, retired and offered again.
import {
  addReplyTemplate,
  editReplyTemplate,
  type ReplyList,
  type ReplyTemplate,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { choiceField, lineField, textField } from '../../form/field.ts'
import type { Values } from '../../form/kept.ts'
import type { Base } from '../../form/kept-base.ts'
import { connection } from '../../server/staff.ts'
import { once } from '../../server/sure.ts'
import { filled, unknownIn } from './filled.ts'
import { ListedForm } from './listed-form.ts'
import { words } from './words.ts'

const outcomes = ['redirected', 'rejected', 'grouped'] as const
const outcomeIn = ({ outcome }: Values) => outcomes.find((one) => one === outcome) ?? 'redirected'

export class ReplyForm extends ListedForm<ReplyTemplate> {
  static override properties = { replies: { attribute: false } }
  declare replies: ReplyList

  constructor() {
    super({
      name: 'reply',
      heading: words.replies,
      labels: { outcome: words.outcome, title: words.title, body: words.body },
    })
  }

  protected override nameOf({ title }: ReplyTemplate) {
    return title
  }

  protected override valuesOf(one?: ReplyTemplate) {
    const { outcome = 'redirected', title = '', body = '' } = one ?? {}
    return { outcome, title, body }
  }

  protected override add(values: Values, options: { signal: AbortSignal; requestKey: string }) {
    const { title = '', body = '' } = values
    const made = { outcome: outcomeIn(values), title, body }
    return once(() => addReplyTemplate(connection, made, options))
  }

  protected override edit(id: string, { values, version }: Base, signal: AbortSignal) {
    const { title = '', body = '' } = values
    return editReplyTemplate(connection, id, { version, title, body }, { signal })
  }

  protected override turn(id: string, version: number, retired: boolean) {
    return editReplyTemplate(connection, id, { version, retired })
  }

  protected override fields() {
    const { form, one } = this
    const known = this.#known()
    const { body = '' } = form.values
    const unknown = unknownIn(body, known)
    return html`
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
      ${this.isReadOnly ? nothing : this.#inserts(known)}
      ${unknown.length > 0 ? html`<p class="fault">${words.unknown(unknown.join(', '))}</p>` : nothing}
      <h3>${words.preview}</h3>
      <blockquote class="as-read">${filled(body, known)}</blockquote>
    `
  }

  #known() {
    const outcome = this.one?.outcome ?? outcomeIn(this.form.values)
    return this.replies.variables.find((one) => one.outcome === outcome)?.names ?? []
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
    this.joined.set('body', field.value)
    field.focus()
  }
}

customElements.define('reply-form', ReplyForm)
