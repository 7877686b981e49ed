// How many workers a project has: by the machine's processors.
import { availableParallelism } from 'node:os'

/**
 * One a processor: it waits for its database or its browser some of the time, and another stage runs beside it.
 * Each loads the server and its browser anew, and is slow until both are warm.
 */
export const workers = availableParallelism()
