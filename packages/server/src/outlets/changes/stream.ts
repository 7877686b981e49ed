// One stream: from where it has come to what has come since, as fast as its reader takes it.
import type { Present } from './presence.ts'
import type { Change } from './read.ts'

/** Why a stream ends; its reader begins again only after the last two. */
export type End = 'session_ended' | 'roles_changed' | 'too_many' | 'stopping' | 'fault'

/** What has come since a number: as far as `seq`, or too much to be told. */
export type Since = { seq: number; changes: Change[] } | 'too_far'

type Source = {
  /** Undefined while there is nothing new. */
  since: (seq: number) => Promise<Since | undefined>
  position: () => number
  /** Who is there, of those one may know of. */
  present: () => Present[]
  leave: () => void
}

export type ChangeStream = {
  pieces: AsyncIterable<Uint8Array>
  wake: () => void
  /** Says that it lives, so that no proxy takes it for dead. */
  beat: () => void
  end: (why: End) => void
}

/** No queue of its own: a reader that is slow reads more at a time. */
export function createStream(from: number, source: Source): ChangeStream {
  let seq = from
  let ended: End | undefined
  let isOver = false
  let isNew = true
  let isBeatDue = false
  let told = '[]'
  let ring: (() => void) | undefined
  let calls = 0

  const wake = () => {
    calls += 1
    ring?.()
  }

  /** Until it is called: something may have come, or it is time to say that one lives. */
  function rest() {
    return new Promise<void>((resolve) => {
      ring = () => {
        ring = undefined
        resolve()
      }
    })
  }

  async function next(): Promise<string | undefined> {
    if (isNew && !isOver) {
      isNew = false
      return `retry: 3000\n${message('position', { seq }, seq)}`
    }
    while (!isOver) {
      if (ended) {
        stop()
        return message('end', { reason: ended })
      }
      const called = calls
      const since = await source.since(seq)
      const text = since ? whatCame(since) : (whoIsThere() ?? beatDue())
      if (text !== undefined) return text
      // Called while it looked, it looks again; as it does where nothing came that this reader may hear.
      if (!since && called === calls) await rest()
    }
    return undefined
  }

  function whatCame(since: Since) {
    if (since === 'too_far') {
      seq = source.position()
      return message('reset', { seq }, seq)
    }
    seq = since.seq
    return since.changes.length > 0 ? message('changes', { items: since.changes }, seq) : undefined
  }

  function whoIsThere() {
    const present = JSON.stringify(source.present())
    if (present === told) return undefined
    told = present
    return `event: presence\ndata: {"items":${present}}\n\n`
  }

  function beatDue() {
    if (!isBeatDue) return undefined
    isBeatDue = false
    // An id alone is no message, and moves the place that a reader begins again from.
    return `: beat\nid: ${seq}\n\n`
  }

  function stop() {
    if (isOver) return
    isOver = true
    source.leave()
    wake()
  }

  const iterator: AsyncIterator<Uint8Array> = {
    async next() {
      const text = await next().catch(() => {
        stop()
        return message('end', { reason: 'fault' })
      })
      if (text === undefined) return { done: true, value: undefined }
      return { done: false, value: encoder.encode(text) }
    },
    async return() {
      stop()
      return { done: true, value: undefined }
    },
  }

  return {
    pieces: { [Symbol.asyncIterator]: () => iterator },
    wake,
    beat: () => {
      isBeatDue = true
      wake()
    },
    end: (why) => {
      ended ??= why
      wake()
    },
  }
}

const encoder = new TextEncoder()

function message(event: string, data: object, id?: number) {
  const place = id === undefined ? '' : `id: ${id}\n`
  return `${place}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
