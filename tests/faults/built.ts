// Builds the server when its sources changed: what is hurt here is the process that is released.
// @ts-expect-error: plain JavaScript, without types
import { ensureBuilt } from '../../scripts/build.mjs'

export async function setup() {
  if (!(await ensureBuilt())) throw new Error('The server could not be built.')
}
