// The life of an element: Lit's templates in a shadow root, rendered once for all changes of a moment.
import { render } from 'lit/html.js'

/** A style sheet, made when an element first needs it: a server that renders pages has none. */
export type Sheet = () => CSSStyleSheet

/**
 * What these elements need of LitElement, whose other parts are 2.4 kB that every host page would
 * load: attributes are the inputs, and `requestUpdate()` follows each change of state.
 */
export abstract class RenderedElement extends (globalThis.HTMLElement ?? class {}) {
  /** What a server rendered: it stays until there is something to show in its place. */
  protected served = [...(this.shadowRoot?.childNodes ?? [])]
  readonly renderRoot = this.attachShadow({ mode: 'open' })
  /** Resolves once what was asked to be rendered is; undefined before. */
  declare updateComplete?: Promise<void>

  #asked = false
  /** What Lit renders before. Without it what shows is made anew. */
  #end?: Comment

  /** What shows now. */
  protected abstract render(): unknown
  /** Reads what the attributes ask for. */
  protected abstract load(): Promise<void>

  connectedCallback() {
    if (!this.updateComplete) void this.load()
    this.requestUpdate()
  }

  /** The observed attributes are those that say what to load: all words may be others then. */
  attributeChangedCallback(_: string, before: string | null, now: string | null) {
    if (!this.updateComplete || before === now) return
    this.#end = undefined
    void this.load()
  }

  requestUpdate() {
    if (this.#asked) return
    this.#asked = true
    this.updateComplete = Promise.resolve().then(() => {
      this.#asked = false
      const shown = this.render()
      if (!shown && this.served.length) return
      this.served = []
      try {
        this.#draw(shown)
      } catch {
        // A translator, an extension or the page took away what Lit had marked.
        this.#end = undefined
        this.#draw(shown)
      }
    })
  }

  #draw(shown: unknown) {
    const { renderRoot } = this
    // A translator or the page may have emptied all of it.
    if (this.#end?.parentNode !== renderRoot) {
      this.#end = new Comment()
      renderRoot.replaceChildren(this.#end)
    }
    render(shown, renderRoot, { renderBefore: this.#end })
  }
}

/** A constructable style sheet: a page's policy against inline styles does not concern it. */
export function css([text = '']: TemplateStringsArray): Sheet {
  let sheet: CSSStyleSheet | undefined
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
    }
    return sheet
  }
}
