// Keys pressed before those of everywhere have come: kept in their order, then pressed again.
import { isCharacter, isWriting } from './pressed.ts'

/** What it answers presses them again, once, where the focus is then. */
export function keepEarlyKeys() {
  const kept: KeyboardEvent[] = []
  const onKey = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, key } = event
    if (event.defaultPrevented || altKey || isWriting(event.target)) return
    if (ctrlKey || metaKey ? key !== 'k' : key === ' ' || !isCharacter(event)) return
    event.preventDefault()
    kept.push(event)
  }
  addEventListener('keydown', onKey)
  return () => {
    removeEventListener('keydown', onKey)
    for (const event of kept.splice(0))
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', event))
  }
}
