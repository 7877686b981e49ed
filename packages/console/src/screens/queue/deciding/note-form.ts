// A note for the team: never public, and never lost while it is written.
import { type ModerationNote, noteContribution } from '@parvis/sdk/staff'
import { html } from 'lit'
import { textField } from '../../../form/field.ts'
import { ActForm } from '../../../form/form.ts'
import { LightElement } from '../../../light-element.ts'
import { connection } from '../../../server/staff.ts'
import { words as queueWords } from '../words.ts'
import { words } from './words.ts'

export class NotedEvent extends Event {
  readonly note: ModerationNote
  constructor(note: ModerationNote) {
    super('noted', { bubbles: true })
    this.note = note
  }
}

export class NoteForm extends LightElement {
  static override properties = { contributionId: { attribute: false } }
  declare contributionId: string

  readonly #form = new ActForm<ModerationNote>(this, {
    fields: ['text'],
    key: () => `note-${this.contributionId}`,
    send: ({ text = '' }, signal) =>
      noteContribution(connection, this.contributionId, { text }, { signal }),
    done: (note) => this.dispatchEvent(new NotedEvent(note)),
  })

  override connectedCallback() {
    super.connectedCallback()
    this.#form.begin()
  }

  protected override firstUpdated() {
    this.querySelector('textarea')?.focus()
  }

  protected override render() {
    const form = this.#form
    const options = { name: 'text', label: words.noteLabel, hint: words.noteHint, rows: 3 }
    return html`
      <form novalidate @submit=${form.submit} @input=${form.take} @keydown=${this.#onKey}
        aria-label=${queueWords.note}>
        ${form.summary()}
        ${textField(form, { ...options, isRequired: true, maxLength: 2000 })}
        <p class="dialog-acts">
          <button class="button" ?disabled=${form.isSending} title="Ctrl + ⏎">${words.saveNote}</button>
          <button type="button" class="button quiet" @click=${() => this.#leave()}>${words.cancel}</button>
        </p>
      </form>
    `
  }

  #onKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void this.#form.submit()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      this.#leave()
    }
  }

  #leave() {
    this.dispatchEvent(new Event('left', { bubbles: true }))
  }
}

customElements.define('note-form', NoteForm)
