// Where texts stand in the files of a folder, byte for byte.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** "file: text" of each place, in files of these names; a file that goes meanwhile holds nothing. */
export function bytesIn(folder: string, needles: string[], named = /./) {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && named.test(one.name))
    .map((one) => join(one.parentPath, one.name))
  return files.flatMap((file) => {
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
    return needles
      .filter((needle) => bytes.includes(needle))
      .map((needle) => `${relative(folder, file)}: ${needle}`)
  })
}
