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

// Generous: a slow machine makes a test slow, never wrong.
const patience = 20_000

/** A new element with a client, in place; its data are on their way. */
export function put(markup: string, client: WidgetClient) {
  const stage = document.createElement('main')
  document.body.append(stage)
  const template = document.createElement('template')
  template.innerHTML = markup
  const element = document.importNode(template.content, true).firstElementChild as ParvisElement
  element.client = client
  stage.append(element)
  return element
}

/** A new element with a client, shown and settled. */
export async function place(markup: string, client: WidgetClient) {
  const element = put(markup, client)
  await settled(element)
  return element
}

export function clear() {
  for (const stage of document.querySelectorAll('main')) stage.remove()
  sessionStorage.clear()
  localStorage.clear()
}

/** It has its data, or knows that none comes, and shows what was done to it. */
export async function settled(element: ParvisElement) {
  await until(() => Reflect.get(element, 'loading'))
  await moment()
  await element.updateComplete
}

/** Waits until this is true, or no longer throws, and answers it. */
export async function until<Value>(condition: () => Value) {
  for (const end = Date.now() + patience; ; await moment()) {
    const late = Date.now() > end
    try {
      const value = condition()
      if (value || late) return value
    } catch (error) {
      if (late) throw error
    }
  }
}

/** Waits until these expectations hold. */
export const eventually = (expectations: () => void) =>
  until(() => {
    expectations()
    return true
  })

/** All that is due by now is done: promises, and timers without a delay. */
export const moment = () => new Promise((done) => setTimeout(done))

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
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    // Nothing here comes from other files.
    preload: false,
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
