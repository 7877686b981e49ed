// Suggestions that the team set aside: who did it and when, and the way to have them suggested again.
import { Task } from '@lit/task'
import {
  type StaffConsultation,
  type SuggestedGroup,
  suggestContributionGroups,
  takeSuggestionBack,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownMoment } from '../../dates.ts'
import { Attempt } from '../../feedback/attempt.ts'
import { reading } from '../../feedback/reading.ts'
import { tell } from '../../feedback/tell.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words as beside } from './beside-words.ts'
import { idsOf } from './suggestion.ts'

export class SuggestionsAside extends LightElement {
  static override properties = {
    consultation: { attribute: false },
    revision: { attribute: false },
  }
  declare consultation?: StaffConsultation
  /** Another whenever the suggestions were read again. */
  declare revision: unknown

  #attempt = new Attempt(this)
  #groups = new Task(this, {
    task: ([consultation], { signal }) =>
      suggestContributionGroups(connection, { consultation, aside: 'true' }, { signal }),
    args: () => [this.consultation?.id, this.revision] as const,
  })

  protected override render() {
    return html`
      <p class="hint">${beside.asideWhy}</p>
      ${this.#attempt.problem(() => void this.#groups.run())}
      ${reading(this.#groups, ({ items }) => items.map((group) => this.#group(group)))}
    `
  }

  #group(group: SuggestedGroup) {
    const { contributions, setAside } = group
    return html`
      <section class="suggestion">
        <p class="soft">${setAside ? beside.asideBy(setAside.by.name, shownMoment(setAside.at)) : nothing}</p>
        <ul class="bare">${contributions.map(({ title, territory }) => html`<li>${title} <small>${territory.label}</small></li>`)}</ul>
        <p class="dialog-acts">
          <button type="button" class="button quiet" ?disabled=${this.#attempt.isBusy}
            @click=${() => this.#takeBack(group)}>${beside.takeBack}</button>
        </p>
      </section>
    `
  }

  async #takeBack(group: SuggestedGroup) {
    const { consultation } = this
    if (!consultation) return
    const body = { consultation: consultation.id, contributions: idsOf(group) }
    const done = await this.#attempt.run(() => takeSuggestionBack(connection, body))
    if (!done) return
    tell(beside.takenBack)
    this.closest('details')?.querySelector('summary')?.focus()
    this.dispatchEvent(new Event('taken-back'))
  }
}

customElements.define('board-aside', SuggestionsAside)
