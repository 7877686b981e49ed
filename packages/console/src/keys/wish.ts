// Whether keys that are one character act: each browser may turn them off, for who dictates or strays on the keyboard.

const kept = 'parvis-console-letters'

export function lettersAct() {
  try {
    return localStorage.getItem(kept) !== 'off'
  } catch {
    return true
  }
}

export function letLettersAct(act: boolean) {
  if (act) localStorage.removeItem(kept)
  else localStorage.setItem(kept, 'off')
}
