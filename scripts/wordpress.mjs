// Finds what the tests of WordPress run, or gets it from Debian: PHP, MariaDB's server, WordPress's files.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installDebian, unpackDebian } from './debian.mjs'
import { run } from './run.mjs'

/** Beside npm's folders, which an installation empties. */
const unpacked = '/var/cache/parvis-tests/wordpress-with-theme'
const packages = ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'mariadb-server-core']
const modules = ['mysqli', 'dom', 'mbstring']
/** The theme that comes with it: of blocks, without a file of functions. */
const theme = 'twentytwentythree'
const parts = ['wp-includes/kses.php', `wp-content/themes/${theme}/theme.json`]

/** What is here of it: paths, or null; `php` is true when it has all the modules asked for. */
export async function findWordPress() {
  const listed = await promisify(execFile)('php', ['-m']).catch(() => ({ stdout: '' }))
  const { WORDPRESS: own } = process.env
  const folders = [own, '/usr/share/wordpress', join(unpacked, 'usr/share/wordpress')]
  const isThere = (folder) => folder && parts.every((part) => existsSync(join(folder, part)))
  return {
    php: modules.every((name) => listed.stdout.includes(name)),
    mariadb: ['/usr/sbin/mariadbd'].find((path) => existsSync(path)) ?? null,
    files: folders.find(isThere) ?? null,
  }
}

/** Answers null once all is here, or why it is not. */
export async function ensureWordPress() {
  const { php, mariadb, files } = await findWordPress()
  if (php && mariadb && files) return null
  const missing = php && mariadb ? [] : packages
  return installDebian(missing, () => (files ? null : unpackWordPress()))
}

/** Its package asks for a web server, which would start: its files are enough, and scripts it links to. */
async function unpackWordPress() {
  const { output } = await run('apt-cache', ['depends', 'wordpress'], { show: false })
  const scripts = [...output.matchAll(/^ *Depends: (libjs-\S+)/gm)].map(([, name]) => name)
  const making = `${unpacked}.${process.pid}`
  mkdirSync(making, { recursive: true })
  const reason = await unpackDebian(['wordpress', `wordpress-theme-${theme}`, ...scripts], making)
  if (!reason && !existsSync(unpacked)) renameSync(making, unpacked)
  rmSync(making, { recursive: true, force: true })
  return reason
}
