// A mail server that keeps whoever comes: it never speaks, or stops speaking at a given moment.
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** `well` takes every mail. */
export type Manner = 'silent' | 'hangs after EHLO' | 'hangs after DATA' | 'drips' | 'well'

export async function startTarpit(first: Manner) {
  const state = { manner: first, most: 0, delivered: [] as string[] }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    state.most = Math.max(state.most, sockets.size)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    talk(socket, state)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    state,
    url: `smtp://127.0.0.1:${port}`,
    open: () => sockets.size,
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

type State = { manner: Manner; delivered: string[] }

function talk(socket: Socket, state: State) {
  const { manner } = state
  if (manner === 'silent') return
  if (manner === 'drips') return drip(socket)
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 tarpit.example')
  let isReading = false
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
    if (isReading) {
      if (!text.includes('\r\n.\r\n')) return
      const to = /^To: (.*)$/m.exec(text)?.[1]?.trim()
      text = ''
      isReading = false
      if (manner === 'hangs after DATA') return
      state.delivered.push(to ?? '')
      return void say('250 taken')
    }
    for (let end = text.indexOf('\r\n'); end >= 0 && !isReading; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end)
      text = text.slice(end + 2)
      if (/^EHLO/i.test(line)) {
        if (manner === 'hangs after EHLO') return
        say('250 tarpit.example')
      } else if (/^DATA/i.test(line)) {
        isReading = true
        say('354 go on')
      } else say('250 fine')
    }
  })
}

/** Never idle, never done: one more line of the greeting every tenth of a second. */
function drip(socket: Socket) {
  const timer = setInterval(() => socket.write('220-wait\r\n'), 100)
  socket.on('close', () => clearInterval(timer))
}
