// Phases as bars over months: each is a link to its form.
import type { StaffPhase } from '@parvis/sdk/staff'
import { html } from 'lit'
import { words as phaseWords } from '../../words/phase-words.ts'
import { barOf, lineOf, placeOf } from './bars.ts'
import { datesOf, monthName } from './dates.ts'
import { words } from './words.ts'

type Shown = {
  phases: readonly StaffPhase[]
  open?: number
  now: Date
  hrefOf: (position: number) => string
}

export function calendarOf({ phases, open, now, hrefOf }: Shown) {
  const line = lineOf(phases, now)
  return html`
    <div class="calendar">
      <div class="months" aria-hidden="true">
        ${line.months.map(
          ({ at, left }) =>
            html`<span .style=${`inset-inline-start: ${left}%`}>${monthName(at)}</span>`,
        )}
      </div>
      <ul class="bare" aria-label=${words.calendar}>
        ${phases.map((phase) => {
          const { left, width } = barOf(phase, line)
          const { position, title, kind, state } = phase
          return html`<li>
            <a href=${hrefOf(position)} aria-current=${position === open ? 'true' : 'false'} data-phase=${position}>
              <span class="phase-name"><strong>${title}</strong>
                <small>${phaseWords.kinds[kind]} · ${phaseWords.states[state]} · ${datesOf(phase)}</small></span>
              <span class="track" aria-hidden="true">
                <span class="bar ${state}" .style=${`inset-inline-start: ${left}%; width: ${width}%`}></span>
                <span class="today" .style=${`inset-inline-start: ${placeOf(now, line)}%`}></span>
              </span>
            </a>
          </li>`
        })}
      </ul>
      <p class="hint"><span class="today-mark" aria-hidden="true"></span> ${words.today}. ${words.inParis}</p>
    </div>
  `
}
