// Words of one language stand in the files that say them, so that no screen waits for its words.
import type { Plugin } from 'vite'

/** `words.ts` chooses when it runs; once built, it is `words-fr.ts` or `words-en.ts`. */
export const wordsIn = (language: 'fr' | 'en'): Plugin => ({
  name: 'words',
  load: {
    filter: { id: /\/console\/src\/.*\bwords\.ts$/ },
    handler: (id) => `export * from '${id.replace(/\.ts$/, `-${language}.ts`)}'`,
  },
})
