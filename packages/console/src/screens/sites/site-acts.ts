// Suspending a site, restoring it, revoking one of its keys: each says before what follows.
import {
  previewSiteSuspension,
  restoreSite,
  revokeSiteKey,
  type StaffSite,
  suspendSite,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { mailPreview } from '../../feedback/mail-preview.ts'
import { tell } from '../../feedback/tell.ts'
import { type Act, confirmAct } from '../../form/reason-form.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

type ReadAgain = () => Promise<StaffSite>
type Asked = Pick<Act<StaffSite>, 'heading' | 'yes' | 'reason'> & {
  key: string
  read: StaffSite
  readAgain: ReadAgain
  says: (version: number, signal: AbortSignal) => Promise<unknown>
  send: (version: number, reason: string, signal: AbortSignal) => Promise<StaffSite>
  done: string
}

export const suspend = (read: StaffSite, readAgain: ReadAgain) =>
  act({
    key: `suspend-${read.key}`,
    read,
    readAgain,
    heading: words.suspendAsk(read.name),
    yes: words.suspendYes,
    reason: { label: words.reason, hint: words.reasonHint, maxLength: 400 },
    says: async (version, signal) => {
      const { mail } = await previewSiteSuspension(connection, read.key, { version }, { signal })
      return html`<p>${words.suspendWhy}</p>${mailPreview(mail, words.toWebmaster)}`
    },
    send: (version, reason, signal) =>
      suspendSite(connection, read.key, { version, reason }, { signal }),
    done: words.suspendedDone(read.name),
  })

export const restore = (read: StaffSite, readAgain: ReadAgain) =>
  act({
    key: `restore-${read.key}`,
    read,
    readAgain,
    heading: words.restoreAsk(read.name),
    yes: words.restoreYes,
    says: async () => html`<p>${words.restoreWhy}</p>`,
    send: (version, _, signal) => restoreSite(connection, read.key, { version }, { signal }),
    done: words.restored(read.name),
  })

export const revoke = (key: string, read: StaffSite, readAgain: ReadAgain) =>
  act({
    key: `revoke-${key}`,
    read,
    readAgain,
    heading: words.revokeAsk(key),
    yes: words.revokeYes,
    says: async () => html`<p>${words.revokeWhy}</p>`,
    send: (version, _, signal) => revokeSiteKey(connection, key, { version }, { signal }),
    done: words.revoked,
  })

async function act({ read, readAgain, says, send, done, ...asked }: Asked) {
  let { version } = read
  const answer = await confirmAct({
    ...asked,
    preview: (signal) => says(version, signal),
    send: (reason, signal) => send(version, reason, signal),
    changed: async () => {
      version = (await readAgain()).version
    },
  })
  if (answer) tell(done)
  return answer !== undefined
}
