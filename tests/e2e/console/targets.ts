// Room on a screen: what is too small for a finger, and what sticks out sideways.
import type { Page } from 'playwright-core'

/** Controls that are smaller than that many pixels, with their size. A link within a sentence has the height of its line. */
export function smallTargets(page: Page, least: number) {
  return page.evaluate((pixels) => {
    const within = document.querySelector('dialog[open]') ?? document
    const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
    return [...within.querySelectorAll<HTMLElement>(controls)].flatMap((one) => {
      if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return []
      const isInLine =
        one.matches('a, button.plain') &&
        getComputedStyle(one).display === 'inline' &&
        [...(one.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        )
      // What skips to the content shows once it has the focus.
      const isOff = one.closest('.skip, .visually-hidden, .grid-row')
      if (isInLine || isOff) return []
      const row = one.matches('row-table a') ? one.closest('tr') : null
      const [label] = one.matches('[type=checkbox], [type=radio]')
        ? ((one as HTMLInputElement).labels ?? [])
        : []
      const { width, height } = (row ?? label ?? one).getBoundingClientRect()
      if (width === 0 || (height >= pixels - 0.5 && width >= 24)) return []
      const size = `${Math.round(width)} × ${Math.round(height)}`
      return [`too small, ${size}: ${one.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`]
    })
  }, least)
}

/** `text`: how many times larger the text alone is made meanwhile. */
export function tooWide(page: Page, when: string, text = 1) {
  return page.evaluate(
    async ([name, larger]) => {
      const { style } = document.documentElement
      if (larger !== 1) style.setProperty('font-size', `${93.75 * larger}%`)
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      const { scrollWidth, clientWidth } = document.documentElement
      const out = [...document.querySelectorAll('body *')].filter(
        (one) => one.getBoundingClientRect().right > clientWidth + 1,
      )
      if (larger !== 1) style.removeProperty('font-size')
      if (scrollWidth <= clientWidth) return []
      const parts = out.slice(0, 3).map((one) => one.outerHTML.replace(/\s+/g, ' ').slice(0, 120))
      return [`too wide with ${name}, ${scrollWidth} px: ${parts.join(' | ')}`]
    },
    [when, text] as const,
  )
}
