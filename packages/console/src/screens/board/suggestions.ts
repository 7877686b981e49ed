// What waits and looks alike: taken whole or in part, added to the nearest proposal, or set aside.
import { Task } from '@lit/task'
import {
  type StaffConsultation,
  type SuggestedGroup,
  suggestContributionGroups,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { problem } from '../../feedback/problem.ts'
import { tell } from '../../feedback/tell.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words as beside } from './beside-words.ts'
import type { BoardData } from './data.ts'
import { CardsEvent, MoveEvent } from './events.ts'
import { type Card, waiting } from './moves.ts'
import { words } from './words.ts'

/** Drawn at once; the next ones come as these are seen to. */
const shown = 8

export class BoardSuggestions extends LightElement {
  static override properties = {
    data: { attribute: false },
    consultation: { attribute: false },
    aside: { state: true },
    without: { state: true },
  }
  declare data: BoardData
  declare consultation?: StaffConsultation
  declare aside: ReadonlySet<string>
  /** Left out of their group by whoever looks at it. */
  declare without: ReadonlySet<string>

  #groups = new Task(this, {
    task: ([consultation], { signal }) =>
      suggestContributionGroups(connection, { consultation }, { signal }),
    args: () => [this.consultation?.id] as const,
  })

  constructor() {
    super()
    this.aside = new Set()
    this.without = new Set()
  }

  protected override render() {
    return html`
      ${this.#groups.render({
        pending: () => html`<p>${words.loading}</p>`,
        error: (error) => html`<p role="alert">${problem(error)}</p>`,
        complete: ({ items, waiting: count, compared }) => {
          const groups = items.filter((group) => !this.aside.has(keyOf(group)))
          return html`
            <p class="soft">${groups.length > 0 ? beside.suggestionsWhy(count, compared) : beside.noSuggestion}</p>
            ${groups.slice(0, shown).map((group) => this.#group(group))}
          `
        },
      })}
    `
  }

  #group(group: SuggestedGroup) {
    const { contributions, proposal } = group
    const cards = this.#cards(group)
    const add = () =>
      proposal && this.#act(group, new MoveEvent({ cards, from: waiting, to: proposal.id }))
    return html`
      <section class="suggestion">
        <h3>${beside.group(contributions.length)}</h3>
        <ul>
          ${contributions.map(
            ({ id, title, territory, excerpt }) => html`<li>
              <label><input type="checkbox" .checked=${!this.without.has(id)} @change=${() => this.#toggle(id)} />
                <span><strong>${title}</strong> <small>${territory.label} — ${excerpt}</small></span></label>
            </li>`,
          )}
        </ul>
        ${proposal ? html`<p>${beside.nearest(proposal.title)}</p>` : nothing}
        <p class="dialog-acts">
          <button class="button" ?disabled=${cards.length === 0}
            @click=${() => this.#act(group, new CardsEvent('board-make', waiting, cards))}>${beside.makeOf}</button>
          ${proposal && this.data.proposals.has(proposal.id) ? html`<button class="button quiet" ?disabled=${cards.length === 0} @click=${add}>${beside.addTo}</button>` : nothing}
          <button class="plain" @click=${() => this.#setAside(group)}>${beside.setAside}</button>
        </p>
      </section>
    `
  }

  #cards({ contributions }: SuggestedGroup): Card[] {
    return contributions
      .filter(({ id }) => !this.without.has(id))
      .map(({ id, version, title, excerpt, territory, theme }) => ({
        id,
        version,
        title,
        excerpt,
        territory: territory.label,
        themeId: theme.id,
      }))
  }

  #toggle(id: string) {
    const without = new Set(this.without)
    if (!without.delete(id)) without.add(id)
    this.without = without
  }

  #act(group: SuggestedGroup, event: Event) {
    this.aside = new Set([...this.aside, keyOf(group)])
    this.closest('board-pane')?.dispatchEvent(event)
  }

  #setAside(group: SuggestedGroup) {
    const key = keyOf(group)
    this.aside = new Set([...this.aside, key])
    tell(beside.setAsideTold, async () => {
      this.aside = new Set([...this.aside].filter((one) => one !== key))
    })
  }
}

const keyOf = ({ contributions }: SuggestedGroup) => contributions.map(({ id }) => id).join(' ')

customElements.define('board-suggestions', BoardSuggestions)
