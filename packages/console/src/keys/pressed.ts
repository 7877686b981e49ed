// A key pressed → which of the keys that a screen declares, if any.

type Letter =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z'

/**
 * `g`, `?` and `/` are of everywhere; digits ask for Shift on a French keyboard. With `ctrl` it acts in a
 * field too. `shown`: listed only, since an element of the screen takes it by itself.
 */
export type ScreenKey =
  | { key: Letter | '+' | '~' | '=' | '!' | 'Escape'; name: string; act: () => void; ctrl?: false }
  | { key: 's' | 'Enter'; name: string; act: () => void; ctrl: true }
  | { shown: string; name: string }

export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'
>

type Where = { isWriting: boolean; lettersAct: boolean }

export function keyFor(
  pressed: Pressed,
  keys: readonly ScreenKey[],
  { isWriting, lettersAct }: Where,
) {
  if (pressed.defaultPrevented || pressed.isComposing || pressed.altKey) return undefined
  const isCtrl = pressed.ctrlKey || pressed.metaKey
  if (!isCtrl && isWriting) return undefined
  if (!isCtrl && isCharacter(pressed) && !lettersAct) return undefined
  for (const one of keys) {
    if (!('shown' in one) && one.key === pressed.key && (one.ctrl ?? false) === isCtrl) return one
  }
  return undefined
}

export const isCharacter = ({ key }: Pick<Pressed, 'key'>) => key.length === 1

/** Where letters are for what is written or chosen. */
export const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
