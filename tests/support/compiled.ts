// What Node compiled of the sources, kept for the next process: half of what a command of theirs takes.
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url))

/** For the environment of the tests, which processes that they start inherit. */
export const compiledEarlier = { NODE_COMPILE_CACHE: folder }

/** For one of another environment: where programs are, and what is compiled already. */
export function placesOfNode() {
  const { PATH = '', NODE_COMPILE_CACHE } = process.env
  return { PATH, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) }
}
