// The texts of a proposal as fields: kept while typing, saved by version, joined with what others write.
import {
  editProposal,
  type StaffProposal,
  type StaffProposalDetail,
  type Theme,
  undoProposalEdit,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { meanwhileIn } from '../../feedback/conflict.ts'
import { FormConflict } from '../../feedback/form-conflict.ts'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { keep, kept, type Values } from '../../form/kept.ts'
import { type Base, forgetBoth, isOver, keepBase, keptBase } from '../../form/kept-base.ts'
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
  /** What mine began with, and its version. */
  #base?: Base
  /** Whether one has asked to save, before others' changes were met. */
  #saves = false

  readonly #form = new ActForm<StaffProposal>(this, {
    fields: names,
    key: () => this.#key,
    send: (_, signal) => this.#send(signal),
    done: (saved) => this.#saved(saved),
    refused: (error) => {
      if (!meanwhileIn(error)) return false
      this.#saves = true
      this.#say('fields-behind')
      return true
    },
  })

  readonly #conflict = new FormConflict(this, {
    labels: words.fields,
    resolved: (values, isMine) => this.#settle(values, isMine),
  })

  constructor() {
    super()
    this.themes = []
  }

  get isChanged() {
    return this.#base !== undefined && isOver(this.#base, this.#texts())
  }

  /** `Ctrl+S`, from anywhere on the screen. */
  save() {
    if (this.isChanged && !this.#conflict.isOpen) return this.#form.submit()
    return undefined
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('proposal')) this.#take(this.proposal)
  }

  protected override render() {
    const form = this.#form
    const options = this.themes.map(({ id, title }) => ({ value: id, label: title }))
    return html`
      <form novalidate @submit=${form.submit} @input=${this.#typed} @change=${this.#typed}>
        ${form.summary()}
        ${this.#conflict.render()}
        ${lineField(form, { name: 'title', label: words.title, isRequired: true, maxLength: 150 })}
        ${textField(form, { name: 'summary', label: words.summary, hint: words.summaryHint, isRequired: true, maxLength: 300, rows: 3 })}
        ${textField(form, { name: 'description', label: words.description, maxLength: 10_000, rows: 12 })}
        ${choiceField(form, { name: 'themeId', label: words.theme, isRequired: true, options })}
        <p class="save-bar">
          <button class="button" ?disabled=${!this.isChanged || form.isSending || this.#conflict.isOpen}>${words.save}</button>
          <span class="soft" role="status">${this.isChanged ? words.notSaved : words.saved(this.proposal.version)}</span>
        </p>
      </form>
    `
  }

  get #key() {
    return `proposal-${this.proposal.id}`
  }

  #texts(): Texts {
    return textsIn(this.#form.values, textsOf(this.proposal))
  }

  readonly #typed = (event: Event) => {
    this.#form.take(event)
    if (this.isChanged && this.#base) keepBase(this.#key, this.#base)
    else forgetBoth(this.#key)
    this.#say('fields-typed')
  }

  /** As read: at first, after a save of mine, or since someone else has saved. */
  #take(read: StaffProposalDetail) {
    const theirs = textsOf(read)
    const before = this.#base ?? keptBase(this.#key)
    const mine = this.#base ? this.#texts() : textsIn(kept(this.#key), theirs)
    if (!before || !isOver(before, mine))
      this.#begin(theirs, { values: theirs, version: read.version })
    else if (before.version === read.version) this.#begin(mine, before)
    else this.#meet(before, theirs, mine)
  }

  /** Until it is settled, mine stays on what it began with. */
  #meet(base: Base, theirs: Texts, mine: Texts) {
    this.#begin(mine, base)
    const last = this.proposal.history.at(-1)
    const facts = last ? { by: last.by.name, at: last.at } : {}
    const came = this.#named(textsIn(base.values, theirs))
    this.#conflict.begin({
      facts,
      base: came,
      theirs: this.#named(theirs),
      mine: this.#named(mine),
    })
    // Its button says that it saves; else one is saved only if one has asked for it.
    if (this.#conflict.isOpen) this.#saves = true
  }

  #settle(values: Values, isMine: boolean) {
    const theirs = textsOf(this.proposal)
    const id = this.themes.find(({ title }) => title === values.themeId)?.id
    const texts = { ...textsIn(values, theirs), themeId: id ?? theirs.themeId }
    this.#begin(texts, { values: theirs, version: this.proposal.version })
    if (isMine && this.#saves) void this.#form.submit()
    this.#saves = false
  }

  /** A theme by its title: what one chooses between. */
  #named(texts: Texts): Values {
    const theme = this.themes.find(({ id }) => id === texts.themeId)
    return { ...texts, themeId: theme?.title ?? texts.themeId }
  }

  #begin(texts: Texts, base: Base) {
    this.#base = base
    forgetBoth(this.#key)
    this.#form.begin({ ...texts })
    if (isOver(base, texts)) {
      keep(this.#key, { ...texts })
      keepBase(this.#key, base)
    }
    this.#say('fields-typed')
  }

  #send(signal: AbortSignal) {
    const theirs = textsOf(this.proposal)
    const { values, version } = this.#base ?? { values: theirs, version: this.proposal.version }
    const changed = changes(textsIn(values, theirs), this.#texts())
    return editProposal(connection, this.proposal.id, { version, ...changed }, { signal })
  }

  #saved({ id, version }: StaffProposal) {
    const texts = this.#texts()
    this.#begin(texts, { values: texts, version })
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
