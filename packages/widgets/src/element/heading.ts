// A real heading of the level the page asks for.
import { html } from 'lit'

/** Level 1 to 6; anything else is 3. */
export function heading(level: number, text: string) {
  switch (level) {
    case 1:
      return html`<h1 part="title">${text}</h1>`
    case 2:
      return html`<h2 part="title">${text}</h2>`
    case 4:
      return html`<h4 part="title">${text}</h4>`
    case 5:
      return html`<h5 part="title">${text}</h5>`
    case 6:
      return html`<h6 part="title">${text}</h6>`
    default:
      return html`<h3 part="title">${text}</h3>`
  }
}
