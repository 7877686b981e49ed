// The minutes as they would be published now, or as they are.
import { type CommitteeMinutes, draftMinutes } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { problem } from '../../feedback/problem.ts'
import { openDialog } from '../../form/dialog.ts'
import { connection } from '../../server/staff.ts'
import { words as dialogWords } from './dialog-words.ts'
import { euros, shownMoment } from './formats.ts'
import { words } from './words.ts'

export async function showMinutes(id: string) {
  const shown = await draftMinutes(connection, id).then(
    minutesText,
    (error: unknown) => html`<p>${problem(error)}</p>`,
  )
  await openDialog({ heading: dialogWords.draftHeading, content: () => shown })
}

function minutesText(minutes: CommitteeMinutes) {
  return html`
    <article class="minutes">
      <h3>${minutes.title}</h3>
      <p>${words.subjects[minutes.subject]} · ${shownMoment(minutes.meetsAt)}${minutes.place ? html` · ${minutes.place}` : nothing}</p>
      ${minutes.grantedCents > 0 ? html`<p>${words.granted} : <strong>${euros(minutes.grantedCents)}</strong></p>` : nothing}
      <h4>${dialogWords.members}</h4>
      <ul>
        ${minutes.members.map(
          ({ name, organisation, present }) =>
            html`<li>${name}, ${organisation}${present ? nothing : html` (${dialogWords.absent})`}</li>`,
        )}
      </ul>
      <h4>${dialogWords.rule}</h4>
      <p class="as-written">${minutes.rule}</p>
      ${minutes.decisions.map(
        (one) => html`
          <h4>${one.item.title}</h4>
          <p><strong>${one.outcome ? words.outcomes[one.outcome] : words.putOff}</strong>${
            one.amountCents === null ? nothing : html`, ${euros(one.amountCents)}`
          }${
            one.votes
              ? html` · ${words.votesShown(one.votes.for, one.votes.against, one.votes.abstention)}`
              : nothing
          } · ${words.territories(one.territories)}</p>
          ${one.reason ? html`<p class="as-written">${one.reason}</p>` : nothing}
          ${
            one.recused.length > 0
              ? html`<p class="hint">${words.recusals} : ${one.recused.map(({ name }) => name).join(', ')}</p>`
              : nothing
          }
        `,
      )}
    </article>
  `
}
