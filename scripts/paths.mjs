// Where things are: the repository, its programs, and the Node that the project runs on.
import { existsSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

const binaries = join(root, 'node_modules', '.bin')

/** Node 24 comes with the dependencies; before they are installed, the machine's own serves. */
export function node() {
  const installed = join(root, 'node_modules', 'node', 'bin', 'node')
  return existsSync(installed) ? installed : process.execPath
}

/** The environment in which `node` and the tools are those of the dependencies. */
export function projectEnvironment() {
  return { ...process.env, PATH: [binaries, ...ownPath()].join(delimiter) }
}

/** The environment in which `node` is the machine's: npm replaces the dependencies under it. */
export function machineEnvironment() {
  return { ...process.env, PATH: ownPath().join(delimiter) }
}

function ownPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
}
