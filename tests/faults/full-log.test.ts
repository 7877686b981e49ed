// The log's disk is full: everybody is served as before, and lines come again when there is room.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { howMany, isAll } from '../../packages/server/testing/how-many.ts'
import { freePort } from '../support/postgres.ts'
import { program, startProcess } from './server-process.ts'

/** More than either disk takes lines of. */
const requests = howMany({ usual: 600, all: 1500 })

test.for(isAll ? ['64k', '256k'] : ['64k'])(
  'a disk of %s for the log',
  { timeout: 60_000 },
  async (size, context) => {
    const disk = mkdtempSync(join(tmpdir(), 'parvis-log-'))
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk])
    if (mounted.status !== 0) {
      rmdirSync(disk)
      console.warn('SKIPPED: no small disk can be mounted here')
      return context.skip('no small disk can be mounted here')
    }
    const folder = mkdtempSync(join(tmpdir(), 'parvis-full-log-'))
    const log = join(disk, 'log')
    const port = await freePort()
    const server = await startProcess(
      {
        PARVIS_MODE: 'demo',
        HOST: '127.0.0.1',
        PORT: String(port),
        BASE_URL: `http://127.0.0.1:${port}`,
        DATA_DIR: folder,
        DATABASE_URL: `sqlite:${join(folder, 'parvis.sqlite')}`,
        LOG_LEVEL: 'info',
      },
      { command: ['bash', '-c', `exec "$0" "$@" >> ${log}`, process.execPath, program, 'start'] },
    )
    const ask = async () => {
      const answer = await fetch(`${server.url}/v1/ready`, { signal: AbortSignal.timeout(10_000) })
      return answer.status
    }
    try {
      for (let count = 0; count < requests; count += 1) expect(await ask()).toBe(200)
      expect(server.ended()).toBeUndefined()
      truncateSync(log)
      for (let count = 0; count < 20; count += 1) expect(await ask()).toBe(200)
      await expect.poll(() => readFileSync(log, 'utf8')).toContain('/v1/ready')
    } finally {
      await server.kill()
      spawnSync('umount', [disk])
      rmdirSync(disk)
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
