// Cancelling a meeting: its public reason, and what members would get, read before.
import { cancelMeeting, previewMeetingCancellation, type StaffMeeting } from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { confirmAct } from '../../form/reason-form.ts'
import { connection } from '../../server/staff.ts'
import { previewShown } from './meeting-preview.ts'
import { words } from './words.ts'

/** True once it is cancelled. */
export async function cancel(
  read: StaffMeeting,
  readAgain: () => Promise<StaffMeeting | undefined>,
) {
  let meeting = read
  const { id, title } = meeting
  const cancelled = await confirmAct({
    heading: words.cancelAsk(title),
    key: `cancel-meeting-${id}`,
    yes: words.cancelYes,
    reason: { label: words.cancelReason, hint: words.cancelHint, maxLength: 500 },
    preview: async (signal) => {
      const { version } = meeting
      const preview = await previewMeetingCancellation(connection, id, { version }, { signal })
      return html`<p>${words.cancelWhy}</p>${previewShown(preview)}`
    },
    send: (reason, signal) =>
      cancelMeeting(connection, id, { version: meeting.version, reason }, { signal }),
    changed: async () => {
      meeting = (await readAgain()) ?? meeting
    },
  })
  if (cancelled) tell(words.cancelled)
  return cancelled !== undefined
}
