// The elements' files of this program's own version, and what says that they are ours.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { frameHost } from '../../platform/layout/styles.ts'
import { integrityOf } from './signature.ts'

export type Release = {
  version: string
  /** Content by name. */
  files: ReadonlyMap<string, string>
}

export function readRelease(folder: URL, version: string): Release {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : []
  const files = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
  // For pages that frame the elements instead of having them.
  files.set('frame.js', frameHost)
  return { version, files }
}

/** Of each file, as `integrity` writes it. */
export const integrities = ({ files }: Release) =>
  Object.fromEntries([...files].map(([name, content]) => [name, integrityOf(content)]))
