// What a process has taken of the processor so far, its threads included.
import { readdirSync, readFileSync } from 'node:fs'

/** The system's ticks, which Linux has a hundred of in a second. */
const ticksASecond = 100

export function processorSeconds(pid: number) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name, in parentheses, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond
}

/** What a process has taken with all its children, those that have ended included. */
export function processorSecondsBelow(parent: number) {
  const [, , own = 0] = timesOf(String(parent))
  return readdirSync('/proc').reduce((sum, name) => {
    if (!/^\d+$/.test(name)) return sum
    const [above, seconds = 0] = timesOf(name)
    return above === parent ? sum + seconds : sum
  }, own)
}

/** Of which process it is a child; its seconds; the same with those of its children that have ended. */
function timesOf(pid: string): [number, number, number] | [] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15)
    const seconds = (user + system) / ticksASecond
    return [fields[1] ?? 0, seconds, seconds + (endedUser + endedSystem) / ticksASecond]
  } catch {
    // It has ended meanwhile.
    return []
  }
}
