// How many files and connections the system lets this process have open.
import { readFileSync } from 'node:fs'

/** Undefined where the system does not say so: elsewhere than on Linux. */
export function openFilesAllowed(): number | undefined {
  try {
    const found = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))
    return found ? Number(found[1]) : undefined
  } catch {
    return undefined
  }
}
