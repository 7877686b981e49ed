// Puts elements on a page, looks inside them, and asks axe about them.
import 'axe-core/axe.min.js'
import type { ParvisElement } from '../element/parvis-element.ts'
import type { WidgetClient } from '../page/settings.ts'

declare const axe: {
  run: (
    node: Element,
    options?: object,
  ) => Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>
}

/** A new element with a client, shown and settled. */
export async function place(markup: string, client: WidgetClient) {
  const stage = document.createElement('main')
  document.body.append(stage)
  const template = document.createElement('template')
  template.innerHTML = markup
  const element = document.importNode(template.content, true).firstElementChild as ParvisElement
  element.client = client
  stage.append(element)
  await settled(element)
  return element
}

export function clear() {
  for (const stage of document.querySelectorAll('main')) stage.remove()
  sessionStorage.clear()
  localStorage.clear()
}

export async function settled(element: ParvisElement) {
  await wait(20)
  await element.updateComplete
}

export const wait = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** First node inside that matches; it must be there. */
export function inside<E extends HTMLElement = HTMLElement>(
  element: ParvisElement,
  selector: string,
) {
  const found = element.renderRoot.querySelector<E>(selector)
  if (!found) throw new Error(`${selector} is not in ${element.localName}`)
  return found
}

export const text = (element: ParvisElement, selector: string) =>
  inside(element, selector).textContent?.replace(/\s+/g, ' ').trim()

/** What axe finds against the element, as text; empty when all is well. */
export async function faultsOfAccess(element: Element) {
  document.documentElement.lang = 'fr'
  document.title = 'Essai'
  const { violations } = await axe.run(element)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
