// The form of one decision: what it takes, the reply, and the mail as it will leave.
import type { DecidedContribution, DecisionInput, ProposalNear } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { choiceField, field, lineField, textField } from '../../../form/field.ts'
import { ActForm } from '../../../form/form.ts'
import { LightElement } from '../../../light-element.ts'
import { decide, type Versioned } from '../decide.ts'
import { type Act, decisionFrom, faultsOf, fieldsOf, outcomes } from '../decision.ts'
import { DecidedEvent } from '../events.ts'
import type { Lists } from '../lists.ts'
import './mail-preview.ts'
import { proposalChoice } from './proposal-choice.ts'
import './reply-field.ts'
import { words as queueWords } from '../words.ts'
import { words } from './words.ts'

export class DecisionForm extends LightElement {
  static override properties = {
    act: { attribute: false },
    item: { attribute: false },
    lists: { attribute: false },
    near: { attribute: false },
    hasMore: { state: true },
  }
  declare act: Act
  /** With the version that was read. */
  declare item: Versioned & { title: string }
  declare lists: Lists
  /** The nearest first: what one most likely groups it into. */
  declare near: readonly ProposalNear[]
  /** Its further fields are shown. */
  declare hasMore: boolean
  /** A refusal that the screen has its own answer to. */
  refused: (error: unknown, decision: DecisionInput) => boolean = () => false
  /** Of many: the decision is handed over instead of sent, and the mail shown is the first one's. */
  isOfMany = false
  take?: (decision: DecisionInput) => void

  #form?: ActForm<DecidedContribution | undefined>

  override connectedCallback() {
    super.connectedCallback()
    this.#form ??= this.#make()
    this.#form.begin()
  }

  #make() {
    let sent: DecisionInput | undefined
    return new ActForm<DecidedContribution | undefined>(this, {
      fields: fieldsOf[this.act],
      key: () => `${this.act}-${this.isOfMany ? 'many' : this.item.id}`,
      check: (values) => faultsOf(this.act, values, this.lists.replies, words),
      send: async (values, signal) => {
        sent = decisionFrom(this.act, values, this.lists.replies)
        if (!sent) throw new Error('A decision without its choice was let through')
        return this.isOfMany ? undefined : decide(this.item, sent, signal)
      },
      done: (contribution) => {
        if (!sent) return
        if (!contribution) return this.take?.(sent)
        this.dispatchEvent(new DecidedEvent({ decision: sent, contribution }))
      },
      refused: (error) => sent !== undefined && this.refused(error, sent),
    })
  }

  protected override firstUpdated() {
    this.querySelector<HTMLElement>('select, input, textarea')?.focus()
  }

  protected override render() {
    const form = this.#form
    if (!form) return nothing
    const decision = decisionFrom(this.act, form.values, this.lists.replies)
    return html`
      <form novalidate @submit=${form.submit} @input=${form.take} @change=${form.take}
        @keydown=${this.#onKey} aria-label=${queueWords.send[this.act]}>
        ${form.summary()}
        ${this.#choice(form)}
        ${this.act === 'assign' ? nothing : this.#reply(form, this.act)}
        ${
          this.act === 'assign'
            ? nothing
            : html`<mail-preview .item=${this.item} .decision=${decision} .isHeld=${form.isHeld}
                .heading=${this.isOfMany ? words.previewOfFirst(this.item.title) : words.preview}></mail-preview>`
        }
        <p class="dialog-acts form-acts">
          <button class="button" ?disabled=${form.isSending}>
            ${this.isOfMany ? words.look : queueWords.send[this.act]} <kbd aria-hidden="true">Ctrl ⏎</kbd>
          </button>
          <button type="button" class="button quiet" @click=${() => this.#leave()}>${words.cancel}</button>
        </p>
      </form>
    `
  }

  #choice(form: ActForm<DecidedContribution | undefined>) {
    const { lists } = this
    switch (this.act) {
      case 'group':
        return proposalChoice(form, this.near)
      case 'assign':
        return choiceField(form, {
          name: 'assigneeId',
          label: words.colleague,
          options: lists.colleagues.map(({ id, name }) => ({ value: id, label: name })),
        })
      case 'redirect':
        return choiceField(form, {
          name: 'programmeId',
          label: queueWords.programme,
          isRequired: true,
          ...(lists.programmes.length === 0 && { hint: words.noProgramme }),
          options: lists.programmes.map(({ id, name }) => ({ value: id, label: name })),
        })
      case 'reject':
        return html`
          ${choiceField(form, {
            name: 'reason',
            label: queueWords.reason,
            isRequired: true,
            options: lists.replies.reasons.map(({ reason, words: label }) => ({
              value: reason,
              label,
            })),
          })}
          ${form.values.reason === 'other' ? this.#reasonText(form, true) : nothing}
        `
    }
  }

  #reply(form: ActForm<DecidedContribution | undefined>, act: keyof typeof outcomes) {
    const templates = this.lists.replies.items.filter(
      ({ outcome, retired }) => outcome === outcomes[act] && !retired,
    )
    const { replyText = '' } = form.values
    const options = { name: 'replyText', label: words.reply, hint: words.replyHint }
    return html`
      ${field(
        form,
        options,
        (ties) =>
          html`<reply-field .templates=${templates} .value=${replyText} .ties=${ties}></reply-field>`,
      )}
      <details class="more" @toggle=${this.#onMore}>
        <summary>${words.more}</summary>
        ${this.hasMore ? this.#more(form, act) : nothing}
      </details>
    `
  }

  #onMore(event: Event) {
    if (event.target instanceof HTMLDetailsElement) this.hasMore = event.target.open
  }

  #more(form: ActForm<DecidedContribution | undefined>, act: Act) {
    return html`
        ${act === 'reject' && form.values.reason !== 'other' ? this.#reasonText(form, false) : nothing}
        ${textField(form, { name: 'why', label: words.why, hint: words.whyHint, rows: 2, maxLength: 1000 })}
    `
  }

  #reasonText(form: ActForm<DecidedContribution | undefined>, isRequired: boolean) {
    const options = { label: words.reasonText, hint: words.reasonTextHint, maxLength: 1000 }
    return lineField(form, { name: 'reasonText', isRequired, ...options })
  }

  #onKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void this.#form?.submit()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      this.#leave()
    }
  }

  /** What was written stays, for when one comes back. */
  #leave() {
    this.dispatchEvent(new Event('left', { bubbles: true }))
  }
}

customElements.define('decision-form', DecisionForm)
