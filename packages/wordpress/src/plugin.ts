// The plugin's files as a site has them: its version written in, its elements and its English added.
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { mo, po } from 'gettext-parser'
import { typeset } from '../../server/src/platform/language/typeset.ts'
import { elements } from './elements.ts'

const package_ = readFileSync(new URL('../package.json', import.meta.url), 'utf8')

/** `tested`: the newest WordPress on which it was tried. */
export const facts = {
  version: String(JSON.parse(package_).version),
  requires: '6.1',
  requiresPhp: '7.4',
  tested: '6.6',
}

const folder = join(import.meta.dirname, '../plugin')

/** By their paths in the plugin's folder, in order. */
export function pluginFiles() {
  const files = new Map<string, Uint8Array>()
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.\w+$/.test(path)) continue
    const name = path.split(sep).join('/')
    const text = written(name, readFileSync(join(folder, path), 'utf8'))
    files.set(name, Buffer.from(text))
    if (name.endsWith('.po')) files.set(name.replace(/po$/, 'mo'), compiled(text))
  }
  files.set('LICENSE', readFileSync(new URL('../../../LICENSE', import.meta.url)))
  files.set('elements.json', Buffer.from(`${JSON.stringify(elements(), null, 2)}\n`))
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** What people read has the spaces of French, in the words of a file and in the catalogue alike. */
function written(name: string, text: string) {
  const filled = Object.entries(facts).reduce(
    (all, [fact, value]) => all.replaceAll(`@${fact}@`, value),
    text,
  )
  if (name.endsWith('.po')) return typeset(filled)
  if (!name.endsWith('.php')) return filled
  return filled.replace(/__\( '(?:[^'\\]|\\.)*', 'parvis' \)/g, typeset)
}

/** As WordPress reads translations. */
const compiled = (catalogue: string) => mo.compile(po.parse(catalogue))
