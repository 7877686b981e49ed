// What came by a site: figures since ever, thirty days as bars and as a table, what was refused.
import type { StaffSiteDetail } from '@parvis/sdk/staff'
import { html, nothing, svg } from 'lit'
import { shownDay, shownNumber } from '../../dates.ts'
import { barsOf } from './bars.ts'
import { words } from './words.ts'

type Activity = StaffSiteDetail['activity']

export function activityOf(activity: Activity) {
  const { totals, days, errors } = activity
  return html`
    <h3>${words.came}</h3>
    <dl class="pairs">
      <dt>${words.supports}</dt>
      <dd>${shownNumber(totals.supports)}</dd>
      <dt>${words.referents}</dt>
      <dd>${shownNumber(totals.referents)}</dd>
      <dt>${words.residents}</dt>
      <dd>${ofPeople(totals.residents)}</dd>
      <dt>${words.contributions}</dt>
      <dd>${ofPeople(totals.contributions)}</dd>
    </dl>
    <p class="hint">${words.peopleHint}</p>
    ${days.length === 0 ? html`<p>${words.quiet}</p>` : dayTable(activity)}
    ${errors.length > 0 ? refusals(errors) : nothing}
  `
}

const ofPeople = (count: number) => (count > 0 ? words.atLeast(shownNumber(count)) : words.fewer)

function dayTable({ since, days }: Activity) {
  const { bars, most } = barsOf(since, days)
  return html`
    <svg class="bars" viewBox="0 0 300 60" role="img" aria-label=${words.bars(shownNumber(most))}>
      ${bars.map(({ at, height }) => svg`<rect x=${at * 10} y=${60 - height} width="8" height=${height} />`)}
    </svg>
    <details>
      <summary>${words.days} ${shownDay(since)}</summary>
      <table>
        <thead><tr>
          ${[words.day, words.pages, words.prepared, words.supports, words.referents].map(
            (heading) => html`<th scope="col">${heading}</th>`,
          )}
        </tr></thead>
        <tbody>
          ${days.map(
            ({ day, seen, prepared, supports, referents }) => html`<tr>
              <th scope="row">${shownDay(day)}</th>
              ${[seen, prepared, supports, referents].map((count) => html`<td>${shownNumber(count)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </details>
  `
}

const refusals = (errors: Activity['errors']) => html`
  <h3>${words.errors}</h3>
  <ul class="plain-list">
    ${errors.map(
      ({ day, what, count }) =>
        html`<li>${shownDay(day)} : ${errorName(what)}, ${words.times(shownNumber(Number(count)))}</li>`,
    )}
  </ul>
`

const errorName = (what: string) =>
  words.errorNames.get(what) ?? words.refusedOrigin(what.replace(/^refused /, ''))
