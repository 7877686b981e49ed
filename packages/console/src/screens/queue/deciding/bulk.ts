// The same decision on all that is chosen: its form, what it would do, then lot by lot with its progress.
import {
  type DecisionInput,
  type DecisionsPreview,
  decideContributions,
  isRefusal,
  type ListModerationQueueQuery,
  previewContributionDecisions,
  type QueueItem,
  undoContributionBatch,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { problem } from '../../../feedback/problem.ts'
import { openDialog } from '../../../form/dialog.ts'
import { LightElement } from '../../../light-element.ts'
import { countChosen, type Selection } from '../../../list/selection.ts'
import { connection } from '../../../server/staff.ts'
import type { Versioned } from '../decide.ts'
import type { Act } from '../decision.ts'
import './decision-form.ts'
import { type Chosen, everyoneOf } from '../everyone.ts'
import type { Lists } from '../lists.ts'
import { type BulkPreview, bulkPreview, type RefusedRow, refusedRows } from './bulk-view.ts'
import { givenBack, lessThese, lotsOf, sendInLots } from './lots.ts'
import { words } from './words.ts'

export type BulkAsked = {
  act: Act
  lists: Lists
  selection: Selection<QueueItem>
  /** What all that match answer. */
  query: ListModerationQueueQuery
}

export type BulkDone = { act: Act; ids: string[]; undo: () => Promise<unknown> }

/** As it is now, and whose it was before. */
type Given = Versioned & { to: string | null }

/** What was done of it, also when it was left halfway. */
export async function askForMany(asked: BulkAsked) {
  const element = new BulkDecision()
  element.asked = asked
  await openDialog<true>({
    heading: words.many[asked.act](countChosen(asked.selection)),
    content: ({ close }) => {
      element.leave = () => close(true)
      return element
    },
  })
  return element.result()
}

type Step = 'reading' | 'form' | 'looking' | 'shown' | 'sending' | 'stopped'

export class BulkDecision extends LightElement {
  static override properties = {
    asked: { attribute: false },
    step: { state: true },
    progress: { state: true },
  }
  declare asked: BulkAsked
  declare leave: () => void
  declare step: Step
  declare progress: number

  #items: Chosen[] = []
  #decision?: DecisionInput
  #preview?: BulkPreview
  #why: unknown
  #refused: RefusedRow[] = []
  #sending?: Promise<void>
  readonly #sent: { items: Given[]; batch: string | null }[] = []
  readonly #controller = new AbortController()

  constructor() {
    super()
    this.step = 'reading'
    this.progress = 0
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#read()
  }

  /** Left by Escape too: what is on its way ends, and what was done is told. */
  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#controller.abort()
  }

  protected override render() {
    const { asked } = this
    switch (this.step) {
      case 'reading':
        return this.#reading(countChosen(asked.selection))
      case 'form':
        return this.#form()
      case 'looking':
        return this.#bar(words.lookingMany(this.progress, this.#items.length), this.#items.length)
      case 'sending':
        return html`${this.#bar(words.sendingMany(this.progress, this.#items.length), this.#items.length)}
          <button type="button" class="button quiet" @click=${() => this.#controller.abort()}>${words.stopAfterLot}</button>`
      case 'shown':
        return this.#shown()
      case 'stopped':
        return this.#stopped()
    }
  }

  #reading(count: number) {
    return this.#bar(words.readingMany(this.progress, count), count)
  }

  #bar(text: string, most: number) {
    return html`<p role="status">${text}</p>
      <progress max=${most} value=${this.progress} aria-label=${text}></progress>`
  }

  #form() {
    const [first] = this.#items
    if (!first) return html`<p>${words.nothingLeft}</p>`
    return html`<decision-form .act=${this.asked.act} .item=${first} .lists=${this.asked.lists} .near=${[]}
      .isOfMany=${true} .take=${(decision: DecisionInput) => void this.#look(decision)}
      @left=${() => this.leave()}></decision-form>`
  }

  #shown() {
    if (!this.#preview) return nothing
    return bulkPreview(this.#preview, this.#items, {
      act: this.asked.act,
      takeOut: (ids) => this.#takeOut(ids),
      send: () => {
        this.#sending = this.#send()
      },
      back: () => {
        this.step = 'form'
      },
    })
  }

  #stopped() {
    const again = () => void this.#look(this.#decision)
    return html`
      <p role="alert">${words.stoppedAt(this.#sentCount())} ${this.#why ? problem(this.#why, again) : nothing}</p>
      ${this.#refused.length > 0 ? refusedRows(this.#refused, this.#items, (ids) => this.#takeOut(ids)) : nothing}
      <p class="dialog-acts">
        ${
          this.#refused.length > 0
            ? nothing
            : html`<button type="button" class="button" @click=${again}>
                ${words.goOn(this.#items.length)}
              </button>`
        }
        <button type="button" class="button quiet" @click=${() => this.leave()}>${words.leaveIt}</button>
      </p>
    `
  }

  async #read() {
    const { selection, query } = this.asked
    const told = (read: number) => {
      this.progress = read
    }
    try {
      this.#items = await everyoneOf(selection, query, told, this.#controller.signal)
      this.step = 'form'
    } catch (error) {
      this.#stop(error)
    }
  }

  /** What it would do, lot by lot: nothing is done. */
  async #look(decision?: DecisionInput) {
    if (!decision) return
    this.#decision = decision
    this.step = 'looking'
    this.progress = 0
    const all: DecisionsPreview[] = []
    try {
      for (const lot of lotsOf(this.#items)) {
        const body = { items: versions(lot), decision }
        all.push(await previewContributionDecisions(connection, body, this.#options()))
        this.progress += lot.length
      }
    } catch (error) {
      this.#stop(error)
      return
    }
    this.#preview = {
      accepted: all.reduce((sum, { accepted }) => sum + accepted, 0),
      told: all.reduce((sum, { told }) => sum + told, 0),
      refused: all.flatMap(({ refused }) => refused),
      sample: all[0]?.sample ?? [],
      leavesAt: all.find(({ leavesAt }) => leavesAt)?.leavesAt ?? null,
    }
    this.step = 'shown'
  }

  #takeOut(ids: readonly string[]) {
    this.#items = lessThese(this.#items, ids)
    this.#refused = []
    if (this.#items.length === 0) this.leave()
    else void this.#look(this.#decision)
  }

  async #send() {
    const decision = this.#decision
    if (!decision) return
    this.step = 'sending'
    this.progress = 0
    const send = async (lot: Chosen[]) => {
      // Once sent, a lot is waited for: nobody would know what became of it.
      const { batch, items } = await decideContributions(connection, {
        items: versions(lot),
        decision,
      })
      const before = new Map(lot.map(({ id, assignee }) => [id, assignee?.id ?? null]))
      const sent = items.map(({ id, version }) => ({ id, version, to: before.get(id) ?? null }))
      this.#sent.push({ items: sent, batch })
    }
    const stopped = await sendInLots(this.#items, send, {
      told: (done) => {
        this.progress = done
      },
      isOver: () => this.#controller.signal.aborted,
    })
    if (!stopped) {
      this.leave()
      return
    }
    this.#items = stopped.left
    if (stopped.why === undefined) this.leave()
    else this.#stop(stopped.why)
  }

  #stop(error: unknown) {
    this.#refused =
      isRefusal(error) && error.code === 'bulk_refused'
        ? error.errors.map(({ path, ...why }) => ({ ...why, id: idOf(path, this.#items) }))
        : []
    this.#why = this.#refused.length > 0 ? undefined : error
    this.step = 'stopped'
  }

  #sentCount() {
    return this.#sent.reduce((sum, { items }) => sum + items.length, 0)
  }

  #options() {
    return { signal: this.#controller.signal }
  }

  /** A lot that is on its way is waited for. */
  async result(): Promise<BulkDone | undefined> {
    await this.#sending
    const sent = [...this.#sent]
    if (sent.length === 0) return undefined
    const undo = async () => {
      for (const { batch, items } of sent.toReversed())
        if (batch) await undoContributionBatch(connection, batch, {})
        else await giveBack(items)
    }
    return {
      act: this.asked.act,
      ids: sent.flatMap(({ items }) => items.map(({ id }) => id)),
      undo,
    }
  }
}

/** An assignment has no batch: each goes back to whoever had it. */
async function giveBack(items: readonly Given[]) {
  for (const { assigneeId, items: some } of givenBack(items))
    await decideContributions(connection, { items: some, decision: { act: 'assign', assigneeId } })
}

const versions = (items: readonly Versioned[]) => items.map(({ id, version }) => ({ id, version }))

/** Faults are told by id. */
const idOf = (path: string, items: readonly Chosen[]) =>
  items.find(({ id }) => path === id || path.endsWith(`.${id}`))?.id ?? path

customElements.define('bulk-decision', BulkDecision)
