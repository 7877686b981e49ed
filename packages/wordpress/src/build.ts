// Writes the zip that the server gives, and what it says of it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pack } from './pack.ts'

const folder = join(import.meta.dirname, '../dist')
const { zip, facts } = pack()
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'parvis.zip'), zip)
writeFileSync(join(folder, 'parvis.json'), `${JSON.stringify(facts, null, 2)}\n`)
console.log(`parvis.zip ${facts.version}: ${facts.bytes} bytes, sha256 ${facts.sha256}`)
