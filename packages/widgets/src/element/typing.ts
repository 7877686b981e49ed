// Keys that write in a field stay in the element: seen from the page they come from something that is no field, and
// letters were taken for its shortcuts.

const writes = /^(.|Enter|Arrow.+|Back.+|Del.+|Home|End|Page.+|Dead|Process)$/u

/** Escape, Tab and what is pressed with Ctrl, Alt or Command still reach the page; AltGr, which writes, is both. */
export function keepTyping(event: Event) {
  // A browser that fills a field in tells of a key without saying which.
  const { target, key, ctrlKey, altKey, metaKey }: Partial<KeyboardEvent> = event
  const isField = target instanceof Element && target.matches('input,textarea,select')
  if (isField && writes.test(key ?? '') && !metaKey && ctrlKey === altKey) event.stopPropagation()
}
