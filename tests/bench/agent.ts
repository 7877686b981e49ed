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
    let answer = newAnswer()
    let sentAt = 0
    const ask = () => {
      const request = takeNext()
      if (!request) return socket.end(resolve)
      answer = newAnswer()
      sentAt = performance.now()
      socket.write(request)
    }
    socket.setNoDelay(true)
    socket.on('connect', ask)
    socket.on('error', reject)
    socket.on('data', (part) => {
      if (!take(answer, part)) return
      measure.latencies.push(performance.now() - sentAt)
      measure.statuses[answer.status] = (measure.statuses[answer.status] ?? 0) + 1
      ask()
    })
  })
}

/** `length`: of all of it, once its head has come; undefined while it comes in chunks. */
type Answer = {
  head: string
  status: string
  bytes: number
  length: number | undefined
  end: string
}

const newAnswer = (): Answer => ({ head: '', status: '', bytes: 0, length: undefined, end: '' })

/** Counts what came of it; true when it is whole. Only the head is looked through: reading is not what is measured. */
function take(answer: Answer, part: Buffer) {
  answer.bytes += part.length
  if (answer.status === '') {
    answer.head += part.toString('latin1')
    const end = answer.head.indexOf('\r\n\r\n')
    if (end < 0) return false
    answer.status = answer.head.slice(9, 12)
    const length = /\r\ncontent-length: (\d+)/i.exec(answer.head.slice(0, end))
    const isBare = answer.status === '304' || answer.status === '204'
    if (length || isBare) answer.length = end + 4 + Number(isBare ? 0 : length?.[1])
  }
  if (answer.length !== undefined) return answer.bytes >= answer.length
  answer.end = (answer.end + part.subarray(-7).toString('latin1')).slice(-7)
  return answer.end.endsWith('\r\n0\r\n\r\n')
}
