// Runs inside a page: finds parts as Playwright does, and says where one would click, or why one cannot yet.
import { Ivya } from 'ivya'
import { generateAriaTree, renderAriaTree } from 'ivya/aria'
import { getAriaDisabled, isElementVisible } from 'ivya/utils'

type Point = { x: number; y: number }
export type Target = Point | { not: string }

const isFirefox = CSS.supports('-moz-appearance', 'none')
const ivya = Ivya.create({ browser: isFirefox ? 'firefox' : 'webkit' })

const all = (selector: string) => ivya.queryLocatorSelectorAll(selector)

/** The only one; waiting for it is the caller's. */
function one(selector: string) {
  const [first, ...more] = all(selector)
  if (more.length > 0) {
    const [a, b] = [first, more[0]].map((each) => each?.outerHTML.slice(0, 120))
    throw new Error(`${more.length + 1} parts match ${selector}: ${a} … ${b}`)
  }
  return first ?? null
}

const isVisible = (selector: string) => {
  const found = one(selector)
  return found !== null && isElementVisible(found)
}

/** Where a click reaches it: it is seen, still, enabled, and nothing covers it. */
async function target(selector: string): Promise<Target> {
  const element = one(selector)
  if (!element) return { not: 'there' }
  if (!isElementVisible(element)) return { not: 'visible' }
  if (getAriaDisabled(element)) return { not: 'enabled' }
  const before = middle(element)
  if (!isInside(before)) element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const then = middle(element)
  await new Promise((later) => setTimeout(later, 30))
  const now = middle(element)
  if (now.x !== then.x || now.y !== then.y) return { not: 'still' }
  const hit = deepest(now)
  return hit && reaches(hit, element) ? now : { not: `on top, but ${hit?.outerHTML.slice(0, 80)}` }
}

/** Of its first line: a link that wraps has more than one. */
function middle(element: Element): Point {
  const rectangle = [...element.getClientRects()].find(({ width, height }) => width * height > 0)
  const { x, y, width, height } = rectangle ?? element.getBoundingClientRect()
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
}

const isInside = ({ x, y }: Point) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight

function deepest({ x, y }: Point) {
  let hit = document.elementFromPoint(x, y)
  for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
    const inner = root.elementFromPoint(x, y)
    if (!inner || inner === hit) break
    hit = inner
  }
  return hit
}

/** A click on what is inside it, or on its label, is a click on it. */
function reaches(hit: Element, element: Element) {
  for (let at: Node | null = hit; at; at = at instanceof ShadowRoot ? at.host : around(at)) {
    if (at === element) return true
    if (at instanceof HTMLLabelElement && at.control === element) return true
  }
  return false
}

const around = (node: Node) =>
  node instanceof Element && node.assignedSlot ? node.assignedSlot : node.parentNode

/** Its text is selected, so that what is typed takes its place. */
function startTyping(element: HTMLElement) {
  element.focus()
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    element.select()
}

/** Chooses as a person would have, with the events that follow. */
function choose(element: HTMLElement, wanted: string) {
  if (!(element instanceof HTMLSelectElement)) throw new Error('Not a list of choices.')
  const option = [...element.options].find(
    ({ value, label }) => value === wanted || label.trim() === wanted,
  )
  if (!option) throw new Error(`No choice ${wanted}.`)
  element.focus()
  element.value = option.value
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  element.dispatchEvent(new Event('change', { bubbles: true }))
}

const snapshot = (element: Element) => renderAriaTree(generateAriaTree(element))

/** Of a frame's content, in the page around. */
function corner(css: string): Point {
  const frame = document.querySelector(css)
  if (!frame) throw new Error(`No frame ${css}`)
  const { x, y } = frame.getBoundingClientRect()
  return { x: x + frame.clientLeft, y: y + frame.clientTop }
}

const hands = { all, one, isVisible, target, startTyping, choose, snapshot, corner }
export type Hands = typeof hands
Object.assign(globalThis, { journeyHands: hands })
