// The texts of a proposal as fields: kept while typing, saved by version, joined with what others write.
import {
  editProposal,
  isRefusedWith,
  type StaffProposal,
  type StaffProposalDetail,
  type Theme,
  undoProposalEdit,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { choiceField, lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { forget, keep, kept } from '../../form/kept.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { clashTold } from './clash.ts'
import { changes, isChanged, meet, names, type Texts, textsIn, textsOf } from './texts.ts'
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
    clashing: { state: true },
    chosen: { state: true },
    notice: { state: true },
  }
  declare proposal: StaffProposalDetail
  declare themes: readonly Theme[]
  /** Fields that both have changed. */
  declare clashing: readonly (keyof Texts)[]
  declare chosen: Partial<Record<keyof Texts, 'theirs' | 'mine'>>
  declare notice: string

  /** What mine began with, and its version. */
  #base?: { texts: Texts; version: number }
  #mine?: Texts

  readonly #form = new ActForm<StaffProposal>(this, {
    fields: names,
    key: () => this.#key,
    send: (_, signal) => this.#send(signal),
    done: (saved) => this.#saved(saved),
    refused: (error) => {
      if (!isRefusedWith('changed_meanwhile', error)) return false
      this.#say('fields-behind')
      return true
    },
  })

  constructor() {
    super()
    this.themes = []
    this.clashing = []
    this.chosen = {}
    this.notice = ''
  }

  get isChanged() {
    return this.#base !== undefined && isChanged(this.#base.texts, this.#texts())
  }

  /** `Ctrl+S`, from anywhere on the screen. */
  save() {
    if (this.isChanged && this.clashing.length === 0) return this.#form.submit()
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
        ${this.notice ? html`<p class="notice" role="status">${this.notice}</p>` : nothing}
        ${this.clashing.length > 0 ? this.#clash() : nothing}
        ${lineField(form, { name: 'title', label: words.title, isRequired: true, maxLength: 150 })}
        ${textField(form, { name: 'summary', label: words.summary, hint: words.summaryHint, isRequired: true, maxLength: 300, rows: 3 })}
        ${textField(form, { name: 'description', label: words.description, maxLength: 10_000, rows: 12 })}
        ${choiceField(form, { name: 'themeId', label: words.theme, isRequired: true, options })}
        <p class="save-bar">
          <button class="button" ?disabled=${!this.isChanged || form.isSending || this.clashing.length > 0}>${words.save}</button>
          <span class="soft" role="status">${this.isChanged ? words.notSaved : words.saved(this.proposal.version)}</span>
        </p>
      </form>
    `
  }

  #clash() {
    const theirs = textsOf(this.proposal)
    const mine = this.#mine
    if (!mine) return nothing
    return clashTold({
      who: this.proposal.history.at(-1),
      fields: this.clashing.map((name) => ({
        name,
        theirs: this.#shown(name, theirs[name]),
        mine: this.#shown(name, mine[name]),
        way: this.chosen[name] ?? 'theirs',
      })),
      choose: (name, way) => {
        this.chosen = { ...this.chosen, [name]: way }
      },
      done: () => this.#settle(),
    })
  }

  #shown(name: keyof Texts, text: string) {
    if (name !== 'themeId') return text
    return this.themes.find(({ id }) => id === text)?.title ?? text
  }

  get #key() {
    return `proposal-${this.proposal.id}`
  }

  #texts(): Texts {
    return textsIn(this.#form.values, this.#base?.texts ?? textsOf(this.proposal))
  }

  readonly #typed = (event: Event) => {
    this.#form.take(event)
    const { texts, version } = this.#base ?? { texts: textsOf(this.proposal), version: 0 }
    // What it began with: after a reload, mine still meets what others have saved.
    if (this.isChanged) keep(`${this.#key}-from`, { ...texts, version: String(version) })
    else this.#forget()
    this.#say('fields-typed')
  }

  /** As read: at first, after a save of mine, or since someone else has saved. */
  #take(read: StaffProposalDetail) {
    const theirs = textsOf(read)
    const before = this.#base ?? this.#keptBase(theirs)
    const mine = this.#base ? this.#texts() : textsIn(kept(this.#key), theirs)
    if (!before || !isChanged(before.texts, mine)) {
      this.#forget()
      this.#begin(theirs, read.version)
    } else if (before.version === read.version) this.#begin(mine, read.version, theirs)
    else this.#meet(before.texts, theirs, mine)
  }

  #meet(base: Texts, theirs: Texts, mine: Texts) {
    const { joined, clashing, theirFields } = meet(base, theirs, mine)
    this.#mine = mine
    this.chosen = {}
    this.clashing = clashing
    const by = this.proposal.history.at(-1)?.by.name ?? ''
    const fields = theirFields.map((name) => words.fields[name])
    this.notice =
      clashing.length > 0 || fields.length === 0 ? '' : words.joined(by, fields.join(', '))
    if (clashing.length > 0) {
      this.#begin(mine, this.proposal.version, base)
      this.#focus('#clash-heading')
    } else this.#begin(joined, this.proposal.version, theirs)
  }

  #focus(selector: string) {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(selector)?.focus())
  }

  /** Each clash as it was chosen, over what they have saved. */
  #settle() {
    const theirs = textsOf(this.proposal)
    const mine = this.#mine ?? theirs
    const { joined } = meet(this.#base?.texts ?? theirs, theirs, mine)
    for (const name of this.clashing)
      joined[name] = this.chosen[name] === 'mine' ? mine[name] : theirs[name]
    this.clashing = []
    this.#begin(joined, this.proposal.version, theirs)
    this.#focus('[name=title]')
  }

  #begin(texts: Texts, version: number, base = texts) {
    this.#base = { texts: base, version }
    forget(this.#key)
    this.#form.begin({ ...texts })
    if (isChanged(base, texts)) {
      keep(this.#key, { ...texts })
      keep(`${this.#key}-from`, { ...base, version: String(version) })
    } else this.#forget()
    this.#say('fields-typed')
  }

  #keptBase(theirs: Texts) {
    const { version, ...texts } = kept(`${this.#key}-from`)
    return version ? { texts: textsIn(texts, theirs), version: Number(version) } : undefined
  }

  #forget() {
    forget(this.#key)
    forget(`${this.#key}-from`)
  }

  #send(signal: AbortSignal) {
    const { texts, version } = this.#base ?? {
      texts: textsOf(this.proposal),
      version: this.proposal.version,
    }
    return editProposal(
      connection,
      this.proposal.id,
      { version, ...changes(texts, this.#texts()) },
      { signal },
    )
  }

  #saved({ id, version }: StaffProposal) {
    this.notice = ''
    this.#begin(this.#texts(), version)
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
