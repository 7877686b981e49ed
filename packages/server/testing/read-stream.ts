// Reads a stream of events as a browser does, one message at a time.
import type { Answer } from './visitor.ts'

// biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of the message
export type Message = { event: string; id: string | undefined; data: any }

export type Heard = ReturnType<typeof readStream>

export function readStream(answer: Pick<Answer, 'body'>) {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let held = ''
  let lastId: string | undefined

  /** The next that has data; undefined when the stream is over. */
  async function next(): Promise<Message | undefined> {
    for (;;) {
      const end = held.indexOf('\n\n')
      if (end === -1) {
        const read = await reader?.read()
        if (!read || read.done) return undefined
        held += read.value
        continue
      }
      const lines = held.slice(0, end).split('\n')
      held = held.slice(end + 2)
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      lastId = field('id') ?? lastId
      const data = field('data')
      if (data !== undefined)
        return { event: field('event') ?? 'message', id: field('id'), data: JSON.parse(data) }
    }
  }

  /** Passes over the others. */
  async function until(event: string): Promise<Message> {
    for (;;) {
      const message = await next()
      if (!message) throw new Error(`The stream is over, and no "${event}" came.`)
      if (message.event === event) return message
    }
  }

  return { next, until, lastId: () => lastId, leave: () => reader?.cancel() }
}
