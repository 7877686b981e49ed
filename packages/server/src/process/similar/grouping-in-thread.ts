// The thread that makes groups: what it is given of each queue, and what it answers.
import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { createGrouping } from './grouping.ts'

const Work = z.object({
  /** Of which texts: those of a consultation, or of one of its themes. */
  queue: z.string(),
  put: z.array(z.object({ key: z.string(), themeId: z.string(), text: z.string() })),
  removed: z.array(z.string()),
})
export type Work = z.infer<typeof Work>

const groupings = new Map<string, ReturnType<typeof createGrouping>>()

parentPort?.on('message', (given) => {
  const { queue, ...change } = Work.parse(given)
  const grouping = groupings.get(queue) ?? createGrouping()
  groupings.set(queue, grouping)
  parentPort?.postMessage(grouping(change))
})
