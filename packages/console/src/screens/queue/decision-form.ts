// The form of one decision: what it takes, the reply, and the mail as it will leave.
import type { DecidedContribution, DecisionInput, ProposalNear } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { choiceField, field, lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { LightElement } from '../../light-element.ts'
import { decide, type Versioned } from './decide.ts'
import { type Act, decisionFrom, faultsOf, fieldsOf, outcomes } from './decision.ts'
import { DecidedEvent } from './events.ts'
import type { Lists } from './lists.ts'
import './mail-preview.ts'
import { proposalChoice } from './proposal-choice.ts'
import './reply-field.ts'
import { words } from './words.ts'

export class DecisionForm extends LightElement {
  static override properties = {
    act: { attribute: false },
    item: { attribute: false },
    lists: { attribute: false },
    near: { attribute: false },
  }
  declare act: Act
  /** With the version that was read. */
  declare item: Versioned & { title: string }
  declare lists: Lists
  /** The nearest first: what one most likely groups it into. */
  declare near: readonly ProposalNear[]
  /** A refusal that the screen has its own answer to. */
  refused: (error: unknown, decision: DecisionInput) => boolean = () => false

  #form?: ActForm<DecidedContribution>

  override connectedCallback() {
    super.connectedCallback()
    this.#form ??= this.#make()
    this.#form.begin()
  }

  #make() {
    let sent: DecisionInput | undefined
    return new ActForm<DecidedContribution>(this, {
      fields: fieldsOf[this.act],
      key: () => `${this.act}-${this.item.id}`,
      check: (values) => faultsOf(this.act, values, this.lists.replies, words),
      send: async (values, signal) => {
        sent = decisionFrom(this.act, values, this.lists.replies)
        if (!sent) throw new Error('A decision without its choice was let through')
        return decide(this.item, sent, signal)
      },
      done: (contribution) => {
        if (sent) this.dispatchEvent(new DecidedEvent({ decision: sent, contribution }))
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
        @keydown=${this.#onKey} aria-label=${words.send[this.act]}>
        ${form.summary()}
        ${this.#choice(form)}
        ${this.act === 'assign' ? nothing : this.#reply(form, this.act)}
        <p class="dialog-acts">
          <button class="button" ?disabled=${form.isSending} title="Ctrl + ⏎">
            ${words.send[this.act]}
          </button>
          <button type="button" class="button quiet" @click=${() => this.#leave()}>${words.cancel}</button>
        </p>
        ${
          this.act === 'assign'
            ? nothing
            : html`<mail-preview .item=${this.item} .decision=${decision}
                .heading=${words.preview}></mail-preview>`
        }
      </form>
    `
  }

  #choice(form: ActForm<DecidedContribution>) {
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
          label: words.programme,
          isRequired: true,
          ...(lists.programmes.length === 0 && { hint: words.noProgramme }),
          options: lists.programmes.map(({ id, name }) => ({ value: id, label: name })),
        })
      case 'reject':
        return html`
          ${choiceField(form, {
            name: 'reason',
            label: words.reason,
            isRequired: true,
            options: lists.replies.reasons.map(({ reason, words: label }) => ({
              value: reason,
              label,
            })),
          })}
          ${lineField(form, {
            name: 'reasonText',
            label: words.reasonText,
            hint: words.reasonTextHint,
            isRequired: form.values.reason === 'other',
            maxLength: 1000,
          })}
        `
    }
  }

  #reply(form: ActForm<DecidedContribution>, act: keyof typeof outcomes) {
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
      ${textField(form, { name: 'why', label: words.why, hint: words.whyHint, rows: 1, maxLength: 1000 })}
    `
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
