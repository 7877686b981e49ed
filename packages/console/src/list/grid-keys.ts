// A key pressed in a list → where it goes and what it chooses.

export type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

export type Place = {
  active: number
  total: number
  /** Rows seen at once. */
  page: number
}

export type Move =
  | { kind: 'go'; to: number }
  /** Chooses from where one began to choose as far as here. */
  | { kind: 'extend'; to: number }
  | { kind: 'toggle' }
  | { kind: 'open' }
  | { kind: 'choose-loaded' }
  | { kind: 'choose-none' }

/** Undefined: not a key of the list, which leaves it to the page. */
export function moveFor(pressed: Pressed, place: Place): Move | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed
  if (altKey || place.total === 0) return undefined
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'choose-loaded' } : undefined
  if (key === ' ') return { kind: 'toggle' }
  if (key === 'Enter') return { kind: 'open' }
  if (key === 'Escape') return { kind: 'choose-none' }
  const to = target(key, place)
  if (to === undefined) return undefined
  return { kind: shiftKey ? 'extend' : 'go', to: Math.max(0, Math.min(to, place.total - 1)) }
}

function target(key: string, { active, total, page }: Place) {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + Math.max(1, page - 1)
    case 'PageUp':
      return active - Math.max(1, page - 1)
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return undefined
  }
}
