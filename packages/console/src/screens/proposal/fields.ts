// The texts of a proposal as fields: kept while typing, saved by version, joined with what others write.
import {
  editProposal,
  type StaffProposal,
  type StaffProposalDetail,
  type Theme,
  undoProposalEdit,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { JoinedForm } from '../../form/joined-form.ts'
import type { Base } from '../../form/kept-base.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { changes, names, type Texts, textsIn, textsOf } from './texts.ts'
import { words } from './words.ts'

/** `fields-typed`: other words to look at. `fields-behind`: someone else has saved. `fields-saved`. */
export class FieldsEvent extends Event {
  readonly texts: Texts
  constructor(type: 'fields-typed' | 'fields-behind' | 'fields-saved', texts: Texts) {
    super(type)
    this.texts = texts
  }
}

export class ProposalFields extends LightElement {
  static override properties = {
    proposal: { attribute: false },
    themes: { attribute: false },
  }
  declare proposal: StaffProposalDetail
  declare themes: readonly Theme[]

  readonly #joined = new JoinedForm<StaffProposal>(this, {
    fields: names,
    labels: words.fields,
    shown: (field, value) => (field === 'themeId' && this.#titleOf(value)) || value,
    key: () => `proposal-${this.proposal.id}`,
    send: ({ base, signal }) => this.#send(base, signal),
    done: (saved) => this.#saved(saved),
    readAgain: () => this.#say('fields-behind'),
    began: () => this.#say('fields-typed'),
  })

  constructor() {
    super()
    this.themes = []
  }

  get isChanged() {
    return this.#joined.isChanged
  }

  /** `Ctrl+S`, from anywhere on the screen. */
  save() {
    if (this.isChanged && !this.#joined.isStopped) return this.#joined.form.submit()
    return undefined
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('proposal')) return
    const { proposal } = this
    const last = proposal.history.at(-1)
    this.#joined.take(
      textsOf(proposal),
      proposal.version,
      last && { by: last.by.name, at: last.at },
    )
  }

  protected override render() {
    const { form } = this.#joined
    const options = this.themes.map(({ id, title }) => ({ value: id, label: title }))
    return html`
      <form novalidate @submit=${form.submit} @input=${this.#typed} @change=${this.#typed}>
        ${form.summary()}
        ${this.#joined.conflict()}
        ${lineField(form, { name: 'title', label: words.title, isRequired: true, maxLength: 150 })}
        ${textField(form, { name: 'summary', label: words.summary, hint: words.summaryHint, isRequired: true, maxLength: 300, rows: 3 })}
        ${textField(form, { name: 'description', label: words.description, maxLength: 10_000, rows: 12 })}
        ${choiceField(form, { name: 'themeId', label: words.theme, isRequired: true, options })}
        <p class="save-bar">
          <button class="button" ?disabled=${!this.isChanged || this.#joined.isStopped}>${words.save}</button>
          <span class="soft" role="status">${this.isChanged ? words.notSaved : words.saved(this.proposal.version)}</span>
        </p>
      </form>
    `
  }

  #texts(): Texts {
    return textsIn(this.#joined.form.values, textsOf(this.proposal))
  }

  #titleOf(theme: string) {
    return this.themes.find(({ id }) => id === theme)?.title
  }

  readonly #typed = (event: Event) => {
    this.#joined.typed(event)
    this.#say('fields-typed')
  }

  #send({ values, version }: Base, signal: AbortSignal) {
    const changed = changes(textsIn(values, textsOf(this.proposal)), this.#texts())
    return editProposal(connection, this.proposal.id, { version, ...changed }, { signal })
  }

  #saved({ id, version }: StaffProposal) {
    tell(words.savedTold, async () => {
      await undoProposalEdit(connection, id, { version })
      this.#say('fields-saved')
    })
    this.#say('fields-saved')
  }

  #say(type: ConstructorParameters<typeof FieldsEvent>[0]) {
    this.dispatchEvent(new FieldsEvent(type, this.#texts()))
  }
}

customElements.define('proposal-fields', ProposalFields)
