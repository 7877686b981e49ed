// A new proposal: of contributions that wait, of some of another's, or of none yet.
import {
  createProposal,
  discardProposal,
  getStaffProposal,
  moveContributions,
  type StaffConsultation,
  splitProposal,
  ungroupContributions,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { openDialog } from '../form/dialog.ts'
import { choiceField, lineField, textField } from '../form/field.ts'
import { ActForm } from '../form/form.ts'
import { LightElement } from '../light-element.ts'
import { connection } from '../server/staff.ts'
import { words } from './words.ts'

type Asked = {
  consultation: StaffConsultation
  cards: readonly Card[]
  /** The proposal that they leave; undefined, they wait. */
  from: { id: string; title?: string } | undefined
}
type Card = { id: string; version: number; title: string; excerpt: string; themeId: string }
type Made = { id: string; title: string; undo: () => Promise<unknown> }

export const askForProposal = (asked: Asked) =>
  openDialog<Made>({
    heading: words.newWith(asked.cards.length),
    content: ({ close }) =>
      html`<make-proposal .asked=${asked} .made=${(made: Made) => close(made)}></make-proposal>`,
  })

export class MakeProposal extends LightElement {
  static override properties = { asked: { attribute: false }, made: { attribute: false } }
  declare asked: Asked
  declare made: (made: Made) => void

  /** Sent again with the same one, a proposal is made once. */
  readonly #requestKey = crypto.randomUUID()
  readonly #form = new ActForm<{ id: string; title: string }>(this, {
    fields: ['title', 'summary', 'description', 'themeId'],
    key: () => 'new-proposal',
    send: ({ title = '', summary = '', description = '', themeId = '' }, signal) =>
      this.#send({ title, summary, description, themeId }, signal),
    done: ({ id, title }) => this.made({ id, title, undo: () => this.#undo(id) }),
  })

  override connectedCallback() {
    super.connectedCallback()
    const [card] = this.asked.cards
    const themeId = card?.themeId ?? this.asked.consultation.themes[0]?.id ?? ''
    this.#form.begin({ themeId, ...(card && { title: card.title, summary: card.excerpt }) })
  }

  protected override render() {
    const form = this.#form
    const { consultation, cards, from } = this.asked
    const options = consultation.themes.map(({ id, title }) => ({ value: id, label: title }))
    return html`
      <form novalidate @submit=${form.submit} @input=${form.take} @change=${form.take}>
        ${form.summary()}
        ${from?.title && cards.length > 0 ? html`<p>${words.splitOff(cards.length, from.title)}</p>` : nothing}
        ${lineField(form, { name: 'title', label: words.title, isRequired: true, maxLength: 150 })}
        ${textField(form, { name: 'summary', label: words.summary, hint: words.summaryHint, isRequired: true, maxLength: 300, rows: 2 })}
        ${textField(form, { name: 'description', label: words.description, maxLength: 10_000, rows: 5 })}
        ${choiceField(form, { name: 'themeId', label: words.theme, isRequired: true, options })}
        <button class="button" ?disabled=${form.isSending}>${words.create}</button>
      </form>
    `
  }

  #send(
    texts: { title: string; summary: string; description: string; themeId: string },
    signal: AbortSignal,
  ) {
    const { consultation, cards, from } = this.asked
    const contributions = cards.map(({ id, version }) => ({ id, version }))
    const options = { signal, requestKey: this.#requestKey }
    if (from && cards.length > 0)
      return splitProposal(connection, from.id, { ...texts, contributions }, options)
    const body = { ...texts, consultationId: consultation.id }
    return createProposal(connection, cards.length > 0 ? { ...body, contributions } : body, options)
  }

  /** Its contributions go back where they came from; empty, the draft is set aside. */
  async #undo(id: string) {
    const { from } = this.asked
    const { contributions, ...made } = await getStaffProposal(connection, id)
    const items = contributions.map((one) => ({ id: one.id, version: one.version }))
    if (items.length > 0) {
      if (from) await moveContributions(connection, id, { contributions: items, to: from.id })
      else await ungroupContributions(connection, id, { contributions: items })
    }
    const { version } = items.length > 0 ? await getStaffProposal(connection, id) : made
    await discardProposal(connection, id, { version })
  }
}

customElements.define('make-proposal', MakeProposal)
