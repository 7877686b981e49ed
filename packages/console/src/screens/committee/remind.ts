// Reminding members of their grids: who would get the mail, who would not and why, and its words.
import {
  type CommitteeReminder,
  previewCommitteeReminder,
  remindCommitteeMembers,
  type StaffCommitteeDetail,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { openDialog } from '../../form/dialog.ts'
import { connection } from '../../server/staff.ts'
import { words as dialogWords } from './dialog-words.ts'
import { SessionChanged } from './session-event.ts'
import { words } from './words.ts'

export async function askToRemind(room: Element | null, { id, version }: StaffCommitteeDetail) {
  let found: CommitteeReminder
  try {
    found = await previewCommitteeReminder(connection, id)
  } catch (error) {
    tellRefusal(error)
    return
  }
  const members = namesToRemind(found)
  const answer = await openDialog<true>({
    heading: dialogWords.remindHeading,
    content: ({ close }) => reminder(found, () => close(true)),
  })
  if (!answer) return
  await remindCommitteeMembers(connection, id, { version, members }).then(
    () => tell(dialogWords.reminded(members.length)),
    (error: unknown) => tellRefusal(error),
  )
  room?.dispatchEvent(new SessionChanged())
}

/** Those of the preview, and nobody who came to need it since. */
const namesToRemind = ({ members }: CommitteeReminder) =>
  members.flatMap(({ memberId, state }) => (state === 'to_remind' ? [memberId] : []))

function reminder(found: CommitteeReminder, send: () => void) {
  const count = namesToRemind(found).length
  return html`
    <ul class="published">
      ${found.members.map(
        ({ name, organisation, progress, state }) => html`<li>
          <span>${name} <small>${organisation} · ${words.outOf(progress.evaluated, progress.of)}</small></span>
          <strong>${dialogWords.reminderStates[state]}</strong></li>`,
      )}
    </ul>
    ${
      found.mail
        ? html`<h3>${dialogWords.remindMail}</h3>
            <p><strong>${found.mail.subject}</strong></p>
            <p class="as-read">${found.mail.text}</p>
            <p class="dialog-acts"><button type="button" class="button" @click=${send}>${dialogWords.remindSend(count)}</button></p>`
        : html`<p>${dialogWords.remindNobody}</p>`
    }
  `
}
