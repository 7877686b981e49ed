// What may be added to the agenda: looked for, chosen, added at once.
import {
  type EligibleItemList,
  listEligibleItems,
  type StaffCommitteeDetail,
  setCommitteeItems,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { problem } from '../../feedback/problem.ts'
import { tell } from '../../feedback/tell.ts'
import { openDialog } from '../../form/dialog.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words as dialogWords } from './dialog-words.ts'
import { SessionChanged } from './session-event.ts'
import { words } from './words.ts'

const together = 50

export async function addItems(room: Element | null, session: StaffCommitteeDetail) {
  const count = await openDialog<number>({
    heading: dialogWords.eligible,
    content: ({ close }) =>
      html`<eligible-items .session=${session} .close=${close}></eligible-items>`,
  })
  if (!count) return
  tell(dialogWords.added(count))
  room?.dispatchEvent(new SessionChanged())
}

class EligibleItems extends LightElement {
  static override properties = {
    found: { state: true },
    chosen: { state: true },
    fault: { state: true },
    isSending: { state: true },
  }
  declare session: StaffCommitteeDetail
  declare close: (count?: number) => void
  declare found?: EligibleItemList
  declare chosen: ReadonlySet<string>
  declare fault?: unknown
  declare isSending: boolean

  #q = ''
  #offset = 0
  #timer?: ReturnType<typeof setTimeout>

  constructor() {
    super()
    this.chosen = new Set()
    this.isSending = false
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#read()
  }

  async #read() {
    const q = this.#q
    const query = { offset: this.#offset, limit: together, ...(q && { q }) }
    try {
      const found = await listEligibleItems(connection, this.session.id, query)
      if (q === this.#q) this.found = found
    } catch (error) {
      this.fault = problem(error)
    }
  }

  protected override render() {
    const { found, chosen, fault } = this
    if (fault) return html`<p role="alert">${fault}</p>`
    if (!found) return html`<p class="hint">${words.loading}</p>`
    if (found.total === 0 && !this.#q) return html`<p>${dialogWords.emptyEligible(0)}</p>`
    const ids = found.items.map(({ id }) => id)
    return html`
      <div class="filters">
        <label>${dialogWords.search}<input type="search" maxlength="100" @input=${this.#onSearch} /></label>
        <span role="status">${dialogWords.eligibleCount(found.total)}</span>
      </div>
      <form @submit=${this.#add}>
        <label class="choice"><input type="checkbox" .checked=${ids.length > 0 && ids.every((id) => chosen.has(id))}
          @change=${(event: Event) => this.#tick(event, ids)} /> ${dialogWords.chooseAll(ids.length)}</label>
        <ul class="eligible">
          ${found.items.map(
            (one) => html`<li><label class="choice">
              <input type="checkbox" .checked=${chosen.has(one.id)} @change=${(event: Event) => this.#tick(event, [one.id])} />
              <span><strong>${one.title}</strong>
                <small>${one.theme.title} · ${words.territories(one.territories)}${
                  one.contributions === null
                    ? nothing
                    : html` · ${dialogWords.contributions(one.contributions)}`
                }${one.isReturning ? html` · ${dialogWords.isReturning}` : nothing}</small></span>
            </label></li>`,
          )}
        </ul>
        ${this.#pages(found.total)}
        <p class="dialog-acts"><button class="button" ?disabled=${chosen.size === 0 || this.isSending}>
          ${chosen.size === 0 ? dialogWords.add : dialogWords.addCount(chosen.size)}</button></p>
      </form>
    `
  }

  #pages(total: number) {
    if (total <= together) return nothing
    const turn = (by: number) => {
      this.#offset += by
      void this.#read()
    }
    return html`<nav class="pages">
      <button type="button" class="button quiet" ?disabled=${this.#offset === 0} @click=${() => turn(-together)}>${dialogWords.previous}</button>
      <button type="button" class="button quiet" ?disabled=${this.#offset + together >= total} @click=${() => turn(together)}>${dialogWords.next}</button>
    </nav>`
  }

  #tick({ target }: Event, ids: readonly string[]) {
    if (!(target instanceof HTMLInputElement)) return
    const chosen = new Set(this.chosen)
    for (const id of ids) {
      if (target.checked) chosen.add(id)
      else chosen.delete(id)
    }
    this.chosen = chosen
  }

  readonly #onSearch = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    this.#q = target.value.trim()
    this.#offset = 0
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#read(), 200)
  }

  readonly #add = async (event: Event) => {
    event.preventDefault()
    this.isSending = true
    try {
      const add = [...this.chosen]
      await setCommitteeItems(connection, this.session.id, { version: this.session.version, add })
      this.close(add.length)
    } catch (error) {
      this.fault = problem(error)
    }
    this.isSending = false
  }
}

customElements.define('eligible-items', EligibleItems)
