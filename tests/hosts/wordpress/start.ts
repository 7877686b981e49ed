// A real WordPress with its MariaDB, in a folder of its own, as one has it before any plugin.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../../support/postgres.ts'
import { found } from './found.ts'

export type WordPress = Awaited<ReturnType<typeof startWordPress>>

export async function startWordPress() {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-wordpress-'))
  const [data, socket, root] = ['data', 'socket', 'root'].map((name) => join(folder, name))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const as = ['--no-defaults', `--datadir=${data}`, '--user=root']
  mkdirSync(data ?? '')
  // Without its tables of rights: only this machine's files lead to it.
  const options = ['--skip-networking', '--skip-grant-tables', `--socket=${socket}`]
  const running: ChildProcess[] = [
    spawn(found.mariadb ?? '', [...as, ...options], { stdio: 'ignore' }),
  ]
  await until(() => existsSync(socket ?? ''))
  layOut(root ?? '', { socket: socket ?? '', origin })
  const php = async (file: string, ...given: string[]) =>
    (await promisify(execFile)('php', [join(root ?? '', file), ...given])).stdout
  await php('set-up.php')
  const serving = ['-S', `127.0.0.1:${port}`, '-t', root ?? '']
  // The editor asks for many files at once; a group, since PHP's workers outlive it.
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }
  running.push(spawn('php', serving, { stdio: 'ignore', env, detached: true }))
  await until(() =>
    fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  return {
    origin,
    /** Of the plugin, once it is installed. */
    plugin: join(root ?? '', 'wp-content/plugins/parvis'),
    /** One of `tell.php`, with what it takes. */
    async tell(what: string, ...given: string[]) {
      const printed = await php('tell.php', what, JSON.stringify(given))
      return JSON.parse(printed.trim().split('\n').at(-1) ?? 'null')
    },
    /** What PHP warned of, line by line. */
    faults: () => {
      const file = join(root ?? '', 'faults.log')
      return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    },
    async stop() {
      const ended = running.map((one) => new Promise((end) => one.once('exit', end)))
      const [database, php] = running
      database?.kill()
      if (php?.pid) process.kill(-php.pid)
      await Promise.all(ended)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Site = { socket: string; origin: string }

function layOut(root: string, { socket, origin }: Site) {
  cpSync(found.files ?? '', root, { recursive: true })
  const beside = (path: string) => join(import.meta.dirname, path)
  cpSync(beside('theme'), join(root, 'wp-content/themes/mairie'), { recursive: true })
  for (const file of ['set-up.php', 'tell.php']) cpSync(beside(file), join(root, file))
  const socketFirst = `localhost:${socket}`
  writeFileSync(
    join(root, 'wp-config.php'),
    `<?php
$made = new mysqli( 'localhost', 'root', '', '', 0, '${socket}' );
$made->query( 'CREATE DATABASE IF NOT EXISTS wordpress' );
$made->close();
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '${socketFirst}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${root}/faults.log' );
define( 'WPLANG', 'fr_FR' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', 'localhost' );
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`,
  )
}

async function until(look: () => boolean | Promise<boolean>, milliseconds = 30_000) {
  const end = Date.now() + milliseconds
  while (!(await look())) {
    if (Date.now() > end) throw new Error('WordPress did not start.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
