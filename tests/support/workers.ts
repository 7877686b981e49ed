// How many workers a project has: by the machine's processors.
import { availableParallelism } from 'node:os'

/** One more than processors: a worker waits for its database or its browser some of the time. */
export const workers = availableParallelism() + 1
