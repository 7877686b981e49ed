// Makes groups in a thread of its own: they take as long as hundreds of requests, and nobody else waits for them.
import { Worker } from 'node:worker_threads'
import type { Suggestion } from './grouping.ts'
import type { Work } from './grouping-in-thread.ts'

/** Gives what changed of a queue since it was last given, and answers with its groups. */
export type Grouper = (work: Work) => Promise<Suggestion[]>

// As it is written while one works on it, and beside the rest of what is built.
const isBuilt = !import.meta.url.endsWith('.ts')
const name = isBuilt ? './grouping-in-thread.js' : './grouping-in-thread.ts'
const program = new URL(name, import.meta.url)

/** A thousand texts of 5,000 signs, for each of a consultation's themes: beyond, the thread alone ends. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }

/** Milliseconds without a question, after which what it holds is worth more than the second that reading it again takes. */
const idleTime = 600_000

/** `ended`: what it was given is gone, and the next one begins from nothing. */
export function startGrouper(ended: () => void): Grouper {
  const thread = new Worker(program, { resourceLimits })
  thread.unref()
  thread.once('exit', ended)
  let idle: NodeJS.Timeout | undefined

  return async (work) => {
    clearTimeout(idle)
    const { promise, resolve, reject } = Promise.withResolvers<Suggestion[]>()
    thread.once('message', resolve)
    thread.once('error', reject)
    try {
      thread.postMessage(work)
      return await promise
    } finally {
      thread.off('message', resolve)
      thread.off('error', reject)
      idle = setTimeout(() => void thread.terminate(), idleTime).unref()
    }
  }
}
