// Builds the console as files that the server gives under /console, whose policy lets nothing inline run.
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/console/',
  // The policy lets one copy of Lit make its templates: a second one would stop the page.
  resolve: { dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A style sheet written into a page would be refused.
    assetsInlineLimit: 0,
    // Which file is which screen: what the budgets add up.
    manifest: 'manifest.json',
  },
})
