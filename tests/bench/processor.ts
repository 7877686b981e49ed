// What a process has taken of the processor so far, its threads included.
import { readFileSync } from 'node:fs'

/** The system's ticks, which Linux has a hundred of in a second. */
const ticksASecond = 100

export function processorSeconds(pid: number) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name, in parentheses, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond
}
