// Looks every second for endpoints with something due; each is sent to by itself.
import type { Deps } from '../../platform/deps.ts'
import { loggedFault } from '../../platform/logged-fault.ts'
import { repeat } from '../../platform/repeat.ts'
import { deliveriesATurn, deliverTo, type Tools } from './deliver.ts'
import { dueEndpoints, forgetDeliveriesBefore } from './store.ts'

const hour = 3_600_000
const logKept = 30 * 24 * hour

type WorkerDeps = Deps & Pick<Tools, 'policy' | 'timeout'>

/** A slow endpoint holds back no other: each has its own run, one at a time. */
export function startWebhookWorker(deps: WorkerDeps, everyMilliseconds = 1000) {
  const running = new Map<string, Promise<void>>()
  let isStopped = false
  let forgottenAt = 0
  const tools = { ...deps, isStopping: () => isStopped }

  async function run(id: string) {
    try {
      let made: number
      do made = await deliverTo(tools, id)
      while (made === deliveriesATurn && !isStopped)
    } catch (error) {
      deps.log.error(
        { endpoint: id, error: loggedFault(error) },
        'a webhook could not be delivered',
      )
    } finally {
      running.delete(id)
    }
  }

  async function work() {
    const now = deps.clock()
    for (const id of await dueEndpoints(deps.database.db, now.toISOString())) {
      if (!running.has(id) && !isStopped) running.set(id, run(id))
    }
    if (now.getTime() - forgottenAt < hour) return
    forgottenAt = now.getTime()
    const before = new Date(forgottenAt - logKept).toISOString()
    await forgetDeliveriesBefore(deps.database.db, before)
  }

  const stop = repeat(deps.log, { name: 'webhooks', everyMilliseconds, work })
  return async () => {
    isStopped = true
    await stop()
    await Promise.all(running.values())
  }
}
