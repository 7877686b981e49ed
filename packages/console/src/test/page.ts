// Puts elements on a page under the console's style sheet, and asks axe about them.
import 'axe-core/axe.min.js'
import { render, type TemplateResult } from 'lit'

declare const axe: {
  run: (
    node: Element,
    options?: object,
  ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** A frame with this inside, as wide as a screen is unless the test says otherwise. */
export async function shown(template: TemplateResult) {
  await styled()
  const frame = document.createElement('main')
  document.body.append(frame)
  render(template, frame)
  await frames()
  return frame
}

export function clear() {
  for (const frame of document.querySelectorAll('main, dialog')) frame.remove()
  sessionStorage.clear()
  localStorage.clear()
}

/** Some pictures later: observers of sizes have spoken. */
export async function frames(count = 3) {
  for (let left = count; left > 0; left--) await new Promise(requestAnimationFrame)
}

/** What axe finds against what is shown, as text; empty when all is well. */
export async function faultsOfAccess(element: Element = document.body) {
  document.documentElement.lang = 'fr'
  document.title = 'Essai'
  const { violations } = await axe.run(element, { resultTypes: ['violations'] })
  return violations
    .filter(({ id }) => !['page-has-heading-one', 'region'].includes(id))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

async function styled() {
  if (document.querySelector('link[rel=stylesheet]')) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = new URL('../styles/console.css', import.meta.url).href
  document.head.append(link)
  await new Promise((loaded) => link.addEventListener('load', loaded, { once: true }))
}

/** Inside this element; it must be there. */
export function inside<E extends Element = HTMLElement>(element: ParentNode, selector: string) {
  const found = element.querySelector<E>(selector)
  if (!found) throw new Error(`${selector} is not there`)
  return found
}
