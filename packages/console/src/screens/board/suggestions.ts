// What waits and looks alike: taken whole or in part, added to the nearest proposal, or set aside for everybody.
import { Task } from '@lit/task'
import {
  type StaffConsultation,
  type SuggestedGroup,
  setSuggestionAside,
  suggestContributionGroups,
  takeSuggestionBack,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { Attempt } from '../../feedback/attempt.ts'
import { reading } from '../../feedback/reading.ts'
import { tell } from '../../feedback/tell.ts'
import { LightElement } from '../../light-element.ts'
import type { Changed } from '../../server/changed.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { words as beside } from './beside-words.ts'
import type { BoardData } from './data.ts'
import { CardsEvent, MoveEvent } from './events.ts'
import { waiting } from './moves.ts'
import { cardsOf, idsOf, keyOf, suggestion } from './suggestion.ts'

/** Drawn at once; the next ones come as these are seen to. */
const shown = 8

export class BoardSuggestions extends LightElement {
  static override properties = {
    data: { attribute: false },
    consultation: { attribute: false },
    me: { attribute: false },
    taken: { state: true },
    without: { state: true },
    heard: { state: true },
    showsAside: { state: true },
  }
  declare data: BoardData
  declare consultation?: StaffConsultation
  declare me: string
  /** Seen to a moment ago. */
  declare taken: ReadonlySet<string>
  /** Left out of their group by whoever looks at it. */
  declare without: ReadonlySet<string>
  /** Who has just set one aside, or taken one back, while one was on the list. */
  declare heard: string
  declare showsAside: boolean

  #attempt = new Attempt(this)
  #groups = new Task(this, {
    task: ([consultation], { signal }) =>
      suggestContributionGroups(connection, { consultation }, { signal }),
    args: () => [this.consultation?.id] as const,
  })
  protected readonly follows = new Follows(this, ['suggestion'], (what) => this.#heard(what))

  constructor() {
    super()
    this.taken = new Set()
    this.without = new Set()
    this.heard = ''
    this.showsAside = false
  }

  protected override render() {
    return html`
      <p role="status" class="soft">${this.heard}
        ${this.heard ? html`<button type="button" class="plain" @click=${() => this.#readAgain()}>${beside.readAgain}</button>` : nothing}</p>
      ${this.#attempt.problem(() => void this.#readAgain())}
      ${reading(this.#groups, ({ items, waiting: count, compared, setAside }) => {
        const groups = items.filter((group) => !this.taken.has(keyOf(group)))
        return html`
          <p class="soft">${groups.length > 0 ? beside.suggestionsWhy(count, compared) : beside.noSuggestion}</p>
          ${groups.slice(0, shown).map((group) => this.#group(group))}
          ${setAside > 0 ? this.#aside(setAside) : nothing}
        `
      })}
    `
  }

  #group(group: SuggestedGroup) {
    const { proposal } = group
    const cards = cardsOf(group, this.without)
    const isNone = cards.length === 0
    const add = () =>
      proposal && this.#act(group, new MoveEvent({ cards, from: waiting, to: proposal.id }))
    return suggestion({
      group,
      without: this.without,
      toggle: (id) => this.#toggle(id),
      acts: html`
        <button class="button" ?disabled=${isNone}
          @click=${() => this.#act(group, new CardsEvent('board-make', waiting, cards))}>${beside.makeOf}</button>
        ${proposal && this.data.proposals.has(proposal.id) ? html`<button class="button quiet" ?disabled=${isNone} @click=${add}>${beside.addTo}</button>` : nothing}
        <button class="plain" ?disabled=${this.#attempt.isBusy} @click=${() => this.#setAside(group)}>${beside.setAside}</button>
      `,
    })
  }

  #aside(count: number) {
    if (this.showsAside) void import('./aside.ts')
    return html`<details class="more" @toggle=${this.#onAside}>
      <summary>${beside.asideCount(count)}</summary>
      ${this.showsAside ? html`<board-aside .consultation=${this.consultation} .revision=${this.#groups.value} @taken-back=${() => this.#readAgain()}></board-aside>` : nothing}
    </details>`
  }

  readonly #onAside = (event: Event) => {
    if (event.currentTarget instanceof HTMLDetailsElement)
      this.showsAside = event.currentTarget.open
  }

  #toggle(id: string) {
    const without = new Set(this.without)
    if (!without.delete(id)) without.add(id)
    this.without = without
  }

  #act(group: SuggestedGroup, event: Event) {
    this.taken = new Set([...this.taken, keyOf(group)])
    this.closest('board-pane')?.dispatchEvent(event)
  }

  async #setAside(group: SuggestedGroup) {
    const { consultation } = this
    if (!consultation) return
    const body = { consultation: consultation.id, contributions: idsOf(group) }
    const done = await this.#attempt.run(() => setSuggestionAside(connection, body))
    if (!done) return
    if (done.by.id === this.me)
      tell(beside.setAsideTold, async () => {
        await takeSuggestionBack(connection, body)
        await this.#readAgain()
      })
    else tell(beside.alreadyAside(done.by.name))
    await this.#readAgain()
    this.#focusOnwards()
  }

  /** The button that had the focus went with its group. */
  #focusOnwards() {
    if (this.contains(document.activeElement)) return
    const next = this.querySelector<HTMLElement>('.suggestion input, summary')
    const pane = this.closest('board-pane')?.querySelector<HTMLElement>('h2')
    const place = next ?? pane
    place?.focus()
  }

  async #readAgain() {
    this.heard = ''
    await this.#groups.run()
    await this.updateComplete
  }

  /** Nothing moves under the pointer: whoever is on the list is told, and reads again when they like. */
  #heard({ changes }: Changed) {
    const other = changes.find(({ by }) => by?.id !== this.me)
    if (!other) return
    if (this.matches(':hover, :focus-within')) this.heard = beside.othersAside(other.by?.name ?? '')
    else void this.#readAgain()
  }
}

customElements.define('board-suggestions', BoardSuggestions)
