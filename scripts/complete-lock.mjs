// `npm run lock`: adds to each package-lock.json the platform packages that npm left out of it;
// `--check` only says whether some are missing.
// A registry mirror may lack the builds of other platforms; `npm install` then drops them from the
// lock without a word, and `npm ci` refuses the lock. What is written here is what npm would write,
// but the checksum, which npm adds when it sees the package.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

const systems = Object.fromEntries([
  ...[
    'aix',
    'android',
    'darwin',
    'freebsd',
    'linux',
    'netbsd',
    'openbsd',
    'openharmony',
    'sunos',
  ].map((name) => [name, name]),
  ['windows', 'win32'],
  ['win32', 'win32'],
])
const processors = Object.fromEntries([
  ...['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'].map((name) => [
    name,
    name,
  ]),
  ['64', 'x64'],
])

const files = ['package-lock.json', 'examples/astro/package-lock.json']
const check = process.argv.includes('--check')

for (const name of files) {
  const file = join(root, name)
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const added = complete(lock)
  if (check && added.length > 0) {
    console.error(`${name} lacks ${added.length} packages: run "npm run lock".`)
    process.exit(1)
  }
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(
    added.length > 0 ? `Added to ${name}:\n- ${added.join('\n- ')}` : `${name} is complete.`,
  )
}

/** Answers the packages that were added to it. */
function complete(lock) {
  const added = []
  for (const [owner, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name)
      if (isLocked(lock, owner, name) || !platform) continue
      const version = range.replace(/^[~^]/, '')
      const { cpu, libc, os } = platform
      const entry = {
        version,
        ...(cpu && { cpu }),
        ...(dev && { dev }),
        ...(libc && { libc }),
        optional: true,
        os,
      }
      lock.packages[`node_modules/${name}`] = entry
      added.push(`${name}@${version}`)
    }
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  if (added.length > 0) lock.packages = Object.fromEntries(sorted)
  return added
}

/** Found as Node finds a module: beside its owner, then in each folder above. */
function isLocked(lock, owner, name) {
  for (let folder = owner; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder.includes('/node_modules/')) break
  }
  return `node_modules/${name}` in lock.packages
}

/** What a name such as `core-linux-x64-musl` says; null when it names no platform. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-')
  const os = words.find((word) => word in systems)
  const cpu = words.find((word) => word in processors)
  if (!os) return null
  const libc =
    os !== 'linux' ? null : words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return { cpu: cpu && [processors[cpu]], libc: libc && [libc], os: [systems[os]] }
}
