// What goes out of the elements at build time: spaces of templates, and what lit-html does for others.
import type { Plugin } from 'vite'
import { trimLit } from './trim-lit.ts'
import { trimTemplates } from './trim-templates.ts'

export const trim = (): Plugin => ({
  name: 'trim',
  transform(code, id) {
    if (/\/lit-html\/lit-html\.js$/.test(id)) return { code: trimLit(code), map: null }
    if (!/\/widgets\/src\/.*\.ts$/.test(id)) return null
    return { code: trimTemplates(code, this.parse(code)), map: null }
  },
})
