// Members' grids side by side, with what they say and where they are far apart.
import type { CommitteeItemDetail, StaffCommitteeDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownMark } from './formats.ts'
import { words as itemWords } from './item-words.ts'
import { sideBySide } from './side-by-side.ts'
import { words } from './words.ts'

export function gridTable(session: StaffCommitteeDetail, item: CommitteeItemDetail) {
  if (item.withheld) return html`<p class="withheld">${itemWords.withheld[item.withheld]}</p>`
  const { columns, rows } = sideBySide(session, item, session.scoreMax)
  if (columns.length === 0) return html`<p class="hint">${itemWords.noGrids}</p>`
  const comments = columns.filter(({ grid }) => grid.comment)
  return html`
    <div class="table-scroll" role="region" tabindex="0" aria-label=${words.grids}>
      <table>
        <caption class="visually-hidden">${words.grids}</caption>
        <thead>
          <tr>
            <th scope="col">${itemWords.criterion}</th>
            ${columns.map(({ member }) => html`<th scope="col">${member.name} <small>${member.organisation}</small></th>`)}
            <th scope="col">${itemWords.mean}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ title, weight, scores, mean, isApart }) => html`
              <tr>
                <th scope="row">${title} <small>${itemWords.weight(weight)}</small></th>
                ${scores.map((score) => html`<td class="figure">${score}</td>`)}
                <td class="figure"><strong>${mean === null ? '–' : shownMark(mean)}</strong>
                  ${isApart ? html`<small class="apart">${itemWords.apart}</small>` : nothing}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    ${
      comments.length > 0
        ? html`<dl class="comments">
            ${comments.map(({ member, grid }) => html`<dt>${member.name}</dt><dd>${grid.comment}</dd>`)}
          </dl>`
        : nothing
    }
  `
}
