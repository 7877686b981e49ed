// The floor beside which each budget is printed: a hello-world button made with Lit, as small as one gets.
import { codeOf } from './bundle.ts'

const program = `
  import { LitElement, html, css } from 'lit'
  class Hello extends LitElement {
    static styles = css\`button { color: inherit }\`
    render() { return html\`<button>Hello</button>\` }
  }
  customElements.define('x-hello', Hello)`

export const floorCode = () => codeOf(program)

/** The tag and the script of a page that has nothing else; `floor.js` is among the stage's files. */
export const floorHtml = (consultation: string) =>
  `<x-hello></x-hello><script type="module" src="${consultation}/widgets/v1/floor.js"></script>`

type Budget = { obtained: number; limit: number; floor?: number; unit?: string; digits?: number }

/** One line: what was obtained, its limit, and what Lit alone takes in the same run. */
export function printBudget(name: string, { obtained, limit, floor, unit, digits }: Budget) {
  const told = (value: number) => value.toFixed(digits ?? 0)
  const beside = floor === undefined ? '' : ` (a hello-world Lit button: ${told(floor)})`
  console.log(`${name}: ${told(obtained)} of ${told(limit)} ${unit ?? 'bytes'}${beside}`)
}
