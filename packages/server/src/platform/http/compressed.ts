// What was compressed when the server was built, by the digest of its plain bytes: no start waits for it.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** Beside the program once it is built; run from sources, there is none. */
const folder = new URL('./compressed/', import.meta.url)

export const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url')

export const fileOf = (digest: string) => `${digest}.br`

export function compressedBefore(digest: string) {
  const file = new URL(fileOf(digest), folder)
  return existsSync(file) ? readFileSync(file) : undefined
}
