// Reads the journal after commits and mails what it tells: in small batches that leave others their turn.
import type { Deps } from '../platform/deps.ts'
import { loggedFault } from '../platform/logged-fault.ts'
import { fanOut } from './fan-out.ts'
import { createPace } from './pace.ts'
import { sendDue } from './sending.ts'
import type { Slots } from './taking.ts'

const together = 50

/** One round: the journal's next events, then the mails that are due. Answers how many it sent. */
export async function deliverDue(deps: Deps, slots: Slots = new Map()): Promise<number> {
  await fanOut(deps)
  const { sent } = await sendDue(deps, slots, together)
  return sent
}

/** Looks every second, and goes on at once while there is more; a failure is logged and tried later. */
export function startPostman(deps: Deps, everyMilliseconds = 1000) {
  const slots: Slots = new Map()
  const pace = createPace()
  let pause = everyMilliseconds
  let timer: NodeJS.Timeout
  let running: Promise<void> = Promise.resolve()
  let isStopped = false

  async function round() {
    try {
      const { most, rest } = pace()
      const told = await fanOut(deps)
      const { taken, isRelayAway } = await sendDue(deps, slots, most)
      if (isRelayAway) return fail('relay unreachable')
      pause = told + taken > 0 ? rest : everyMilliseconds
    } catch (error) {
      fail('a fault of ours', error)
    }
  }

  function fail(reason: string, error?: unknown) {
    pause = Math.min(Math.max(pause, everyMilliseconds) * 2, 60_000)
    const fault = error === undefined ? {} : { error: loggedFault(error) }
    deps.log.error({ reason, nextTryInMs: pause, ...fault }, 'mail could not be delivered')
  }

  function schedule() {
    timer = setTimeout(() => {
      running = round().finally(() => {
        if (!isStopped) schedule()
      })
    }, pause)
    timer.unref()
  }

  schedule()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await running
  }
}
