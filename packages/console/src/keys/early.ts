// Keys pressed before those of everywhere have come: kept in their order, then pressed again.
import { isCharacter, isWriting } from './pressed.ts'

/** Nobody means more than these. */
const most = 8

/** What it answers presses them again, once, where the focus is then. */
export function keepEarlyKeys() {
  const kept: KeyboardEvent[] = []
  const onKey = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, key, target, isComposing, defaultPrevented } = event
    if (defaultPrevented || altKey || isComposing || isWriting(target)) return
    const isOurs =
      ctrlKey || metaKey ? key.toLowerCase() === 'k' : isCharacter(event) && key !== ' '
    if (!isOurs || kept.length === most) return
    event.preventDefault()
    kept.push(event)
  }
  addEventListener('keydown', onKey)
  return () => {
    removeEventListener('keydown', onKey)
    for (const { key, ctrlKey, metaKey, shiftKey } of kept.splice(0)) {
      const again = { key, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true }
      const focused = document.activeElement ?? document.body
      focused.dispatchEvent(new KeyboardEvent('keydown', again))
    }
  }
}
