// The line under the top: what was done, read out, with Undo; or why it was not, with its way out.
import { html, nothing } from 'lit'
import { LightElement } from '../light-element.ts'
import { Told, tell, telling, undoStack } from './tell.ts'
import { words } from './words.ts'

export class ToldLine extends LightElement {
  static override properties = {
    text: { state: true },
    isUndoable: { state: true },
    error: { state: true },
  }
  declare text: string
  declare isUndoable: boolean
  declare error: unknown

  constructor() {
    super()
    this.text = ''
    this.isUndoable = false
  }

  #hear = (event: Event) => {
    if (!(event instanceof Told)) return
    this.text = event.text
    this.isUndoable = event.isUndoable
    this.error = event.error
  }

  /** In a field, the browser undoes what was typed. */
  #key = (event: KeyboardEvent) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)
    if (!isUndo || event.shiftKey || event.defaultPrevented || isTyping(event.target)) return
    event.preventDefault()
    void this.#undo()
  }

  override connectedCallback() {
    super.connectedCallback()
    telling.addEventListener('told', this.#hear)
    addEventListener('keydown', this.#key)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    telling.removeEventListener('told', this.#hear)
    removeEventListener('keydown', this.#key)
  }

  async #undo() {
    try {
      const act = await undoStack.undo()
      tell(act ? words.undone(act.says) : words.nothingToUndo)
    } catch (error) {
      const { tellRefusal } = await import('./tell-refusal.ts')
      tellRefusal(error, words.notUndone)
    }
  }

  /** The way out was taken. */
  #leadsOut = (event: Event) => {
    if (event.target instanceof HTMLButtonElement) tell('')
  }

  protected override render() {
    return html`
      <p role="status">${this.text}</p>
      ${this.isUndoable ? html`<button class="plain" @click=${() => this.#undo()}>${words.undo}</button>` : nothing}
      ${this.error ? html`<leading-out .error=${this.error} @click=${this.#leadsOut}></leading-out>` : nothing}
    `
  }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))

customElements.define('told-line', ToldLine)
