// Builds `parvis.js`, one file for a script tag; each lazy element and the diagnostic panel,
// loaded by it on use; `server.js`, cards for a server; and `index.js`, the classes for a bundler. `--mode` says
// which: `script`, a name, `server`, or none.
import { defineConfig, mergeConfig } from 'vite'
import { lazyConfig, namesOnUse } from './build/lazy.ts'
import { serverConfig } from './build/server.ts'
import { shrink } from './build/shrink.ts'
import { trim } from './build/trim.ts'
import { typesetWords } from './build/typeset.ts'
import { version } from './build/version.ts'

export default defineConfig(({ mode }) => {
  const script = mode === 'script'
  const onUse = namesOnUse.includes(mode)
  const server = mode === 'server'
  const shared = {
    plugins: [trim(), typesetWords()],
    define: { parvisVersion: JSON.stringify(version) },
    build: { target: 'es2022', emptyOutDir: !script && !onUse && !server },
  }
  if (server) return mergeConfig(shared, serverConfig())
  if (onUse) return mergeConfig(shared, lazyConfig(mode))
  return mergeConfig(shared, {
    plugins: script ? [shrink()] : [],
    build: {
      lib: { entry: script ? 'src/parvis.ts' : 'src/index.ts', formats: ['es'] },
      rolldownOptions: {
        external: script ? [] : [/^lit/, '@parvis/sdk'],
        output: {
          // Lit's licence asks for its notice wherever its code goes.
          postBanner: '/*! Includes lit-html, Copyright 2017 Google LLC, BSD-3-Clause */',
          minify: script,
          // Bundlers read some of them; a page does not.
          comments: !script,
          entryFileNames: script ? 'parvis.js' : 'index.js',
          chunkFileNames: script ? 'parvis-[name].js' : '[name].js',
        },
      },
    },
  })
})
