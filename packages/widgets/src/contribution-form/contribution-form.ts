// <parvis-contribution-form>: shares a need or an existing service; the e-mail is asked elsewhere.
import {
  type Consultation,
  type Embeds,
  type IntentStatus,
  isRefusal,
  newIntentId,
} from '@parvis/sdk'
import { html } from 'lit/html.js'
import { closed, ParvisElement } from '../element/parvis-element.ts'
import { IntentWatch } from '../intent/intent-watch.ts'
import { outcome } from '../intent/outcome.ts'
import type { Texts } from '../texts/fr.ts'
import { contributionOf, type FieldName, fieldNames, fieldsOf } from './answers.ts'
import { type Draft, restoreDraft, saveDraft } from './draft.ts'
import type { Faults } from './faults.ts'
import { renderFields } from './fields.ts'
import { contributionOpening } from './opening.ts'
import type { Progress, Sent } from './send.ts'
import { formStyles } from './styles.ts'
import { TerritoryField } from './territory-field.ts'

// Milliseconds; the return of the network resumes at once.
const retryDelay = 20_000

// Comes once someone is in the fields, so that a page which is only read does not pay for it.
const inUse = () => import('./in-use.ts')
const prepare = () => void inUse().catch(() => {})

/** Detail of `parvis-contributed`. */
export type ContributedDetail = { intentId: string }

/**
 * The contribution form. It asks nothing about who the person is: they prove that, and confirm, in a
 * window of the consultation. What is typed survives a reload and a lost network.
 * @tag parvis-contribution-form
 * @attr target - `_self`: one goes on in the same tab. Default: `_blank`.
 * @event parvis-contributed - A contribution prepared here was confirmed. Detail: ContributedDetail.
 * @csspart box, field, label, hint, input, list, option, error, summary, button, secondary, status
 * @cssprop --parvis-accent, --parvis-on-accent - Background and text of the main button.
 * @cssprop --parvis-error - Colour beside what is to correct.
 * @slot - A link that serves while this script or the server does not.
 * @example <parvis-contribution-form></parvis-contribution-form>
 */
export class ContributionForm extends ParvisElement {
  static override readonly tag = 'parvis-contribution-form'

  protected consultation: Consultation | null = null
  protected draft = restoreDraft()
  protected faults: Faults = {}
  protected progress: Progress = 'writing'

  #watch = new IntentWatch(this, (status) => this.#settled(status))
  #territory = new TerritoryField(this, (territoryId, territoryLabel) => {
    this.#answer({ territoryId, territoryLabel })
  })
  #retry = 0

  protected override sheets() {
    return [formStyles]
  }

  protected override wanted() {
    return { consultation: true }
  }

  protected override receive({ consultation, site }: Embeds) {
    this.consultation = consultation
    const { answers, intent } = this.draft
    if (site && answers.territoryLabel === undefined && !this.#territory.held) {
      const { id: territoryId, label: territoryLabel } = site.territory
      this.draft = { ...this.draft, answers: { ...answers, territoryId, territoryLabel } }
    }
    if (!intent || this.progress !== 'writing') return !!consultation
    if (intent.url) this.#await(intent.id)
    // Sent before a reload, without an answer, and not edited since.
    else if (intent.sent === contributionOf(answers)) void this.#submit()
    return !!consultation
  }

  protected override fallback() {
    return this.consultation ? undefined : this.api.links.contribute()
  }

  #resend = () => {
    if (this.progress === 'kept' && this.isConnected) void this.#submit()
  }

  #answer(answers: Draft['answers']) {
    // What is being edited is not sent by itself.
    if (this.progress === 'kept') this.progress = 'writing'
    this.#change({ answers: { ...this.draft.answers, ...answers } })
    const { texts } = this
    if (!texts || !Object.keys(this.faults).length) return
    // A fault goes as soon as it is corrected.
    void inUse().then(({ faultsLeft }) => {
      this.faults = faultsLeft(this.faults, this.#asked(texts))
      this.requestUpdate()
    })
  }

  #asked(texts: Texts) {
    const { answers } = this.draft
    return { names: fieldsOf(answers), answers, texts }
  }

  #change(part: Partial<Draft>) {
    this.draft = { ...this.draft, ...part }
    saveDraft(this.draft)
    this.requestUpdate()
  }

  /** `pressed`: by the person, whom a window or the focus may then follow. */
  #submit = async (pressed?: Event) => {
    const { texts, api, language, consultation } = this
    clearTimeout(this.#retry)
    if (!texts || !consultation || this.progress === 'sending') return
    this.progress = 'sending'
    this.requestUpdate()
    const remember = (intent: Draft['intent']) => this.#change({ intent })
    const sent = await inUse().then(
      ({ sendDraft }): Promise<Sent> => {
        const { intent } = this.draft
        const sending = { ...this.#asked(texts), api, language, consultation, intent, remember }
        return sendDraft(sending, { contributionOf, isRefusal, newIntentId })
      },
      // As where no answer comes to what is sent.
      (): Sent => ({ progress: 'kept' }),
    )
    this.progress = sent.progress
    this.faults = sent.faults ?? {}
    if (sent.faults) return this.#focus('.summary')
    this.requestUpdate()
    if (!sent.url) return this.#retryLater()
    this.#await(this.draft.intent?.id)
    if (!pressed) return
    // Where the page blocks this window, the link that takes its place on screen opens it.
    open(sent.url, this.dataOf('target') ?? '_blank', 'noopener')
    return this.#focus('[part=button]')
  }

  #retryLater() {
    addEventListener('online', this.#resend, { once: true })
    this.#retry = window.setTimeout(this.#resend, retryDelay)
  }

  #await(intentId?: string) {
    this.progress = 'prepared'
    this.#watch.start(intentId)
  }

  async #focus(selector: string) {
    this.requestUpdate()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }

  #settled({ id, state }: IntentStatus) {
    if (state === 'expired') {
      this.progress = 'writing'
      return this.#change({ intent: undefined })
    }
    const { territoryId, territoryLabel } = this.draft.answers
    this.draft = { answers: { territoryId, territoryLabel } }
    saveDraft(null)
    this.progress = 'done'
    if (state === 'confirmed') this.tell<ContributedDetail>('parvis-contributed', { intentId: id })
  }

  #write = () => {
    this.#watch.stop()
    this.progress = 'writing'
    void this.#focus('input')
  }

  // The `submit` event never fires in a sandboxed frame: Enter is read here.
  #press = (event: KeyboardEvent) => {
    const inLine = event.target instanceof HTMLInputElement && !event.isComposing
    if (inLine && event.key === 'Enter' && !event.defaultPrevented) void this.#submit(event)
  }

  protected override show(texts: Texts) {
    const opening = this.consultation && contributionOpening(this.consultation)
    return html`<div part="box" class="box" role="form" aria-label=${texts.formName}>
      ${opening?.open === false ? closed(texts.contributionClosed(opening)) : this.#step(texts)}
      ${this.status(this.#message(texts))}
    </div>`
  }

  #message(texts: Texts) {
    if (this.progress === 'kept') return navigator.onLine ? texts.unsent : texts.kept
    return outcome(this.#watch, texts, texts.contributed)
  }

  #step(texts: Texts) {
    const { progress } = this
    if (progress !== 'prepared' && progress !== 'done') return this.#form(texts)
    const again = (words: string) =>
      html`<button part="secondary" type="button" @click=${this.#write}>${words}</button>`
    if (progress === 'done') return again(texts.another)
    return html`<p>${texts.lastStep}</p>
      ${this.link(this.draft.intent?.url ?? '', texts.confirm)}
      ${again(texts.edit)}`
  }

  #form(texts: Texts) {
    const { draft, faults, consultation } = this
    const change = (name: FieldName | 'kind', value: string) => this.#answer({ [name]: value })
    const { answers, keep } = draft
    const form = { answers, faults, texts, consultation, change, territory: this.#territory }
    const sending = this.progress === 'sending'
    return html`${this.#summary(texts)}
      <p part="hint">${texts.allRequired}</p>
      <div class="fields" @focusin=${prepare} @keydown=${this.#press}>${renderFields(form)}</div>
      <label class="check">
        <input type="checkbox" .checked=${!!keep} @change=${() => this.#change({ keep: !keep })} />
        <span>${texts.keepDraft}</span>
      </label>
      <button part="button" type="button" aria-disabled=${sending} @click=${this.#submit}
        >${sending ? texts.sending : texts.send}</button>`
  }

  #summary(texts: Texts) {
    const { faults } = this
    const names = fieldNames.filter((name) => faults[name])
    if (!names.length && !faults.form) return ''
    return html`<div part="summary" class="summary" tabindex="-1" role="group" aria-labelledby="sum">
      <p id="sum" part="error">${faults.form ?? texts.summary(names.length)}</p>
      ${names.map(
        (name) => html`<button type="button" @click=${() => this.#focus(`#${name}`)}
          >${faults[name]}</button>`,
      )}
    </div>`
  }
}
