// How much memory a process holds, looked at again and again while it works.
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** `most` ends the watch, and answers the most megabytes that were resident. */
export function watchMemory(pid: number) {
  const watching = new AbortController()
  let megabytes = 0
  const watched = (async () => {
    while (!watching.signal.aborted) {
      megabytes = Math.max(megabytes, residentMegabytes(pid))
      await setTimeout(50)
    }
  })()
  return {
    async most() {
      watching.abort()
      await watched
      return megabytes
    },
  }
}

function residentMegabytes(pid: number) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    // It has ended.
    return 0
  }
}
