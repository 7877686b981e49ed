// One item of the agenda: what it is, its grids side by side, who stepped out, and its decision.

import {
  type CommitteeItemDetail,
  getCommitteeItem,
  type StaffCommitteeDetail,
  setCommitteeItems,
} from '@parvis/sdk/staff'
import * as allowed from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { problem } from '../../feedback/problem.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { type Member, may } from '../../shell/member.ts'
import { act } from './act.ts'
import { decided } from './decided.ts'
import { words as dossierWords } from './dossier-words.ts'
import { shownScore } from './formats.ts'
import { gridTable } from './grids.ts'
import { words as itemWords } from './item-words.ts'
import { recusals } from './recusals.ts'
import { spreadOf } from './spread.ts'
import { words } from './words.ts'

export class CommitteeItemPane extends LightElement {
  static override properties = {
    session: { attribute: false },
    itemId: { attribute: false },
    member: { attribute: false },
    isLast: { attribute: false },
    item: { state: true },
    isChanging: { state: true },
    fault: { state: true },
  }
  declare session: StaffCommitteeDetail
  declare itemId: string
  declare member: Member
  declare isLast: boolean
  declare item?: CommitteeItemDetail
  /** A decision that stands is being taken otherwise. */
  declare isChanging: boolean
  declare fault?: unknown

  #isAwaited = false

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('itemId')) {
      this.item = undefined
      this.isChanging = false
    }
    if (changed.has('itemId') || changed.has('session')) void this.#read()
  }

  async #read() {
    const { itemId, session } = this
    try {
      const item = await getCommitteeItem(connection, session.id, itemId)
      if (itemId !== this.itemId || session !== this.session) return
      if (this.item?.outcome !== item.outcome) this.isChanging = false
      this.item = item
      this.fault = undefined
    } catch (error) {
      if (itemId === this.itemId) this.fault = problem(error)
    }
  }

  /** The title of the item, once it has come: reading goes on there. */
  focusSoon() {
    if (this.item) this.querySelector<HTMLElement>('h2')?.focus()
    else this.#isAwaited = true
  }

  protected override updated() {
    if (!this.#isAwaited || !this.item) return
    this.#isAwaited = false
    this.querySelector<HTMLElement>('h2')?.focus()
  }

  /** By a key: to the outcome, or to the votes. */
  async decideNow(at: 'outcome' | 'votes') {
    if (this.item?.outcome !== null && !this.isChanging) this.isChanging = true
    await this.updateComplete
    const { CommitteeDecision } = await import('./decide.ts')
    const form = this.querySelector('committee-decision')
    if (!(form instanceof CommitteeDecision)) return
    await form.updateComplete
    if (at === 'votes') form.focusVotes()
    else form.focus()
  }

  protected override render() {
    const { item, session } = this
    if (this.fault) return html`<p role="alert">${this.fault}</p>`
    if (!item) return html`<p class="hint">${words.loading}</p>`
    const { title, url } = item.item
    const { evaluated, of } = item.progress
    return html`
      <h2 tabindex="-1"><a href=${url} target="_blank">${title}</a></h2>
      <dl class="session-facts">
        <dt>${itemWords.mark}</dt><dd>${shownScore(item.score)}</dd>
        ${item.marks && item.marks.count > 1 ? html`<dt>${itemWords.spread}</dt><dd>${spreadOf(item)}</dd>` : nothing}
        <dt>${words.grids}</dt><dd>${words.outOf(evaluated, of)}</dd>
        <dt>${itemWords.support}</dt><dd>${words.territories(item.territories)}</dd>
      </dl>
      <details @toggle=${() => void import('./dossier.ts')}>
        <summary>${dossierWords.dossier}</summary>
        <committee-text .committeeId=${session.id} .itemId=${item.item.id} .isMember=${false}></committee-text>
      </details>
      <h3>${words.grids}</h3>
      ${gridTable(session, item)}
      ${recusals(session, item, this.session.publishedAt === null && may(this.member, allowed.recuseCommitteeMember))}
      <h3>${words.decision}</h3>
      ${this.#decision(item)}
      ${this.#leaving(item)}
    `
  }

  #decision(item: CommitteeItemDetail) {
    const { session, isChanging } = this
    const mayDecide = may(this.member, allowed.decideCommitteeItem)
    if (mayDecide) void import('./decide.ts')
    const stands = item.outcome !== null
    return html`
      ${stands ? decided(session, item, { mayDecide, change: () => this.#change() }) : nothing}
      ${
        mayDecide && (stands ? isChanging : session.publishedAt === null)
          ? html`<committee-decision .session=${session} .item=${item} .isLast=${this.isLast}></committee-decision>`
          : nothing
      }
      ${!stands && !mayDecide ? html`<p class="undecided">${words.undecided}</p>` : nothing}
    `
  }

  /** Off the agenda, with what members wrote of it: only while nothing is decided. */
  #leaving({ item, outcome }: CommitteeItemDetail) {
    const { session } = this
    const isOpen = outcome === null && session.publishedAt === null
    if (!isOpen || !may(this.member, allowed.setCommitteeItems)) return nothing
    const remove = (event: Event) =>
      act(event, itemWords.removed(item.title), () =>
        setCommitteeItems(connection, session.id, { version: session.version, remove: [item.id] }),
      )
    return html`<p><button type="button" class="plain" @click=${remove}>${itemWords.removeItem}</button></p>`
  }

  #change() {
    void this.decideNow('outcome')
  }
}

customElements.define('committee-item', CommitteeItemPane)
