// Correcting, putting back, erasing the words of a contribution: each asked in a dialog.
import {
  eraseContribution,
  type StaffContributionDetail,
  undoContributionRevision,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../../feedback/tell.ts'
import { openDialog } from '../../../form/dialog.ts'
import { confirmAct } from '../../../form/reason-form.ts'
import { connection } from '../../../server/staff.ts'
import './revise-form.ts'
import { words } from './words.ts'

type Reread = () => Promise<unknown>

/** True when it was done. */
export async function correct(detail: StaffContributionDetail) {
  const done = await openDialog<true>({
    heading: words.correct,
    content: ({ close }) => html`<revise-form .item=${detail}
      .close=${(answer?: true) => close(answer)}></revise-form>`,
  })
  if (done) tell(words.corrected)
  return done === true
}

export async function putBack(detail: StaffContributionDetail, changed: Reread) {
  const done = await confirmAct({
    heading: words.putBack,
    key: `put-back-${detail.id}`,
    yes: words.putBackYes,
    preview: async () => html`<p>${words.putBackTells}</p>`,
    send: (_, signal) =>
      undoContributionRevision(connection, detail.id, { version: detail.version }, { signal }),
    changed,
  })
  if (done) tell(words.wasPutBack)
  return done !== undefined
}

export async function erase(detail: StaffContributionDetail, changed: Reread) {
  const done = await confirmAct({
    heading: words.erase,
    key: `erase-${detail.id}`,
    yes: words.eraseYes,
    preview: async () => html`<p>${words.eraseTells}</p>`,
    reason: { label: words.reason, hint: words.reasonHint, maxLength: 1000 },
    send: (reason, signal) =>
      eraseContribution(connection, detail.id, { version: detail.version, reason }, { signal }),
    changed,
  })
  if (done) tell(words.erased)
  return done !== undefined
}
