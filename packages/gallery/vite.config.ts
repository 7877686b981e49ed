// Builds the gallery as files that the server gives under /galerie, whose policy lets nothing inline run.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { typesetWords } from '../widgets/build/typeset.ts'

const page = (name: string) => fileURLToPath(new URL(`${name}.html`, import.meta.url))

export default defineConfig({
  base: '/galerie/',
  plugins: [typesetWords()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A style sheet written into a page would be refused.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: page('index'), host: page('host') } },
  },
})
