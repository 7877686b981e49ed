// <parvis-contribution-form>: shares a need or an existing service; the e-mail is asked elsewhere.
import type { Consultation, Embeds, IntentStatus } from '@parvis/sdk'
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { ParvisElement } from '../element/parvis-element.ts'
import { IntentWatch } from '../intent/intent-watch.ts'
import { outcome } from '../intent/outcome.ts'
import { type FieldName, fieldNames } from './answers.ts'
import { type Draft, newDraft, restoreDraft, saveDraft } from './draft.ts'
import { type Faults, faultsIn } from './faults.ts'
import { renderFields } from './fields.ts'
import { contributionOpening } from './opening.ts'
import { type Progress, sendDraft } from './send.ts'
import { formStyles } from './styles.ts'
import { TerritoryCombobox } from './territory-combobox.ts'

/** Detail of `parvis-contributed`. */
export type ContributedDetail = { intentId: string; already: boolean }

/**
 * The contribution form. It asks nothing about who the person is: they prove that, and confirm, in a
 * window of the consultation. What is typed survives a reload and a lost network.
 * @tag parvis-contribution-form
 * @event parvis-contributed - A contribution prepared here was confirmed. Detail: ContributedDetail.
 * @csspart box, field, label, hint, input, list, option, error, summary, button, secondary, status
 * @cssprop --parvis-accent, --parvis-on-accent - Background and text of the main button.
 * @cssprop --parvis-error - Colour beside what is to correct.
 * @slot - A link that serves while this script or the server does not.
 * @example <parvis-contribution-form></parvis-contribution-form>
 */
export class ContributionForm extends ParvisElement {
  static override readonly tag = 'parvis-contribution-form'
  static override properties: PropertyDeclarations = {
    consultation: { state: true },
    draft: { state: true },
    faults: { state: true },
    progress: { state: true },
  }
  static override styles = [...ParvisElement.styles, formStyles]

  declare protected consultation: Consultation | null
  declare protected draft: Draft
  declare protected faults: Faults
  declare protected progress: Progress

  #watch = new IntentWatch(this, (status) => this.#settled(status))
  #territory = new TerritoryCombobox(this, (territoryId, territoryLabel) => {
    this.#answer({ territoryId, territoryLabel })
  })
  #retry = 0

  constructor() {
    super()
    this.consultation = null
    this.draft = restoreDraft() ?? newDraft()
    this.faults = {}
    this.progress = 'writing'
    this.#territory.onMove = (id) => {
      this.renderRoot.querySelector(`#${id}`)?.scrollIntoView({ block: 'nearest' })
    }
  }

  protected override wanted() {
    return { contribution: true }
  }

  protected override receive({ consultation, site }: Embeds) {
    this.consultation = consultation
    const { answers, intent } = this.draft
    if (site && !answers.territoryLabel) {
      const { id, label } = site.territory
      this.draft = {
        ...this.draft,
        answers: { ...answers, territoryId: id, territoryLabel: label },
      }
    }
    if (intent?.url && this.progress === 'writing') {
      this.progress = 'prepared'
      this.#watch.start(intent.id)
    }
    return consultation !== null
  }

  override connectedCallback() {
    super.connectedCallback()
    addEventListener('online', this.#resend)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('online', this.#resend)
    clearTimeout(this.#retry)
  }

  #answer(answers: Partial<Draft['answers']>) {
    this.#change({ answers: { ...this.draft.answers, ...answers } })
    const { texts } = this
    if (!texts || !Object.keys(this.faults).length) return
    // A fault goes as soon as it is corrected; new ones wait for the next sending.
    const still = faultsIn(this.draft.answers, texts)
    const shown = fieldNames.filter((name) => this.faults[name] && still[name])
    this.faults = Object.fromEntries(shown.map((name) => [name, still[name]]))
  }

  #change(part: Partial<Draft>) {
    this.draft = { ...this.draft, ...part }
    saveDraft(this.draft)
  }

  #submit = async () => {
    const { texts, api, consultation, draft } = this
    if (!texts || !api || !consultation || this.progress === 'sending') return
    clearTimeout(this.#retry)
    this.faults = faultsIn(draft.answers, texts)
    if (Object.keys(this.faults).length) return this.#focus('[part=summary]')
    this.progress = 'sending'
    const sent = await sendDraft({ api, consultation, draft }, (intent) => this.#change({ intent }))
    this.progress = sent.progress
    this.faults = sent.faults
    if (sent.progress === 'kept') this.#retry = window.setTimeout(this.#resend, 20_000)
    if (sent.progress === 'writing') return this.#focus('[part=summary]')
    if (sent.progress !== 'prepared') return
    // Some pages block popups: the link below always does.
    if (sent.url) open(sent.url, '_blank', 'noopener')
    this.#watch.start(this.draft.intent?.id)
    await this.#focus('[part=button]')
  }

  #resend = () => {
    if (this.progress === 'kept') void this.#submit()
  }

  async #focus(selector: string) {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }

  #settled({ id, state }: IntentStatus) {
    if (state === 'expired') {
      this.#change({ intent: null })
      this.progress = 'writing'
      return
    }
    this.progress = 'done'
    this.#clear()
    const already = state === 'already_done'
    this.tell<ContributedDetail>('parvis-contributed', { intentId: id, already })
  }

  #clear() {
    const { territoryId, territoryLabel } = this.draft.answers
    this.draft = newDraft()
    Object.assign(this.draft.answers, { territoryId, territoryLabel })
    saveDraft(null)
  }

  #write = () => {
    if (this.#watch.waiting) this.#watch.stop()
    this.#watch.status = null
    this.progress = 'writing'
    void this.#focus('input')
  }

  // The `submit` event never fires in a sandboxed frame: Enter is read here.
  #press = (event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return
    if (target instanceof HTMLInputElement && target.type !== 'checkbox') void this.#submit()
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed)
    this.toggleAttribute('data-settled', this.loading !== 'loading')
  }

  protected override render() {
    const { texts, loading, consultation } = this
    if (!texts) return nothing
    if (loading === 'absent' || loading === 'failed') {
      const address = this.api?.links.contribute()
      return html`<slot><a href=${address ?? nothing}>${texts.formOpen}</a></slot>`
    }
    const opening = consultation && contributionOpening(consultation)
    return html`<div part="box" class="box" role="form" aria-label=${texts.formName}>
      ${
        opening && !opening.open
          ? html`<p part="closed">${texts.contributionClosed(opening)}</p>`
          : this.#step()
      }
      <p part="status" role="status">${this.#message()}</p>
    </div>`
  }

  #message() {
    const { texts, progress } = this
    if (!texts) return ''
    if (progress === 'kept') return navigator.onLine ? texts.unsent : texts.kept
    return outcome(this.#watch, texts, texts.contributed, texts.contributed)
  }

  #step() {
    const { texts, progress, draft } = this
    if (!texts) return nothing
    if (progress === 'done') {
      return html`<button part="secondary" type="button" @click=${this.#write}>${texts.another}</button>`
    }
    if (progress !== 'prepared') return this.#form()
    return html`<p>${texts.lastStep}</p>
      <a part="button" href=${draft.intent?.url ?? nothing} target="_blank" rel="noopener"
        @click=${() => this.#watch.start()}
        >${texts.confirm}<span class="hidden">${texts.newWindow}</span></a>
      <button part="secondary" type="button" @click=${this.#write}>${texts.edit}</button>`
  }

  #form() {
    const { texts, draft, faults, consultation } = this
    if (!texts) return nothing
    const change = (name: FieldName | 'kind', value: string) => this.#answer({ [name]: value })
    const keep = (event: Event) =>
      this.#change({ keep: event.target instanceof HTMLInputElement && event.target.checked })
    const form = { ...draft, faults, texts, consultation, change, territory: this.#territory }
    const sending = this.progress === 'sending'
    return html`${this.#summary()}
      <p part="hint">${texts.allRequired}</p>
      <div class="box bare" @keydown=${this.#press}>${renderFields(form)}</div>
      <label class="check">
        <input type="checkbox" .checked=${draft.keep} @change=${keep} />
        <span>${texts.keepDraft}</span>
      </label>
      <button part="button" type="button" aria-disabled=${sending} @click=${this.#submit}
        >${sending ? texts.sending : texts.send}</button>`
  }

  #summary() {
    const { texts, faults } = this
    const names = fieldNames.filter((name) => faults[name])
    if (!texts || !(names.length || faults.form)) return nothing
    return html`<div part="summary error" class="summary" tabindex="-1" role="group"
      aria-labelledby="summary">
      <p id="summary">${faults.form ?? texts.summary(names.length)}</p>
      ${names.map(
        (name) => html`<button type="button" @click=${() => this.#focus(`#${name}`)}
          >${faults[name]}</button>`,
      )}
    </div>`
  }
}
