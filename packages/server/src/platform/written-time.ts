// The moment as the log writes it: once for all lines of a millisecond.
let moment = 0
let written = ''

/** A part of a line of JSON, as pino's own functions of time give it. */
export function isoTime() {
  const now = Date.now()
  if (now !== moment) {
    moment = now
    written = `,"time":"${new Date(now).toISOString()}"`
  }
  return written
}
