// Sends prepared requests over a number of connections, in a process of its own, and times answers.
import { connect } from 'node:net'

export type Load = { port: number; connections: number; requests: string[] }
export type Measure = {
  seconds: number
  /** Of each answer, in milliseconds. */
  latencies: number[]
  statuses: Record<string, number>
}

if (process.send) {
  process.on('message', (load: Load) => {
    void run(load).then((measure) => process.send?.(measure))
  })
}

/** Each connection sends the next request once the one before is answered. */
async function run({ port, connections, requests }: Load): Promise<Measure> {
  const measure: Measure = { seconds: 0, latencies: [], statuses: {} }
  let next = 0
  const takeNext = () => requests[next++]
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, () => converse(port, takeNext, measure)))
  measure.seconds = (performance.now() - start) / 1000
  return measure
}

function converse(port: number, takeNext: () => string | undefined, measure: Measure) {
  return new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let received = ''
    let sentAt = 0
    const ask = () => {
      const request = takeNext()
      if (!request) return socket.end(resolve)
      received = ''
      sentAt = performance.now()
      socket.write(request)
    }
    socket.setNoDelay(true)
    socket.on('connect', ask)
    socket.on('error', reject)
    socket.on('data', (part) => {
      received += part.toString('latin1')
      if (!isWhole(received)) return
      measure.latencies.push(performance.now() - sentAt)
      const status = received.slice(9, 12)
      measure.statuses[status] = (measure.statuses[status] ?? 0) + 1
      ask()
    })
  })
}

function isWhole(received: string) {
  const head = received.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, head))
  if (length) return received.length >= head + 4 + Number(length[1])
  return received.endsWith('\r\n0\r\n\r\n')
}
