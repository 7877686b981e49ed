// The WordPress plugin of this version: what its file is compared with, read when the site is built.
import { existsSync, readFileSync } from 'node:fs'

export type PluginFacts = {
  version: string
  requires: string
  requiresPhp: string
  tested: string
  bytes: number
  sha256: string
  integrity: string
}

const file = new URL('../../../packages/wordpress/dist/parvis.json', import.meta.url)

export declare const data: PluginFacts

export default {
  watch: [file.pathname],
  load(): PluginFacts {
    if (!existsSync(file)) throw new Error('Build the plugin first: npm run build')
    return JSON.parse(readFileSync(file, 'utf8'))
  },
}
