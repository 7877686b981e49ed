// What is said of faults, in both languages: their words come with what finds them.

const fr = {
  /** Of how many answers. */
  summary: (amount: number) => `${amount} ${amount < 2 ? 'réponse' : 'réponses'} à corriger :`,
  fault: (label: string, what: string) => `${label} : ${what}`,
  missing: 'à remplir.',
  unchosen: 'choisissez dans la liste.',
  tooShort: (least: number) => `écrivez au moins ${least} caractères.`,
  tooLong: (most: number, length: number) =>
    `${most.toLocaleString('fr')} caractères au plus, enlevez-en ${(length - most).toLocaleString('fr')}.`,
  notAddress: 'commencez par https://',
}

const en: typeof fr = {
  summary: (amount) => `${amount} ${amount === 1 ? 'answer' : 'answers'} to correct:`,
  fault: (label, what) => `${label}: ${what}`,
  missing: 'please fill in.',
  unchosen: 'please choose from the list.',
  tooShort: (least) => `write at least ${least} characters.`,
  tooLong: (most, length) =>
    `at most ${most.toLocaleString('en')} characters, remove ${(length - most).toLocaleString('en')}.`,
  notAddress: 'start with https://',
}

export const faultWords = (language: string) => (language === 'en' ? en : fr)
