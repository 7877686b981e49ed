// Audit of the system calls: no confirmation is answered before its commit is synced to the disk.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actTogether, newCrowd } from './crowd.ts'
import { createRandom } from './random.ts'
import { serverCommand, startProcess } from './server-process.ts'
import { prepareSetting } from './setting.ts'
import { syncFaults } from './trace.ts'

test('every yes comes after the sync of its commit', async (context) => {
  const reason = whyNoStrace()
  if (reason) {
    console.warn(`SKIPPED: ${reason}`)
    return context.skip(reason)
  }
  const setting = await prepareSetting({ people: 10 })
  const file = join(setting.folder, 'trace')
  const calls = 'trace=read,write,writev,pwrite64,fsync,fdatasync'
  // -D: strace stays aside, so that the child we start and end is the server itself.
  const strace = ['strace', '-D', '-f', '-y', '-qq', '-s', '96', '-e', calls, '-o', file]
  const server = await startProcess(setting.settings, {
    command: [...strace, ...serverCommand],
  })
  const crowd = newCrowd()
  try {
    const isOver = () => crowd.acts.length >= 60
    const field = { url: server.url, random: createRandom(), proposals: 300, isOver }
    await actTogether(crowd, setting.people, field)
    await server.kill('SIGTERM')
    const trace = readFileSync(file, 'utf8')
    const asked = crowd.acts.map(({ intentId }) => `POST /demarches/${intentId}/confirmation`)
    const syncs = trace.match(/f(data)?sync\(\d+<[^>]*-wal>\) += 0/g)?.length ?? 0
    console.log(`${asked.length} acts acknowledged; ${syncs} syncs`)
    expect(crowd.surprises).toEqual([])
    expect(syncFaults(trace, asked)).toEqual([])
    // Control of the audit: were the syncs not there, it would complain of every act.
    const unsynced = trace.replaceAll(/^.*sync\(.*-wal>\).*$/gm, '')
    expect(syncFaults(unsynced, asked)).toHaveLength(asked.length)
  } finally {
    await server.kill()
    await setting.end()
  }
})

function whyNoStrace() {
  const { status, error, stderr } = spawnSync('strace', ['-o', '/dev/null', 'true'])
  if (error) return 'strace is not installed'
  return status === 0 ? undefined : `strace may not trace here (${String(stderr).trim()})`
}
