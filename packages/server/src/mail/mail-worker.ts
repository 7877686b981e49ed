// Reads the journal after commits and mails what is due: in small batches that leave others their turn.
import { repeat } from '../platform/repeat.ts'
import type { Slots } from './claim-due.ts'
import { fanOut } from './fan-out.ts'
import type { MailDeps } from './outbox.ts'
import { createPace } from './pace.ts'
import { sendDue } from './sending.ts'

const together = 50
const longestPause = 60_000

/** One round: the journal's next events, then the mails that are due. Answers how many it sent. */
export async function deliverDue(deps: MailDeps, slots: Slots = new Map()): Promise<number> {
  await fanOut(deps)
  const { sent } = await sendDue(deps, slots, together)
  return sent
}

/** Looks every second, and goes on at once while there is more; after a failure, later each time. */
export function startMailWorker(deps: MailDeps, usualPause = 1000) {
  const slots: Slots = new Map()
  const pace = createPace()
  let pause = usualPause

  async function work() {
    const { most, rest } = pace()
    // If this round fails; another pause is set once it has not.
    pause = Math.min(Math.max(pause, usualPause) * 2, longestPause)
    const told = await fanOut(deps)
    const { taken, isRelayAway } = await sendDue(deps, slots, most)
    if (isRelayAway) deps.log.error({ nextTryInMs: pause }, 'the relay of mail does not answer')
    else pause = told + taken > 0 ? rest : usualPause
  }

  return repeat(deps.log, { name: 'mail', everyMilliseconds: () => pause, work })
}
