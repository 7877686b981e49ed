// What goes out of the elements at build time: spaces of templates.
import type { Plugin } from 'vite'
import { trimTemplates } from './trim-templates.ts'

export const trim = (): Plugin => ({
  name: 'trim',
  transform(code, id) {
    if (!/\/widgets\/src\/.*\.ts$/.test(id)) return null
    return { code: trimTemplates(code, this.parse(code)), map: null }
  },
})
