// The decision on an item: outcome, amount, votes, reason; or its correction, once all is public.
import {
  type CommitteeItemDetail,
  decideCommitteeItem,
  isRefusal,
  type StaffCommittee,
  type StaffCommitteeDetail,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { lineField, textField } from '../../form/field.ts'
import { ActForm } from '../../form/form.ts'
import { forget, type Values } from '../../form/kept.ts'
import { radioField } from '../../form/radio-field.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import type { Conflict } from './conflict.ts'
import { decisionKey } from './decision-key.ts'
import { decisionFields, decisionOf, valuesOf } from './decision-values.ts'
import { Declined } from './declined.ts'
import { words as itemWords } from './item-words.ts'
import { leftSaid } from './left-said.ts'
import { SessionChanged } from './session-event.ts'

export class CommitteeDecision extends LightElement {
  static override properties = {
    session: { attribute: false },
    item: { attribute: false },
    isLast: { attribute: false },
    conflict: { state: true },
  }
  declare session: StaffCommitteeDetail
  declare item: CommitteeItemDetail
  declare isLast: boolean
  declare conflict?: Conflict

  /** What one has read: it moves on when nothing of this item has changed. */
  #version = 0
  #shown?: string

  readonly form = new ActForm<StaffCommittee>(this, {
    fields: [...decisionFields, 'why'],
    key: () => decisionKey(this.session.id, this.item.item.id),
    send: (values) => this.#send(values),
    done: () => this.#done(),
    refused: (error) => {
      if (error instanceof Declined) return true
      const isChanged = isRefusal(error) && error.code === 'changed_meanwhile'
      if (isChanged) void this.#changed(error.detail)
      return isChanged
    },
  })

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('session')) this.#version = this.session.version
    if (!changed.has('item') || this.#shown === this.item.item.id) return
    this.#shown = this.item.item.id
    this.conflict = undefined
    this.form.begin(valuesOf(this.item))
  }

  override focus() {
    this.querySelector<HTMLElement>('input:checked, input')?.focus()
  }

  focusVotes() {
    this.querySelector<HTMLElement>('[name="votes.for"]')?.focus()
  }

  async #send(values: Values): Promise<StaffCommittee> {
    const decision = decisionOf(values)
    const { id, publishedAt } = this.session
    const about = { version: this.#version, itemId: this.item.item.id }
    if (publishedAt !== null) {
      const { correct } = await import('./correct.ts')
      return correct(id, { ...about, why: values.why ?? '', decision: decision ?? null })
    }
    if (!decision) throw new Error('The browser asks for an outcome first.')
    return decideCommitteeItem(connection, id, { ...about, ...decision })
  }

  #done() {
    this.dispatchEvent(new SessionChanged(this.item.item.id))
  }

  /** Presence or another item may have changed: that is no conflict, and mine goes on. */
  async #changed(detail: string) {
    const { conflictOf } = await import('./conflict.ts')
    const { version, conflict } = await conflictOf(this.session.id, this.item, detail)
    this.#version = version
    this.conflict = conflict
    if (!conflict) await this.form.submit()
  }

  protected override render() {
    const { form, session, item } = this
    const isContribution = session.subject === 'contributions'
    const outcomes = isContribution
      ? (['fund', 'not_fund'] as const)
      : (['keep', 'set_aside'] as const)
    const isFunded = form.values.outcome === 'fund'
    const isPublic = session.publishedAt !== null
    const isWithdrawn = form.values.outcome === 'withdraw'
    const options = [
      ...outcomes.map((value) => ({ value: String(value), label: itemWords.outcomeOf[value] })),
      ...(isPublic ? [{ value: 'withdraw', label: itemWords.withdraw }] : []),
    ]
    return html`
      ${this.conflict?.panel(form.values, this.#answers) ?? nothing}
      <form class="decision" @submit=${form.submit} @input=${form.take} @change=${form.take}>
        ${form.summary()}
        ${radioField(form, {
          name: 'outcome',
          label: itemWords.outcome,
          isRequired: true,
          options,
        })}
        ${isFunded ? this.#funding() : nothing}
        ${isWithdrawn ? nothing : this.#votes()}
        ${isWithdrawn ? nothing : textField(form, { name: 'reason', label: itemWords.publicReason, isRequired: true, maxLength: 5000, rows: 3 })}
        ${isPublic ? textField(form, { name: 'why', label: itemWords.why, isRequired: true, maxLength: 2000, rows: 2 }) : nothing}
        <p class="dialog-acts">
          <button class="button" ?disabled=${form.isSending}>
            ${isPublic ? itemWords.correct : item.outcome !== null || this.isLast ? itemWords.recordLast : itemWords.record}
          </button>
        </p>
      </form>
    `
  }

  #funding() {
    const { form, session, item } = this
    return html`
      ${lineField(form, { name: 'amountCents', label: itemWords.amount, hint: itemWords.amountHint, isRequired: true })}
      ${leftSaid(session.envelope.leftCents, item.amountCents, form.values.amountCents)}
      ${lineField(form, { name: 'roadmap', label: itemWords.roadmap, isRequired: true, maxLength: 300 })}
    `
  }

  #votes() {
    const { form, session, item } = this
    const present = session.publishedAt === null ? item.quorum.present : (item.voters?.present ?? 0)
    const kinds = ['for', 'against', 'abstention'] as const
    const count = kinds.reduce((sum, kind) => sum + Number(form.values[`votes.${kind}`] || 0), 0)
    return html`
      <fieldset class="votes">
        <legend>${itemWords.votes(present)}</legend>
        <div class="vote-row">
          ${kinds.map((kind) =>
            lineField(form, {
              name: `votes.${kind}`,
              label: itemWords[kind],
              type: 'number',
              isRequired: session.votes,
            }),
          )}
        </div>
        <p class=${count > present ? 'fault' : 'hint'}>${itemWords.voted(count, present)}</p>
      </fieldset>
    `
  }

  readonly #answers = {
    keep: () => {
      forget(decisionKey(this.session.id, this.item.item.id))
      this.#shown = undefined
      this.dispatchEvent(new SessionChanged())
    },
    mine: () => {
      this.conflict = undefined
      void this.form.submit()
    },
  }
}

customElements.define('committee-decision', CommitteeDecision)
