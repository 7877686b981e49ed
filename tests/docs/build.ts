// Builds the site once before the tests of this folder.
import { spawnSync } from 'node:child_process'

export function setup() {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'site', '-w', '@parvis/docs'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}
