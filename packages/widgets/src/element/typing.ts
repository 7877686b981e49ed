// Keys that write in a field stay in the element: seen from the page they come from something that is no field, and
// letters were taken for its shortcuts.

const passes = /^(Esc|Tab|F\d|Shift|Con|Alt|Meta)/

/** Escape, Tab and what is pressed with Ctrl, Alt or Command still reach the page; AltGr, which writes, is both. */
export function keepTyping(event: Event) {
  // A browser that fills a field in tells of a key without saying which.
  const { target, key, ctrlKey, altKey, metaKey }: Partial<KeyboardEvent> = event
  const isField = target instanceof Element && target.matches('input,textarea,select')
  if (isField && key && !passes.test(key) && !metaKey && ctrlKey === altKey) event.stopPropagation()
}
