// <parvis-contribution-form>: shares a need or an existing service; the e-mail is asked elsewhere.
import type { Consultation, Embeds, IntentStatus } from '@parvis/sdk'
import { html } from 'lit/html.js'
import { heading } from '../element/heading.ts'
import { closed, ParvisElement } from '../element/parvis-element.ts'
import { IntentWatch } from '../intent/intent-watch.ts'
import { outcome } from '../intent/outcome.ts'
import { loadInUse } from '../page/files.ts'
import type { Texts } from '../texts/fr.ts'
import { contributionOf, type FieldName, fieldsOf } from './answers.ts'
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
const prepare = () => void loadInUse().catch(() => {})

/** Detail of `parvis-contributed`. */
export type ContributedDetail = { intentId: string }

/**
 * The contribution form. It asks nothing about who the person is: they prove that, and confirm, in a
 * window of the consultation. What is typed survives a reload and a lost network.
 * @tag parvis-contribution-form
 * @attr label - Its title. Default: the words of a link that became it, or none.
 * @attr heading-level - Level of its title, 1 to 6. Default: 3.
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
  /** Once it was needed. */
  #used?: Awaited<ReturnType<typeof loadInUse>>

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
    if (intent.url) void this.#await(intent.id)
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
    void loadInUse().then(({ faultsLeft }) => {
      this.faults = faultsLeft(this.faults, this.#asked(texts))
      this.requestUpdate()
    })
  }

  #asked(texts: Texts) {
    const { answers } = this.draft
    return { names: fieldsOf(answers), answers, texts, language: this.language }
  }

  #change(part: Partial<Draft>) {
    this.draft = { ...this.draft, ...part }
    saveDraft(this.draft)
    this.requestUpdate()
  }

  /** `pressed`: by the person, whom a window or the focus may then follow. */
  #submit = async (pressed?: Event) => {
    const { texts, api, consultation } = this
    clearTimeout(this.#retry)
    if (!texts || !consultation || this.progress === 'sending') return
    this.progress = 'sending'
    this.requestUpdate()
    const remember = (intent: Draft['intent']) => this.#change({ intent })
    const sent = await loadInUse().then(
      async (used): Promise<Sent> => {
        this.#used = used
        // What was typed last in the territory's field may be the name of one.
        await this.#territory.looking
        const { intent } = this.draft
        const sending = { ...this.#asked(texts), api, consultation, intent, remember }
        return used.sendDraft(sending)
      },
      // As where no answer comes to what is sent.
      (): Sent => ({ progress: 'kept' }),
    )
    this.progress = sent.progress
    this.faults = sent.faults ?? {}
    if (sent.faults) return this.#focus('.summary')
    this.requestUpdate()
    if (!sent.url) return this.#retryLater()
    void this.#await(this.draft.intent?.id)
    if (!pressed) return
    // Where the page blocks this window, the link that takes its place on screen opens it.
    open(sent.url, this.dataOf('target') ?? '_blank', 'noopener')
    return this.#focus('[part=button]')
  }

  #retryLater() {
    addEventListener('online', this.#resend, { once: true })
    this.#retry = window.setTimeout(this.#resend, retryDelay)
  }

  async #await(intentId?: string) {
    this.progress = 'prepared'
    // Where it does not come, the text stays in its fields.
    this.#used ??= await loadInUse().catch(() => undefined)
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
    const label = this.dataOf('label')
    return html`<div part="box" class="box" role="form" aria-label=${label || texts.formName}>
      ${label && heading(this.dataOf('heading-level'), label)}
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
    const isSent = progress === 'prepared' || progress === 'done'
    if (!isSent || !this.#used) return this.#form(texts)
    const link = (words: string) => this.link(this.draft.intent?.url ?? '', words)
    const shown = { language: this.language, progress, link, write: this.#write }
    return this.#used.renderSent(shown, { html })
  }

  #form(texts: Texts) {
    const { draft, faults, consultation } = this
    const change = (name: FieldName | 'kind', value: string) => this.#answer({ [name]: value })
    const { answers, keep } = draft
    const form = { answers, faults, texts, consultation, change, territory: this.#territory }
    const sending = this.progress === 'sending'
    const lead = (name: FieldName) => this.#focus(`#${name}`)
    return html`${this.#used?.renderSummary({ ...this.#asked(texts), faults, lead }, { html })}
      <p part="hint">${texts.allRequired}</p>
      <div class="fields" @focusin=${prepare} @keydown=${this.#press}>${renderFields(form)}</div>
      <label class="check">
        <input type="checkbox" .checked=${!!keep} @change=${() => this.#change({ keep: !keep })} />
        <span>${texts.keepDraft}</span>
      </label>
      <button part="button" type="button" aria-disabled=${sending} @click=${this.#submit}
        .textContent=${sending ? texts.sending : texts.send}></button>`
  }
}
