// Finds a Chromium for the browser tests, or installs one; says why when there is none.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { blame, installDebian } from './debian.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'

const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Answers `{ path }`, or `{ reasons }`: one line for each way that failed. */
export async function ensureChromium() {
  const reasons = []
  for (const way of [
    fromEnvironment,
    onTheMachine,
    playwrights,
    debianInstall,
    playwrightInstall,
  ]) {
    const { path, reason } = await way()
    if (path) return { path }
    if (reason) reasons.push(reason)
  }
  return { reasons }
}

function fromEnvironment() {
  const { CHROMIUM: path } = process.env
  if (!path) return {}
  return existsSync(path) ? { path } : { reason: `CHROMIUM=${path}: there is no such file` }
}

function onTheMachine() {
  const path = inPath(names)
  return path ? { path } : { reason: `none of ${names.join(', ')} is in PATH` }
}

/** The first of these names that is there. */
export function inPath(wanted) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return wanted
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((candidate) => existsSync(candidate))
}

/** The one that Playwright downloaded earlier. */
function playwrights() {
  const require = createRequire(join(root, 'tests', 'package.json'))
  try {
    const path = require('playwright-core').chromium.executablePath()
    return existsSync(path) ? { path } : {}
  } catch {
    return {}
  }
}

async function playwrightInstall() {
  console.log('No other Chromium: asking Playwright for its own.')
  const { code, output } = await run('playwright-core', ['install', 'chromium'], quietly)
  const found = playwrights()
  if (found.path && (await starts(found.path))) return found
  return {
    reason: found.path
      ? "Playwright's Chromium does not start here: a system library is missing"
      : `npx playwright-core install chromium (code ${code}): ${blame(output)}`,
  }
}

/** Without its windows and menus: the same engine, and the journeys take a third less of the processor. */
async function debianInstall() {
  console.log('No Chromium here: asking Debian for its own (apt-get).')
  const reason = await installDebian([shell])
  return reason ? { reason } : onTheMachine()
}

const quietly = { show: false, minutes: 10 }

async function starts(path) {
  const { code } = await run(path, ['--version'], { ...quietly, minutes: 1 })
  return code === 0
}
