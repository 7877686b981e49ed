// A full disk: nothing acknowledged is lost, refusals say why, reads go on, and writes come back.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actTogether, carryOut, insist, newCrowd } from './crowd.ts'
import { faultsOf, readAll } from './exactly-once.ts'
import { createRandom } from './random.ts'
import { startProcess } from './server-process.ts'
import { prepareSetting } from './setting.ts'

test('a full disk', async (context) => {
  const disk = mountSmallDisk()
  if ('reason' in disk) {
    console.warn(`SKIPPED: no small disk can be mounted here (${disk.reason})`)
    return context.skip(`no small disk can be mounted here (${disk.reason})`)
  }
  const databaseUrl = `sqlite:${join(disk.path, 'data', 'parvis.sqlite')}`
  const setting = await prepareSetting({ databaseUrl })
  const { settings, people, proposals } = setting
  const server = await startProcess(settings)
  const crowd = newCrowd()
  const random = createRandom()
  console.log(`SEED=${random.seed}`)
  const actUntil = (isOver: () => boolean) =>
    actTogether(crowd, people, { url: server.url, random, proposals, isOver })
  try {
    await actUntil(() => crowd.acts.filter((act) => act.isAcknowledged).length >= 50)
    disk.fill()
    await actUntil(() => crowd.refusals >= 100)
    const before = crowd.acts.filter((act) => act.receipts)
    console.log(`full: ${before.length} acknowledged, ${crowd.refusals} answers 503`)

    const page = await fetch(`${server.url}/v1/proposals?consultation=consultation`)
    expect(page.status).toBe(200)
    const receipt = await fetch(`${server.url}/demarches/${before[0]?.intentId}`, {
      headers: { Cookie: `parvis=${before[0]?.participant.token}` },
    })
    expect(await receipt.text()).toContain(before[0]?.receipts?.[0])
    expect(faultsOf(await readAll(settings), crowd.acts)).toEqual([])

    disk.free()
    const late = crowd.acts.filter((act) => !act.isAcknowledged)
    expect(late.length).toBeGreaterThan(0)
    const [first] = late
    if (first) expect(await carryOut(crowd, first, server.url)).toBe(true)
    await insist(crowd, crowd.acts, server.url)
    expect(faultsOf(await readAll(settings), crowd.acts)).toEqual([])
    expect(crowd.surprises).toEqual([])
    expect(server.ended()).toBeUndefined()
  } finally {
    await server.kill()
    await setting.end()
    disk.unmount()
  }
})

/** Sixteen megabytes of memory as a disk, which only root may mount. */
function mountSmallDisk() {
  const path = mkdtempSync(join(tmpdir(), 'parvis-disk-'))
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'parvis', path])
  if (mount.status !== 0) {
    rmdirSync(path)
    return { reason: (mount.error?.message ?? String(mount.stderr)).trim() }
  }
  mkdirSync(join(path, 'data'))
  const filler = join(path, 'filler')
  return {
    path,
    /** Leaves a few pages, so that it is a commit that finds the disk full. */
    fill() {
      const { bavail, bsize } = statfsSync(path)
      const left = Math.max(0, bavail - 8)
      try {
        writeFileSync(filler, Buffer.alloc(left * bsize))
      } catch (error) {
        // The server has taken some in between: what could be written fills the rest.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      }
    },
    free: () => rmSync(filler),
    unmount() {
      spawnSync('umount', [path])
      rmdirSync(path)
    },
  }
}
