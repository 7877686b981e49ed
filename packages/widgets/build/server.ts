// Builds `server.js`: the same cards, on what a server has instead of a page and of lit-html.
import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'

const file = (name: string) => fileURLToPath(new URL(`../src/server/${name}.ts`, import.meta.url))
const dom = file('dom')

export const serverConfig = (): UserConfig => ({
  resolve: { alias: { 'lit/html.js': file('to-html') } },
  define: {
    'globalThis.HTMLElement': 'ServerElement',
    CSSStyleSheet: 'ServerSheet',
    ShadowRoot: 'ServerShadowRoot',
  },
  build: {
    lib: { entry: file('index'), formats: ['es'] },
    rolldownOptions: {
      external: ['@parvis/sdk'],
      transform: {
        inject: {
          ServerElement: [dom, 'ServerElement'],
          ServerSheet: [dom, 'ServerSheet'],
          ServerShadowRoot: [dom, 'ServerShadowRoot'],
        },
      },
      output: { entryFileNames: 'server.js' },
    },
  },
})
