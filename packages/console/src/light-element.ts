// An element that draws in the page itself: one style sheet, and labels that find their fields.
import { LitElement } from 'lit'

export class LightElement extends LitElement {
  protected override createRenderRoot() {
    return this
  }
}
