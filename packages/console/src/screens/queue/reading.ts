// The contribution that is read: its text, what is near it, what was done to it, and the acts.
import { Task } from '@lit/task'
import {
  type DecisionInput,
  getSimilarToContribution,
  getStaffContribution,
  type StaffContributionDetail,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { meanwhileIn } from '../../feedback/conflict.ts'
import { problem } from '../../feedback/problem.ts'
import { unread } from '../../feedback/reading.ts'
import { LightElement } from '../../light-element.ts'
import { Others } from '../../server/others.ts'
import { connection } from '../../server/staff.ts'
import { actBar, allows } from './act-bar.ts'
import { type Conflicting, conflict, isDecision, type Way } from './conflict.ts'
import { decide } from './decide.ts'
import type { Act } from './decision.ts'
import { AskEvent, DecidedEvent } from './events.ts'
import { facts, written } from './facts.ts'
import { history } from './history.ts'
import type { Lists } from './lists.ts'
import { revised } from './revised.ts'
import { similar } from './similar.ts'
import { words } from './words.ts'

const nearEnough = 6

export class ContributionReading extends LightElement {
  static override properties = {
    contributionId: { attribute: false },
    heading: { attribute: false },
    memberId: { attribute: false },
    lists: { attribute: false },
    mayDecide: { attribute: false },
    hrefs: { attribute: false },
    form: { state: true },
    conflicting: { state: true },
    fault: { state: true },
  }
  declare contributionId: string
  /** Its title as the list has it: shown before the rest has come. */
  declare heading: string
  declare memberId: string
  declare lists?: Lists
  declare mayDecide: boolean
  declare hrefs: { contribution: (id: string) => string; alike: (group: string) => string }
  declare form?: Act | 'note'
  declare conflicting?: Conflicting
  declare fault?: unknown

  #others = new Others(this, () => ({
    kind: 'contribution',
    id: this.contributionId,
    isWriting: this.form !== undefined,
  }))
  #read = new Task(this, {
    task: ([id], { signal }) => getStaffContribution(connection, id, { signal }),
    args: () => [this.contributionId] as const,
  })
  #similar = new Task(this, {
    task: ([id], { signal }) =>
      getSimilarToContribution(connection, id, { limit: nearEnough }, { signal }),
    args: () => [this.contributionId] as const,
  })

  protected override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('contributionId')) return
    this.form = undefined
    this.conflicting = undefined
    this.fault = undefined
  }

  /** Undefined until it has come: what was read before is not it. */
  get detail(): StaffContributionDetail | undefined {
    const { value } = this.#read
    return value?.id === this.contributionId ? value : undefined
  }

  override focus() {
    this.querySelector<HTMLElement>('h2')?.focus()
  }

  reread() {
    return this.#read.run()
  }

  /** Someone else changed it. While one writes, the version that was read stays: what is sent meets theirs. */
  async catchUp() {
    if (!this.form && !this.conflicting) await this.reread()
  }

  /** Opens the form of an act, where its state allows that act. */
  async begin(form: Act | 'note') {
    const { detail } = this
    if (!this.mayDecide || !detail || !this.lists || !allows(detail, form)) return
    await import('./deciding/forms.ts')
    if (this.detail !== detail) return
    this.form = form
    // One reads while one writes.
    await this.updateComplete
    this.querySelector('.written')?.scrollIntoView({ block: 'nearest' })
  }

  toSimilar() {
    this.querySelector<HTMLElement>('.similar-head')?.focus()
  }

  protected override render() {
    const { detail } = this
    const title = detail?.title || this.heading
    return html`
      <article class="reading" aria-labelledby="reading-title" @noted=${this.#onNoted}>
        <div class="reading-body">
          <button type="button" class="plain back" @click=${() => this.#ask('list')}>${words.backToList}</button>
          <h2 id="reading-title" tabindex="-1" ?hidden=${!title}>${title}</h2>
          <p class="others" role="status">${this.#others.here}</p>
          ${detail ? this.#shown(detail) : this.#waits()}
        </div>
        ${detail && this.mayDecide ? this.#foot(detail) : nothing}
      </article>
    `
  }

  #waits() {
    const { error } = this.#read
    return error
      ? unread(error, () => this.#read.run())
      : html`<p class="hint">${words.loading}</p>`
  }

  #shown(detail: StaffContributionDetail) {
    const near = this.#similar.value
    return html`
      ${facts(detail, this.hrefs.alike)}
      ${written(detail)}
      ${revised(detail, { mayDecide: this.mayDecide, reread: () => this.reread() })}
      <h3 tabindex="-1" class="similar-head">${words.similar}</h3>
      ${near ? similar(near, this.hrefs.contribution) : html`<p class="hint">${words.loading}</p>`}
      <h3>${words.history}</h3>
      ${history(detail)}
    `
  }

  #foot(detail: StaffContributionDetail) {
    return html`
      <div class=${this.form ? 'reading-foot has-form' : 'reading-foot'} @left=${this.#onLeft}
        @decided=${this.#onDecided}>
        ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
        ${this.conflicting ? conflict(detail, this.conflicting, (way) => void this.#choose(way)) : nothing}
        ${this.form && this.lists ? keyed(`${this.form}-${detail.id}`, this.#formOf(this.form, detail, this.lists)) : nothing}
        ${
          this.form || this.conflicting
            ? nothing
            : actBar(detail, this.memberId, (act) => {
                if (act === 'mine' || act === 'undo') this.#ask(act)
                else void this.begin(act)
              })
        }
      </div>
    `
  }

  #formOf(form: Act | 'note', detail: StaffContributionDetail, lists: Lists) {
    if (form === 'note') return html`<note-form .contributionId=${detail.id}></note-form>`
    return html`<decision-form .act=${form} .item=${detail} .lists=${lists}
      .near=${this.#similar.value?.proposals ?? []} .refused=${this.#refused}></decision-form>`
  }

  readonly #refused = (error: unknown, decision: DecisionInput) => {
    const facts = meanwhileIn(error)
    if (!facts) return false
    this.conflicting = { decision, facts }
    void this.reread().then(() => this.querySelector<HTMLElement>('.conflict button')?.focus())
    return true
  }

  async #choose(way: Way) {
    const { conflicting, detail } = this
    this.conflicting = undefined
    if (way === 'reread' || !conflicting || !detail) return
    this.form = undefined
    if (way === 'theirs') {
      this.focus()
      return
    }
    const last = detail.history.at(-1)
    const { version } =
      last && isDecision(last) ? ((await this.send(detail, { act: 'undo' })) ?? detail) : detail
    await this.send({ id: detail.id, version }, conflicting.decision)
  }

  /** One act without a form; a refusal is told here. */
  async send(item: { id: string; version: number }, decision: DecisionInput) {
    this.fault = undefined
    try {
      const contribution = await decide(item, decision)
      this.dispatchEvent(new DecidedEvent({ decision, contribution }))
      return contribution
    } catch (error) {
      if (this.#refused(error, decision)) return undefined
      this.fault = problem(error, () => void this.reread())
      return undefined
    }
  }

  #ask(asked: AskEvent['asked']) {
    this.dispatchEvent(new AskEvent(asked))
  }

  readonly #onLeft = () => {
    this.form = undefined
    this.focus()
  }

  readonly #onDecided = () => {
    this.form = undefined
  }

  readonly #onNoted = () => {
    this.form = undefined
    this.focus()
    void this.reread()
  }
}

customElements.define('contribution-reading', ContributionReading)
