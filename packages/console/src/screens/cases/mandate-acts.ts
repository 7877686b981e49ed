// Ending a mandate, and restoring it: as it was read, whoever acts meanwhile is told of.
import { endMandate, type Mandate, restoreMandate } from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { confirmAct } from '../../form/reason-form.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

/** The same as it is now, once the list is read again. */
type ReadAgain = () => Promise<Mandate | undefined>

/** True once it has ended. */
export async function end(read: Mandate, readAgain: ReadAgain) {
  const { participantId, territoryId, mailbox } = read
  let { version } = read
  const ended = await confirmAct({
    heading: words.endAsk(mailbox),
    key: `end-mandate-${participantId}-${territoryId}`,
    yes: words.endYes,
    reason: { label: words.reason, hint: words.reasonHint, maxLength: 500 },
    preview: async () => html`<p>${words.endWhy(read.territory)}</p>`,
    send: (reason, signal) =>
      endMandate(connection, { participantId, territoryId, reason, version }, { signal }),
    changed: async () => {
      version = (await readAgain())?.version ?? version
    },
  })
  if (ended) tell(words.ended(mailbox))
  return ended !== undefined
}

/** True once it is restored. */
export async function restore(read: Mandate, readAgain: ReadAgain) {
  const { participantId, territoryId, mailbox } = read
  let { version } = read
  const restored = await confirmAct({
    heading: words.restoreAsk(mailbox),
    key: `restore-mandate-${participantId}-${territoryId}`,
    yes: words.restoreYes,
    preview: async () => html`<p>${words.restoreWhy}</p>`,
    send: (_, signal) =>
      restoreMandate(connection, { participantId, territoryId, version }, { signal }),
    changed: async () => {
      version = (await readAgain())?.version ?? version
    },
  })
  if (restored) tell(words.restored(mailbox))
  return restored !== undefined
}
