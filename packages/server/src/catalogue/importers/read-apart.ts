// Reads files of services in threads of their own: whatever is in one, nobody else waits.
import { Worker } from 'node:worker_threads'
import type { WhyUnreadable } from '../../platform/refusal-facts.ts'
import { BadFile } from '../../platform/spreadsheets/bad-file.ts'
import type { ImportFile, Reading } from './item.ts'
import type { ImportSource } from './sources.ts'

export type Answer = { reading: Reading } | { why: WhyUnreadable; line: number | null }

type Work = { source: ImportSource; file: ImportFile; today: string }

// As it is written while one works on it, and beside the rest of what is built.
const isBuilt = !import.meta.url.endsWith('.ts')
const program = new URL(isBuilt ? './read-in-thread.js' : './read-in-thread.ts', import.meta.url)

/** Twenty megabytes of text become some hundreds when they are read: beyond, the thread alone ends. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }

/** Milliseconds that a thread waits for another file: several are often given one after the other. */
const idleTime = 30_000

export function createReader() {
  const idle = new Map<Worker, NodeJS.Timeout>()

  function take() {
    const [kept] = idle.keys()
    if (!kept) return start()
    clearTimeout(idle.get(kept))
    idle.delete(kept)
    return kept
  }

  function leave(thread: Worker) {
    const end = () => {
      idle.delete(thread)
      void thread.terminate()
    }
    idle.set(thread, setTimeout(end, idleTime).unref())
  }

  return async (work: Work, signal: AbortSignal): Promise<Reading> => {
    const thread = take()
    try {
      const answer = await answerOf(thread, work, signal)
      leave(thread)
      if ('reading' in answer) return answer.reading
      throw new BadFile(answer.why, work.file.name, answer.line)
    } catch (error) {
      if (!idle.has(thread)) await thread.terminate()
      throw error
    }
  }
}

function start() {
  const thread = new Worker(program, { resourceLimits })
  thread.unref()
  return thread
}

function answerOf(thread: Worker, work: Work, signal: AbortSignal): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const giveUp = () => reject(new BadFile('too_heavy', 'It takes too long, or too much memory.'))
  const fail = (error: Error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp()
    else reject(error)
  }
  signal.addEventListener('abort', giveUp)
  thread.once('message', resolve)
  thread.once('error', fail)
  thread.postMessage(work)
  return promise.finally(() => {
    signal.removeEventListener('abort', giveUp)
    thread.off('message', resolve)
    thread.off('error', fail)
  })
}
