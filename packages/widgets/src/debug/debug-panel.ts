// The diagnostic panel: an element at the foot of the page, shown, folded, copied from and closed by keyboard.
import { html, nearestLanguage, RenderedElement } from '../lazy/core.ts'
import { ownTag } from './elements.ts'
import { type Row, reportOf, type Section } from './facts.ts'
import { type Seen, sectionsOf } from './sections.ts'
import { styles } from './styles.ts'
import { type Words, wordsIn } from './words.ts'

// The elements tell nobody of their states: those are read again while the panel is open.
const pace = 1000

export class DebugPanel extends RenderedElement {
  static readonly tag = ownTag

  /** What was seen of the page so far. */
  seen: () => Seen = () => {
    throw new Error('not opened')
  }
  #isFolded = false
  #told = ''
  #timer = 0

  constructor() {
    super()
    this.renderRoot.adoptedStyleSheets = [styles()]
    this.renderRoot.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') this.#fold(true)
    })
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#timer = window.setInterval(() => this.requestUpdate(), pace)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  protected override async load() {}

  get #words() {
    return wordsIn(nearestLanguage(document.documentElement))
  }

  #fold(isFolded: boolean) {
    this.#isFolded = isFolded
    this.requestUpdate()
    // Focus stays in the panel, on what unfolds it.
    this.renderRoot.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }

  #copy = async () => {
    const field = this.renderRoot.querySelector('textarea')
    if (!field) return
    const { copied, copyByHand } = this.#words
    const isCopied = await navigator.clipboard
      ?.writeText(field.value)
      .then(() => true)
      .catch(() => false)
    if (!isCopied) field.select()
    this.#told = isCopied ? copied : copyByHand
    this.requestUpdate()
  }

  protected override render() {
    const words = this.#words
    const sections = sectionsOf(this.seen(), words)
    const language = words === wordsIn('en') ? 'en' : 'fr'
    return html`<section lang=${language} aria-labelledby="title">
      <header>
        <h2 id="title">${words.title}</h2>
        ${this.#isFolded ? '' : html`<button type="button" @click=${this.#copy}>${words.copy}</button>`}
        <button type="button" aria-expanded=${this.#isFolded ? 'false' : 'true'}
          @click=${() => this.#fold(!this.#isFolded)}
          >${this.#isFolded ? words.unfold : words.fold}</button>
        <button type="button" @click=${() => this.remove()}>${words.close}</button>
      </header>
      <p role="status">${this.#told}</p>
      ${this.#isFolded ? '' : body(sections, words)}
    </section>`
  }
}

const faultsIn = (sections: Section[]) =>
  sections.flatMap(({ rows }) => rows).filter(({ wrong }) => wrong).length

const body = (
  sections: Section[],
  words: Words,
) => html`<p>${words.intro} <strong>${words.summary(faultsIn(sections))}</strong></p>
  ${sections.map(
    ({ title, rows, empty }) => html`<h3>${title}</h3>
      ${rows.length ? html`<dl>${rows.map((row) => line(row, words))}</dl>` : html`<p>${empty}</p>`}`,
  )}
  <label for="report">${words.report}</label>
  <textarea id="report" readonly .value=${reportOf(sections, words)}></textarea>`

const line = ({ name, value, source, wrong, place }: Row, words: Words) => html`<div
  class=${wrong ? 'wrong' : ''}>
  <dt>${name}</dt>
  <dd>${wrong ? html`<strong>${words.wrong}</strong>` : ''}${value}${source ? html` <em>(${source})</em>` : ''}
    ${place ? html` <button type="button" @click=${() => show(place)}>${words.show}</button>` : ''}</dd>
</div>`

const show = (place: HTMLElement) => {
  place.scrollIntoView({ block: 'start' })
}
