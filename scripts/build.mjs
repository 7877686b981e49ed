// Builds the packages whose sources changed since the last build; costs milliseconds when none did.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'

const packages = join(root, 'packages')
const stampFile = join(root, 'node_modules', '.cache', 'parvis', 'build-stamp')

/** True once everything is built; false, after showing the compiler's output, when it is not. */
export async function ensureBuilt() {
  const stamp = sourceStamp()
  if (everyDist() && readStamp() === stamp) return true
  console.log('Building (turbo run build): only what changed.')
  const started = performance.now()
  const { code, output } = await run(
    'turbo',
    ['run', 'build', '--output-logs=errors-only', '--log-prefix=none'],
    {
      env: { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FORCE_COLOR: '0' },
      show: false,
    },
  )
  if (code !== 0) {
    console.error(`${output.trim()}\nThe build failed: the message is above.`)
    return false
  }
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  return true
}

/** Path, size and time of every source; the contents are turbo's to compare. */
function sourceStamp() {
  const hash = createHash('sha256')
  const roots = ['package-lock.json', 'turbo.json', 'tsconfig.base.json'].map((f) => join(root, f))
  for (const file of [...roots, ...sources(packages)]) {
    if (!existsSync(file)) continue
    const { size, mtimeMs } = statSync(file)
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isFile()) return [path]
    if (!entry.isDirectory() || /^(node_modules|dist|coverage|\..*)$/.test(entry.name)) return []
    return sources(path)
  })
}

function everyDist() {
  const folders = readdirSync(packages).filter((name) => buildsItself(join(packages, name)))
  return folders.every((name) => existsSync(join(packages, name, 'dist')))
}

function buildsItself(folder) {
  const file = join(folder, 'package.json')
  return existsSync(file) && 'build' in (JSON.parse(readFileSync(file, 'utf8')).scripts ?? {})
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
}
