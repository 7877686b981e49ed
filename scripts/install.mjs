// Installs the dependencies when those on the disk are not those of package-lock.json.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { machineEnvironment, root } from './paths.mjs'
import { run } from './run.mjs'

/** True once the dependencies are there; false, after saying why, when npm could not do it. */
export async function ensureInstalled() {
  if (isInstalled()) return true
  console.log('Installing the dependencies (npm ci): the first time takes a minute or two.')
  const strict = await npm('ci')
  if (strict.code === 0 && isInstalled()) return true
  // A lock written beside an incomplete mirror stops npm ci; npm install does without its gaps.
  console.log('npm ci could not: trying npm install, which asks for less of the lock.')
  const lenient = await npm('install', '--no-save')
  if (lenient.code === 0 && isInstalled()) return true
  console.error(
    lenient.code === 0
      ? 'npm ended well, yet Node is missing from node_modules: were install scripts refused?'
      : `${start(strict.output)}\n${start(lenient.output)}\nnpm failed: is the network reachable?`,
  )
  return false
}

function npm(...args) {
  // What it would ask of the registry besides is not waited for.
  return run('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], {
    env: machineEnvironment(),
    show: false,
  })
}

/** npm says what is wrong first, and then how it may be used at all. */
function start(output) {
  return output.trim().split('\n').slice(0, 12).join('\n')
}

function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (!existsSync(join(root, 'node_modules', 'node', 'bin', 'node'))) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      optional || link || !path.includes('node_modules') || present[path]?.version === version,
  )
}

function packagesOf(lock) {
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {}
}
