// A screen walked by the Tab key alone: every control is met, each one is seen while it has the focus, and shows it.
import type { Page } from 'playwright-core'

/** More than any screen has between its first control and its last. */
const most = 400

/** What is never met, hidden while it has the focus, or looks the same with it. */
export async function byTab(page: Page) {
  await page.evaluate(begin)
  const said: string[] = []
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    const { isOver, fault } = await page.evaluate(look)
    if (fault) said.push(fault)
    if (isOver) break
  }
  return [...new Set(said), ...(await page.evaluate(unmet))]
}

function begin() {
  const within = document.querySelector<HTMLElement>('dialog[open]')
  if (!within && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  scrollTo(0, 0)
  Reflect.set(globalThis, 'met', new Set())
  // From the first control of the page, wherever one was.
  const top = within ?? document.body
  const isMarked = top.hasAttribute('tabindex')
  if (!isMarked) top.setAttribute('tabindex', '-1')
  top.focus()
  if (!isMarked) top.removeAttribute('tabindex')
}

function look() {
  const met: Set<Element> = Reflect.get(globalThis, 'met')
  const one = document.activeElement
  if (!one || one === document.body) return { isOver: met.size > 0, fault: '' }
  if (met.has(one))
    return { isOver: one.tagName !== 'IFRAME' && one.tagName !== 'INPUT', fault: '' }
  met.add(one)
  const name = one.outerHTML.replace(/\s+/g, ' ').slice(0, 140)
  const { left, top, right, bottom, width, height } = one.getBoundingClientRect()
  const isSeen =
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    width > 0 &&
    height > 0 &&
    bottom > 0 &&
    top < innerHeight &&
    right > 0 &&
    left < innerWidth
  if (!isSeen) return { isOver: false, fault: `focused out of sight: ${name}` }
  const at = document.elementFromPoint(
    Math.min(innerWidth - 1, Math.max(0, (Math.max(0, left) + Math.min(innerWidth, right)) / 2)),
    Math.min(innerHeight - 1, Math.max(0, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2)),
  )
  const isCovered = at !== null && !one.contains(at) && !at.contains(one) && at.tagName !== 'LABEL'
  if (isCovered) return { isOver: false, fault: `covered by ${at.outerHTML.slice(0, 60)}: ${name}` }
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
  const isTold =
    (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  const isFrame = one.tagName === 'IFRAME'
  return { isOver: false, fault: isTold || isFrame ? '' : `focus not shown: ${name}` }
}

function unmet() {
  const met: Set<Element> = Reflect.get(globalThis, 'met')
  const within = document.querySelector('dialog[open]') ?? document
  const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
  return [...within.querySelectorAll<HTMLElement>(controls)].flatMap((one) => {
    if (met.has(one) || one.matches(':disabled')) return []
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return []
    // Of radios with one name, and of what arrows lead through, one is met.
    const isRadio = one instanceof HTMLInputElement && one.type === 'radio'
    const isByArrows =
      one.tabIndex < 0 && one.closest('row-grid, card-board, [role=listbox], [role=grid], .board')
    if (isRadio || isByArrows) return []
    return [`never met by Tab: ${one.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`]
  })
}
