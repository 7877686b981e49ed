// Builds `parvis.js`, one file for a script tag, and `index.js`, the classes for a bundler.
import { defineConfig } from 'vite'
import { trim } from './build/trim.ts'

export default defineConfig(({ mode }) => ({
  plugins: [trim()],
  build: {
    target: 'es2022',
    emptyOutDir: mode !== 'script',
    lib: { entry: mode === 'script' ? 'src/parvis.ts' : 'src/index.ts', formats: ['es'] },
    rolldownOptions: {
      external: mode === 'script' ? [] : [/^lit/, '@parvis/sdk'],
      output: {
        // Lit's licence asks for its notice wherever its code goes.
        postBanner: '/*! Includes lit-html, Copyright 2017 Google LLC, BSD-3-Clause */',
        minify: mode === 'script',
        entryFileNames: mode === 'script' ? 'parvis.js' : 'index.js',
        chunkFileNames: mode === 'script' ? 'parvis-[name].js' : '[name].js',
      },
    },
  },
}))
