// Where tests put what they soon throw away: in memory where there is room, so that no test waits for a disk.
import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const enough = 2 * 1024 ** 3

/** The parent of such folders; what is tested of the disk itself stays out of it. */
export function quickFolder() {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > enough ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** A new one, named after this process: what is left of one that was killed is known by it. */
export function newFolder(kind: string, parent = quickFolder()) {
  return mkdtempSync(join(parent, `parvis-${kind}-${process.pid}-`))
}

/** Deletes the folders of processes that are no more. */
export function clearFolders(parent: string) {
  for (const name of readdirSync(parent)) {
    const pid = /^parvis-[a-z]+-(\d+)-\w{6}$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another user's process lives too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
