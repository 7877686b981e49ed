// Reads what strace saw of the server: each yes must come after a sync of what it says yes to.

type Waiting = { name: string; isWritten: boolean; isSynced: boolean }

/**
 * Of each request in `asked` (a text of its first bytes): the journal of SQLite must have been
 * written and then synced between the request and its answer. Every fault, in words.
 */
export function syncFaults(trace: string, asked: string[]) {
  const open = new Map<string, Waiting>()
  const answered = new Set<string>()
  const faults: string[] = []
  for (const line of trace.split('\n')) {
    const { call, socket } = read(line)
    if (call === 'request') {
      const name = asked.find((one) => line.includes(one))
      if (name) open.set(socket, { name, isWritten: false, isSynced: false })
    } else if (call === 'write') {
      for (const one of open.values()) Object.assign(one, { isWritten: true, isSynced: false })
    } else if (call === 'sync') {
      for (const one of open.values()) one.isSynced = one.isWritten
    } else if (call === 'answer') {
      const one = open.get(socket)
      if (!one) continue
      open.delete(socket)
      answered.add(one.name)
      if (!one.isSynced) faults.push(`answered before its sync: ${one.name}`)
    }
  }
  return [...faults, ...asked.filter((one) => !answered.has(one)).map((one) => `not seen: ${one}`)]
}

const shapes = [
  ['request', /\bread\(\d+<(?:socket|TCP)[^>]*:\[?([^\]>]+)\]?>, "POST /],
  ['answer', /\bwritev?\(\d+<(?:socket|TCP)[^>]*:\[?([^\]>]+)\]?>, .*"HTTP\/1\.1 (?:201|303)/],
  ['write', /\bpwrite64\(\d+<[^>]*-wal>()/],
  ['sync', /\bf(?:data)?sync\(\d+<[^>]*-wal>()\) += 0/],
] as const

function read(line: string) {
  for (const [call, shape] of shapes) {
    const found = shape.exec(line)
    if (found) return { call, socket: found[1] ?? '' }
  }
  return { call: 'other', socket: '' } as const
}
