// How a declared state of accessibility is said: the law gives these words.
export const stateWords = {
  none: { fr: 'non conforme', en: 'not conformant' },
  partial: { fr: 'partiellement conforme', en: 'partially conformant' },
  full: { fr: 'totalement conforme', en: 'fully conformant' },
} as const
