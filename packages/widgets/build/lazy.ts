// Builds a lazy element, or the diagnostic panel, as a file that makes it on the core of the script that
// loads it.
import type { Plugin, UserConfig } from 'vite'
import { lazyNames } from '../src/lazy/elements.ts'
import { shrink } from './shrink.ts'

/** What parvis.js loads on use, each in a file of its own. */
export const namesOnUse = [...lazyNames, 'debug']

/** The files that need none of the core: English, and what a form needs once someone is in its fields. */
export const plainFiles: Record<string, string> = {
  en: 'src/texts/en.ts',
  'in-use': 'src/contribution-form/in-use.ts',
  'territory-combobox': 'src/contribution-form/territory-combobox.ts',
}

export const plainConfig = (name: string): UserConfig => ({
  plugins: [shrink()],
  build: {
    lib: { entry: plainFiles[name] ?? name, formats: ['es'] },
    rolldownOptions: { output: { minify: true, entryFileNames: `parvis-${name}.js` } },
  },
})

/**
 * `export default (core) => ({ ProposalCard })`: not an import of `parvis.js`, whose address on a page
 * may have a version or a query of its own, and would then be loaded twice.
 */
const asFunction: Plugin = {
  name: 'lazy-as-function',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue
      file.code = `export default core=>{${file.code.trim()}return lazy}\n`
    }
  },
}

export const lazyConfig = (name: string): UserConfig => ({
  plugins: [asFunction, shrink()],
  build: {
    lib: {
      entry: name === 'debug' ? 'src/debug/debug.ts' : `src/lazy/${name}/${name}.ts`,
      formats: ['iife'],
      name: 'lazy',
    },
    rolldownOptions: {
      external: (id: string) => /\/lazy\/core\.ts$|^\.\.\/core\.ts$/.test(id),
      output: {
        exports: 'named',
        globals: () => 'core',
        minify: true,
        entryFileNames: `parvis-${name}.js`,
      },
    },
  },
})
