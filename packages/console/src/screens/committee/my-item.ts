// One item to score: stepping out first, what it is, its criteria as rows of radios, and a comment.
import type { CommitteeGrid, CommitteeGridItem } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { forget, keep, kept } from '../../form/kept.ts'
import { LightElement } from '../../light-element.ts'
import { Autosave, type Clash, type Written, writtenIn } from './autosave.ts'
import { clashPanel } from './clash.ts'
import './dossier.ts'
import { criterionRow } from './criterion-row.ts'
import { shownMark, shownTime } from './formats.ts'
import { GridChanged } from './grid-event.ts'
import { gridProblem } from './grid-problem.ts'
import { words } from './grid-words.ts'

export class MyItem extends LightElement {
  static override properties = {
    grid: { attribute: false },
    itemId: { attribute: false },
    written: { state: true },
    clash: { state: true },
    said: { state: true },
  }
  declare grid: CommitteeGrid
  declare itemId: string
  declare written: Written
  declare clash?: Clash
  declare said?: string

  #autosave?: Autosave

  get #item(): CommitteeGridItem | undefined {
    return this.grid.items.find(({ id }) => id === this.itemId)
  }
  get #key() {
    return `grid-${this.grid.committee.id}-${this.itemId}`
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    void this.#autosave?.flush()
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('itemId')) this.#begin()
  }

  #begin() {
    void this.#autosave?.flush()
    const item = this.#item
    if (!item) return
    this.clash = undefined
    this.said = undefined
    this.written = writtenIn(item)
    const { id: committeeId } = this.grid.committee
    const criteria = this.grid.criteria.flatMap(({ id, kind }) => (kind === 'scored' ? [id] : []))
    const key = this.#key
    this.#autosave = new Autosave({ committeeId, itemId: item.id, criteria }, item, {
      saved: (grid) => {
        forget(key)
        const isWhole = grid.items.find(({ id }) => id === item.id)?.isWhole
        const now = shownTime(new Date().toISOString())
        if (item.id === this.itemId) this.said = isWhole ? words.savedWhole(now) : words.saved(now)
        this.dispatchEvent(new GridChanged(grid))
      },
      clashed: (clash) => {
        if (item.id === this.itemId) this.clash = clash
      },
      failed: (error) => {
        if (item.id === this.itemId) this.said = gridProblem(error)
      },
    })
    // What was being written in this tab and never arrived.
    const { comment } = kept(key)
    if (comment !== undefined && comment !== this.written.comment)
      this.#write({ ...this.written, comment })
  }

  #write(written: Written) {
    this.written = written
    keep(this.#key, { comment: written.comment })
    this.said = words.saving
    this.#autosave?.write(written)
  }

  readonly #score = (id: string, score: number) =>
    this.#write({ ...this.written, scores: { ...this.written.scores, [id]: score } })

  readonly #onComment = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement)
      this.#write({ ...this.written, comment: target.value })
  }

  protected override render() {
    const item = this.#item
    if (!item) return nothing
    const isOpen = !item.isDecided && !this.grid.isPublished
    return html`
      <h2 tabindex="-1">${item.title}</h2>
      <p class="hint"><a href=${item.url} target="_blank">${words.territories(item.territories)}</a></p>
      ${isOpen ? this.#steppingOut(item) : html`<p class="withheld">${words.decided}</p>`}
      <committee-text .committeeId=${this.grid.committee.id} .itemId=${item.id} .isMember=${true}></committee-text>
      <h3>${words.grid} <small>${words.scale(this.grid.scoreMax)}</small></h3>
      ${this.clash ? clashPanel(this.clash, this.grid.criteria, (chosen) => this.#settle(chosen)) : nothing}
      <fieldset class="my-criteria" ?disabled=${!isOpen || this.clash !== undefined}>
        <legend class="visually-hidden">${words.grid}</legend>
        ${this.grid.criteria.map((criterion) =>
          criterionRow(criterion, {
            scoreMax: this.grid.scoreMax,
            score: this.written.scores[criterion.id],
            scored: this.#score,
          }),
        )}
        <div class="field">
          <label for="grid-comment">${words.comment}</label>
          <textarea id="grid-comment" rows="3" maxlength="5000" .value=${this.written.comment}
            @input=${this.#onComment} @blur=${() => void this.#autosave?.flush()}></textarea>
        </div>
      </fieldset>
      <p class="saved" role="status">${this.said}</p>
      ${this.#others(item)}
    `
  }

  #steppingOut(item: CommitteeGridItem) {
    const ask = async () => {
      const { askToStepOut } = await import('./step-out.ts')
      const grid = await askToStepOut(this.grid.committee.id, item)
      if (grid) this.dispatchEvent(new GridChanged(grid, words.recused(item.title)))
    }
    return html`<div class="step-out"><p>${words.recuseHint}</p>
      <button type="button" class="button quiet" @click=${ask}>${words.recuse}</button></div>`
  }

  #others({ marks, isWhole }: CommitteeGridItem) {
    if (!isWhole) return html`<p class="hint">${words.othersLater}</p>`
    if (!marks || marks.count < 2) return nothing
    const { count, mean, lowest, highest } = marks
    return html`<h3>${words.others}</h3>
      <p>${words.othersSaid(count, shownMark(mean), shownMark(lowest), shownMark(highest))}</p>`
  }

  #settle(chosen: Written) {
    const { clash } = this
    if (!clash) return
    this.clash = undefined
    this.written = chosen
    void this.#autosave?.settle(chosen, clash)
  }
}

customElements.define('my-item', MyItem)
