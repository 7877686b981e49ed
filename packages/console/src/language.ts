// The language of the console: French, unless this browser has chosen English.

export type Language = 'fr' | 'en'

const kept = 'parvis-console-language'

export const language: Language = readLanguage()

function readLanguage(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'fr'
  } catch {
    return 'fr'
  }
}

/** Words are loaded once, in one language: the page starts anew in the other. */
export function changeLanguage(next: Language) {
  localStorage.setItem(kept, next)
  location.reload()
}
