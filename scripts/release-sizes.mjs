// `npm run release:sizes`: writes the size of the packages as they are now under their version, in
// docs/release-sizes.json; `--check` fails when that is missing, or when what a page loads is
// half as large again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { root } from './paths.mjs'
import { run } from './run.mjs'

/** What a page or a program loads of each package. */
const packages = {
  '@parvis/sdk': { folder: 'packages/sdk', entries: ['dist/index.js', 'dist/webhooks.js'] },
  '@parvis/widgets': {
    folder: 'packages/widgets',
    entries: ['dist/index.js', 'dist/parvis.js', 'dist/parvis-en.js'],
  },
}
const file = join(root, 'docs', 'release-sizes.json')
const tooMuch = 1.5
/** Those of all elements: a bundler keeps what is used, so that their sum is on record and no more. */
const classes = '@parvis/widgets dist/index.js'

const brotli = (path) =>
  brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    .length

/** Bytes: the archive, what it unpacks to, and each entry compressed as a server would send it. */
async function measure({ folder, entries }) {
  const args = ['pack', `./${folder}`, '--dry-run', '--json', '--ignore-scripts']
  const { code, output } = await run('npm', [...args, '--loglevel=error'], { show: false })
  if (code !== 0) throw new Error(output)
  const [{ version, size, unpackedSize }] = Object.values(JSON.parse(output))
  const sent = entries.map((entry) => [entry, brotli(join(root, folder, entry))])
  return { version, archive: size, unpacked: unpackedSize, brotli: Object.fromEntries(sent) }
}

const recorded = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const check = process.argv.includes('--check')
const faults = []

for (const [name, settings] of Object.entries(packages)) {
  const { version, ...now } = await measure(settings)
  const before = recorded[name]?.[version]
  if (!check) recorded[name] = { ...recorded[name], [version]: now }
  else if (!before) faults.push(`${name} ${version} has no recorded size.`)
  else faults.push(...grown(name, before, now).map((what) => `${name} ${version}: ${what}`))
  console.log(`${name} ${version}: archive ${now.archive}, ${JSON.stringify(now.brotli)}`)
}

if (!check) writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`)
if (faults.length > 0) {
  console.error([...faults, 'Say why it is worth it, and run "npm run release:sizes".'].join('\n'))
  process.exitCode = 1
}

function grown(name, before, now) {
  const { brotli: old } = before
  return Object.entries(now.brotli)
    .filter(([what]) => `${name} ${what}` !== classes)
    .filter(([what, bytes]) => bytes > (old[what] ?? bytes) * tooMuch)
    .map(([what, bytes]) => `${what} went from ${old[what]} to ${bytes} bytes.`)
}
