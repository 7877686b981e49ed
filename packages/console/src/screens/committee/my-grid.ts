// A member's grids: the items of the session, and one of them to score, kept by itself.
import {
  type CommitteeGrid,
  getCommitteeGrid,
  listMyCommittees,
  type MyCommittees,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { tell } from '../../feedback/tell.ts'
import { Keys } from '../../keys/keys.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { keepInAddress } from '../../shell/navigate.ts'
import { shownShortly } from './formats.ts'
import { GridChanged } from './grid-event.ts'
import { gridProblem } from './grid-problem.ts'
import { words } from './grid-words.ts'
import { MyItem } from './my-item.ts'
import { firstLeft, itemStates, neighbourOf } from './my-items.ts'

export class MyGrid extends ConsoleScreen {
  static override properties = {
    sessions: { state: true },
    grid: { state: true },
    fault: { state: true },
  }
  declare sessions?: MyCommittees['items']
  declare grid?: CommitteeGrid
  declare fault?: string

  protected readonly keys = new Keys(this, {
    name: words.items,
    within: '.my-grids',
    keys: () => [
      { key: 'n', name: words.next, act: () => this.#go(1) },
      { key: 'p', name: words.previous, act: () => this.#go(-1) },
      { shown: `0–${this.grid?.scoreMax ?? 5}`, name: words.digits },
    ],
  })
  protected readonly follows = new Follows(this, ['committee', 'committee_scores'], (what) => {
    if (what.isAll || what.ids.has(this.#read)) void this.#refresh()
  })

  #read = ''
  /** What was left to do when one came: it stays open once it is done. */
  #opened?: string
  #movesFocus = false

  constructor() {
    super()
    this.addEventListener('grid-changed', (event) => {
      if (!(event instanceof GridChanged)) return
      this.grid = event.grid
      // Stepped out of: what is left comes in its place.
      if (!this.#itemId) this.#opened = firstLeft(event.grid)
      if (event.said) tell(event.said)
    })
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('place')) void this.#load()
  }

  get #sessionId() {
    const asked = this.place.query.get('seance')
    const { sessions = [] } = this
    const open = sessions.find(({ publishedAt }) => publishedAt === null)
    return sessions.find(({ id }) => id === asked)?.id ?? open?.id ?? sessions[0]?.id
  }
  get #itemId() {
    const { items = [] } = this.grid ?? {}
    const there = (asked: string | null | undefined) => items.find(({ id }) => id === asked)?.id
    return there(this.place.query.get('dossier')) ?? there(this.#opened)
  }

  async #load() {
    try {
      this.sessions ??= (await listMyCommittees(connection)).items
      const id = this.#sessionId
      if (!id || id === this.#read) return
      this.#read = id
      const grid = await getCommitteeGrid(connection, id)
      this.#opened = firstLeft(grid)
      this.grid = grid
      this.fault = undefined
    } catch (error) {
      this.#read = ''
      this.fault = gridProblem(error)
    }
  }

  /** What one is writing stays: only what is around it is read anew. */
  async #refresh() {
    const grid = await getCommitteeGrid(connection, this.#read).catch(() => undefined)
    if (grid?.committee.id === this.#read) this.grid = grid
  }

  readonly #hrefOf = (itemId: string) => {
    const query = new URLSearchParams({ seance: this.#sessionId ?? '', dossier: itemId })
    return `${location.pathname}?${query}`
  }

  #go(by: 1 | -1) {
    const to = neighbourOf(this.grid?.items ?? [], this.#itemId, by)
    if (!to) return
    this.#movesFocus = true
    keepInAddress(this.#hrefOf(to))
  }

  protected override updated() {
    if (!this.#movesFocus) return
    this.#movesFocus = false
    const item = this.querySelector('my-item')
    if (item instanceof MyItem)
      void item.updateComplete.then(() => item.querySelector<HTMLElement>('h2')?.focus())
  }

  protected override render() {
    const { sessions, grid, fault } = this
    if (fault)
      return html`<p role="alert">${fault}</p>
      <button class="button" @click=${() => this.#load()}>${words.retry}</button>`
    if (sessions?.length === 0) return nothingYet(words.noSession)
    if (!sessions || !grid) return html`<p class="hint">${words.loading}</p>`
    const item = grid.items.find(({ id }) => id === this.#itemId)
    return html`
      ${this.#head(sessions, grid)}
      <div class="my-grids">
        ${this.#list(grid)}
        <section class="pane committee-pane">
          ${
            item
              ? html`<my-item .grid=${grid} .itemId=${item.id}></my-item>
                  <p class="dialog-acts">
                    <button class="button quiet" type="button" @click=${() => this.#go(-1)}>${words.previous}</button>
                    <button class="button quiet" type="button" @click=${() => this.#go(1)}>${words.next}</button>
                  </p>
`
              : nothing
          }
        </section>
      </div>
    `
  }

  #head(
    sessions: MyCommittees['items'],
    { committee, gridsDueAt, progress, isPublished }: CommitteeGrid,
  ) {
    const onSession = ({ target }: Event) => {
      if (target instanceof HTMLSelectElement)
        keepInAddress(`${location.pathname}?${new URLSearchParams({ seance: target.value })}`)
    }
    const isDone = progress.of > 0 && progress.evaluated === progress.of
    return html`
      <header class="session-head">
        ${
          sessions.length > 1
            ? html`<label>${words.session} <select @change=${onSession}>
                ${sessions.map(({ id, title }) => html`<option value=${id} .selected=${id === committee.id}>${title}</option>`)}
              </select></label>`
            : html`<p><strong>${committee.title}</strong></p>`
        }
        <p>
          <strong>${words.progress(progress.evaluated, progress.of)}</strong>
          <progress max=${Math.max(1, progress.of)} value=${progress.evaluated}
            aria-label=${words.progress(progress.evaluated, progress.of)}></progress>
          <small>${isPublished ? words.isPublished : words.due(shownShortly(gridsDueAt))}</small>
        </p>
        ${isDone && !isPublished ? html`<p class="is-met">${words.allDone}</p>` : nothing}
      </header>
    `
  }

  #list({ items, recused }: CommitteeGrid) {
    return html`
      <nav class="my-items" aria-label=${words.items}>
        <ol class="bare">
          ${items.map((item) => {
            const state = itemStates(item)
            return html`<li class=${state}>
              <a href=${this.#hrefOf(item.id)} aria-current=${item.id === this.#itemId ? 'true' : 'false'}>
                ${item.title} <small>${words.states[state]}</small></a></li>`
          })}
        </ol>
        ${
          recused.length > 0
            ? html`<h3>${words.recusedFrom}</h3>
                <ul class="bare">${recused.map(({ title }) => html`<li>${title}</li>`)}</ul>`
            : nothing
        }
      </nav>
    `
  }
}

customElements.define('my-grid', MyGrid)
