// One line for each answer, as the log writes all its lines; put together by hand, since there are so many of them.
import type { Logger } from 'pino'
import { isoTime } from '../written-time.ts'

/** Nothing of it is personal: the route's pattern, never the address that was asked for. */
export type RequestLine = {
  requestId: string
  method: string
  route: string
  status: number
  /** Code of what was refused, and those of the inputs at fault. */
  refusal?: string | undefined
  faults?: string[] | undefined
  ms: number
}

export type LogRequest = (line: RequestLine) => void

/** Through a log that has been made otherwise. */
export const throughLog =
  (log: Pick<Logger, 'info'>): LogRequest =>
  (line) =>
    log.info(line, 'request')

type Destination = { write: (text: string) => unknown }

/**
 * pino takes a quarter of what a kept answer takes, for its line: most of it to hand each one to the stream. The
 * lines of one turn of the event loop are handed over together.
 */
export function straightTo(
  destination: Destination,
  log: Pick<Logger, 'isLevelEnabled'>,
): LogRequest {
  if (!log.isLevelEnabled('info')) return () => {}
  let lines: string[] = []
  const handOver = () => {
    destination.write(lines.join(''))
    lines = []
  }
  return (line) => {
    if (lines.length === 0) setImmediate(handOver)
    const fields = JSON.stringify(line).slice(1, -1)
    lines.push(`{"level":30${isoTime()},"name":"parvis",${fields},"msg":"request"}\n`)
  }
}
