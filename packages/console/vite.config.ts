// Builds the console as files that the server gives under /console, whose policy lets nothing inline run:
// `--mode english` first, then the French one, which its page starts.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Manifest } from 'vite'
import { typesetWords } from '../widgets/build/typeset.ts'
import { chunks } from './build/chunks.ts'
import { wordsIn } from './build/words.ts'

const base = '/console/'

export default defineConfig(({ mode }) => {
  const isEnglish = mode === 'english'
  const english = isEnglish ? '' : `${base}${built('english.json')['src/main.ts']?.file}`
  return {
    base,
    plugins: [wordsIn(isEnglish ? 'en' : 'fr'), typesetWords()],
    define: { englishConsole: JSON.stringify(english) },
    // The policy lets one copy of Lit make its templates: a second one would stop the page.
    resolve: {
      dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
      // As published it is one file, which the first page would load with the operations of every screen.
      alias: [
        { find: /^@parvis\/sdk\/staff$/, replacement: sourceOf('../sdk/src/staff/index.ts') },
      ],
    },
    build: {
      target: 'es2022',
      // Since May 2024 in all of them, `light-dark()` is written as it is on the hosted pages.
      cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
      modulePreload: { polyfill: false },
      emptyOutDir: isEnglish,
      // A style sheet written into a page would be refused.
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // Not as a page: imports stay as they are written, without a list of what each will need.
      lib: { entry: isEnglish ? 'src/main.ts' : 'index.html', formats: ['es'] },
      // Which file is which screen: what the budgets add up.
      manifest: isEnglish ? 'english.json' : 'manifest.json',
      rolldownOptions: {
        external: [english],
        preserveEntrySignatures: false,
        output: {
          codeSplitting: chunks,
          minify: true,
          // Said to bundlers, which are done; licences stay.
          comments: { annotation: false },
          entryFileNames: 'assets/[name]-[hash].js',
          // Names of all screens would stand in the shell a second time; the manifest has them.
          chunkFileNames: 'assets/[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  }
})

const sourceOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const built = (name: string): Manifest =>
  JSON.parse(readFileSync(new URL(`./dist/${name}`, import.meta.url), 'utf8'))
