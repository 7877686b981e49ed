// What would leave: how many are told, the mail as they get it, the meeting as calendars show it.
import type { MeetingPreview } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownMoment } from '../../dates.ts'
import { mailShown } from '../../feedback/mail.ts'
import { language } from '../../language.ts'
import { words } from './words.ts'

export function previewShown({ told, mails, calendar }: MeetingPreview) {
  const [mine, other] = mails.toSorted((one) => (one.language === language ? -1 : 1))
  return html`
    <p><strong>${mine ? words.told(told) : words.toldNobody}</strong></p>
    ${mine ? mailShown(mine) : nothing}
    ${
      other
        ? html`<details>
            <summary>${other.language === 'en' ? words.inEnglish : words.inFrench}</summary>
            ${mailShown(other)}
          </details>`
        : nothing
    }
    <h3>${words.inCalendars}</h3>
    <dl class="pairs">
      <dt>${words.meeting}</dt>
      <dd><strong>${calendar.summary}</strong></dd>
      <dt>${words.when}</dt>
      <dd>${shownMoment(calendar.startsAt)} – ${shownMoment(calendar.endsAt)}</dd>
      <dt>${words.where}</dt>
      <dd>${calendar.location}</dd>
    </dl>
    ${calendar.description ? html`<p class="as-read">${calendar.description}</p>` : nothing}
    <details>
      <summary>${words.file}</summary>
      <pre class="as-read" tabindex="0">${calendar.file}</pre>
    </details>
  `
}
