// The plugin as one zip: the same bytes wherever and whenever it is made.
import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { facts, pluginFiles } from './plugin.ts'

export function pack() {
  const files = [...pluginFiles()].map(([name, content]) => [`parvis/${name}`, content])
  // A zip holds a day for each file, as the clock of the place shows it: always the same.
  const mtime = new Date(2026, 0, 1)
  const zip = zipSync(Object.fromEntries(files), { level: 9, mtime, os: 3 })
  return { zip, facts: { ...facts, bytes: zip.byteLength, ...digests(zip) } }
}

/** `integrity`: as pages write it; `sha256`: as people compare it. */
function digests(zip: Uint8Array) {
  const digest = (algorithm: string) => createHash(algorithm).update(zip)
  return {
    sha256: digest('sha256').digest('hex'),
    integrity: `sha384-${digest('sha384').digest('base64')}`,
  }
}
