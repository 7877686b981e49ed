// The ports that the demonstration listens on: read from the environment, and free or not.
import { createServer } from 'node:net'

/** The port that a variable asks for; ends the program, saying why, when it is not a port. */
export function portFrom(name, fallback) {
  const text = process.env[name]?.trim() || String(fallback)
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  console.error(`${name}=${text} is not a port: give a whole number from 1 to 65535.`)
  process.exit(1)
}

/** Every address a browser may try: one that is taken is enough to mislead it. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1', undefined]) {
    if ((await tryListening(port, host)) === 'EADDRINUSE') return false
  }
  return true
}

function tryListening(port, host) {
  return new Promise((settle) => {
    const server = createServer()
    server.once('error', (error) => settle(error.code))
    server.listen({ port, host }, () => server.close(() => settle('free')))
  })
}
