// Prints beside the built elements what others' tools read: the manifest, editors' data, the types of frameworks.
import { copyFileSync, writeFileSync } from 'node:fs'
import { jetBrains, visualStudioCode } from './editors.ts'
import { frameworkTypes } from './framework-types.ts'
import { read } from './read.ts'

const dist = new URL('../dist/', import.meta.url)
const types = new URL('./frameworks/', import.meta.url)
const frameworks = ['react', 'vue', 'svelte']

const manifest = read()
const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const printed = {
  'custom-elements.json': asJson(manifest),
  'vscode.html-custom-data.json': asJson(visualStudioCode(manifest)),
  'web-types.json': asJson(jetBrains(manifest)),
  'elements.d.ts': frameworkTypes(manifest),
}
for (const [name, text] of Object.entries(printed)) writeFileSync(new URL(name, dist), text)

for (const name of frameworks) {
  copyFileSync(new URL(`${name}.d.ts`, types), new URL(`${name}.d.ts`, dist))
  // Types only: what is imported at run time is nothing.
  writeFileSync(new URL(`${name}.js`, dist), 'export {}\n')
}
