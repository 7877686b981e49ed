// A real WordPress with its MariaDB, in a folder of its own, with the example's plugin.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../support/postgres.ts'
import { found } from './found.ts'

type Asked = { consultation: string; siteKey: string; posts: Record<string, string> }

export async function startWordPress({ consultation, siteKey, posts }: Asked) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-wordpress-'))
  const [data, socket, root] = ['data', 'socket', 'root'].map((name) => join(folder, name))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const quiet = { stdio: ['ignore', 'pipe', 'ignore'] as 'ignore'[], encoding: 'utf8' as const }
  const as = ['--no-defaults', `--datadir=${data}`, '--user=root']
  mkdirSync(data ?? '')
  // Without its tables of rights: only this machine's files lead to it.
  const options = ['--skip-networking', '--skip-grant-tables', `--socket=${socket}`]
  const running: ChildProcess[] = [
    spawn(found.mariadb ?? '', [...as, ...options], { stdio: 'ignore' }),
  ]
  await until(() => existsSync(socket ?? ''))
  layOut(root ?? '', { socket: socket ?? '', origin })
  const given = [consultation, siteKey, JSON.stringify(posts)]
  const printed = execFileSync('php', [join(root ?? '', 'set-up.php'), ...given], quiet)
  const addresses: string[] = JSON.parse(printed.trim().split('\n').at(-1) ?? '[]')
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
    addresses,
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
  cpSync(beside('../../../examples/wordpress/parvis'), join(root, 'wp-content/plugins/parvis'), {
    recursive: true,
  })
  cpSync(beside('set-up.php'), join(root, 'set-up.php'))
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
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
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
