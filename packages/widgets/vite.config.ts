// Builds `parvis.js`, one file for a script tag, and the same as a classic script; each lazy element, the diagnostic panel,
// English and what a form needs in use, loaded by it on use; `server.js`, cards for a server; and `index.js`, the classes for a bundler. `--mode` says
// which: `script`, `classic`, a name, `server`, or none.
import { defineConfig, mergeConfig } from 'vite'
import { inTag } from './build/in-tag.ts'
import { lazyConfig, namesOnUse, plainConfig, plainFiles } from './build/lazy.ts'
import { serverConfig } from './build/server.ts'
import { shrink } from './build/shrink.ts'
import { trim } from './build/trim.ts'
import { typesetWords } from './build/typeset.ts'
import { version } from './build/version.ts'

export default defineConfig(({ mode }) => {
  const classic = mode === 'classic'
  const script = mode === 'script' || classic
  const onUse = namesOnUse.includes(mode)
  const server = mode === 'server'
  const shared = {
    plugins: [trim(), typesetWords()],
    define: { parvisVersion: JSON.stringify(version) },
    build: { target: 'es2022', emptyOutDir: mode === 'production' },
  }
  if (server) return mergeConfig(shared, serverConfig())
  if (mode in plainFiles) return mergeConfig(shared, plainConfig(mode))
  if (onUse) return mergeConfig(shared, lazyConfig(mode))
  return mergeConfig(shared, {
    plugins: script ? [shrink()] : [],
    resolve: { alias: script ? inTag({ classic }) : [] },
    build: {
      lib: {
        entry: script ? 'src/parvis.ts' : 'src/index.ts',
        formats: [classic ? 'iife' : 'es'],
        name: 'parvis',
      },
      rolldownOptions: {
        external: script ? [] : [/^lit/, '@parvis/sdk'],
        output: {
          // Lit's licence asks for its notice wherever its code goes.
          postBanner: '/*! Includes lit-html, Copyright 2017 Google LLC, BSD-3-Clause */',
          minify: script,
          // Bundlers read some of them; a page does not.
          comments: !script,
          entryFileNames: script ? `parvis${classic ? '.classic' : ''}.js` : 'index.js',
          chunkFileNames: '[name].js',
        },
      },
    },
  })
})
