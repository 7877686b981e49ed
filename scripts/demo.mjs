// Runs the demonstration: the central server, and a commune's own site on another address.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createCommuneSite } from '../examples/commune-site/serve.mjs'
import { node, projectEnvironment, root } from './paths.mjs'
import { welcome } from './welcome.mjs'

const program = join(root, 'packages', 'server', 'dist', 'cli.js')
export const demoSiteKey = 'pk_demoCaen2026parvis'

/** Ends when the server does, or when Ctrl-C stops both; answers the exit code. */
export async function startDemo({ port, communePort }) {
  if (!existsSync(program)) {
    console.error('The server is not built: packages/server/dist/cli.js is missing.')
    return 1
  }
  const consultation = `http://localhost:${port}`
  const commune = `http://127.0.0.1:${communePort}`
  const server = startServer({ port, communePort })
  const ended = new Promise((settle) => server.once('exit', (code) => settle(code ?? 1)))
  const site = createCommuneSite({ consultation, siteKey: demoSiteKey })
  const stopping = stopOnSignal(server, site)

  site.listen(communePort, '127.0.0.1')
  if (await answers(`${consultation}/v1/ready`, ended)) console.log(welcome(consultation, commune))

  const code = await ended
  site.close()
  site.closeAllConnections()
  if (stopping.asked) return 0
  console.error(`The server ended by itself (code ${code}): its own message is above.`)
  return code || 1
}

function startServer({ port, communePort }) {
  // What the server says of each request would drown what the visitor is to read.
  const { LOG_LEVEL = 'warn' } = process.env
  return spawn(node(), [program, 'demo'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...projectEnvironment(),
      PORT: String(port),
      PARVIS_MODE: 'demo',
      LOG_LEVEL,
      COMMUNE_PORT: String(communePort),
    },
    // Its own group: Ctrl-C reaches it once, through us, and it stops in good order.
    detached: true,
  })
}

function stopOnSignal(server, site) {
  const state = { asked: false }
  const stop = () => {
    if (state.asked) return endGroup(server, 'SIGKILL')
    state.asked = true
    console.log('\nArrêt en cours… · Stopping…')
    site.close()
    endGroup(server, 'SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  process.on('exit', () => endGroup(server, 'SIGKILL'))
  return state
}

/** The server and what it started: the first start fills the database in a process of its own. */
function endGroup(server, signal) {
  try {
    process.kill(-server.pid, signal)
  } catch {
    // It ended by itself meanwhile.
  }
}

/** True when the address answers well; false when the server ended first. */
async function answers(address, ended) {
  let over = false
  ended.then(() => {
    over = true
  })
  while (!over) {
    const reply = await fetch(address).catch(() => null)
    if (reply?.ok) return true
    await new Promise((settle) => setTimeout(settle, 50))
  }
  return false
}
