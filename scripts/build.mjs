// Builds the packages whose sources changed since the last build; turbo keeps what it has built.
import { run } from './run.mjs'

/**
 * True once everything is built; false, after showing the compiler's output, when it is not.
 * `PARVIS_BUILT`: whoever started this process has seen to it.
 */
export async function ensureBuilt() {
  if (process.env.PARVIS_BUILT) return true
  const args = ['run', 'build', '--output-logs=errors-only', '--log-prefix=none']
  const { code, output } = await run('turbo', args, { env: turboSettings, show: false })
  if (code === 0) return true
  console.error(`${output.trim()}\nThe build failed: the message is above.`)
  return false
}

/** It tells nobody that it ran. */
export const turboSettings = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FORCE_COLOR: '0' }
