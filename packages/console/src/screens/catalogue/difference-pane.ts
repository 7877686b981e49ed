// One row of a file in full: fields before and after, what stays and who wrote it, doubts.
import type { ServiceFieldWriter } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownMoment } from '../../dates.ts'
import { placeOf } from './difference-columns.ts'
import type { Difference } from './differences.ts'
import { fieldName, shownValue } from './shown.ts'
import { words } from './words.ts'

export function differencePane(row: Difference) {
  const { service, kind, changes, kept, doubts, expected, changedSince } = row
  return html`
    <h2><span class=${`mark ${kind}`} aria-hidden="true">${words.marks[kind]}</span> ${service?.name ?? words.expected}</h2>
    <p class="hint">${placeOf(row)}${service ? html` · ${service.id}` : nothing}</p>
    ${changedSince ? html`<p class="notice">${words.moved(who(changedSince), shownMoment(changedSince.at))}</p>` : nothing}
    ${expected ? html`<p class="notice">${expected}</p>` : nothing}
    ${changes.length > 0 ? changesTable(row) : nothing}
    ${
      kept.length > 0
        ? html`
            <h3>${words.keptHeading}</h3>
            <p class="hint">${words.keptWhy}</p>
            <dl class="kept">
              ${kept.map(
                ({ field, value, said, writer }) => html`
                  <dt>${fieldName(field)}</dt>
                  <dd>${shownValue(value)}
                    <small>${writer ? words.by(who(writer), shownMoment(writer.at)) : words.unknownWriter}</small></dd>
                  <dd class="soft">${words.after} : ${shownValue(said)}</dd>
                `,
              )}
            </dl>`
        : nothing
    }
    ${
      doubts.length > 0
        ? html`<h3>${words.doubts}</h3><ul>${doubts.map((doubt) => html`<li>${doubt}</li>`)}</ul>`
        : nothing
    }
  `
}

function changesTable({ kind, changes }: Difference) {
  const isNew = kind === 'added'
  return html`
    <table class="fields">
      <thead>
        <tr>
          <th scope="col">${words.field}</th>
          ${isNew ? nothing : html`<th scope="col">${words.before}</th>`}
          <th scope="col">${words.willBe}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map(
          ({ field, before, after }) => html`<tr>
            <th scope="row">${fieldName(field)}</th>
            ${isNew ? nothing : html`<td>${shownValue(before)}</td>`}
            <td><ins>${shownValue(after)}</ins></td>
          </tr>`,
        )}
      </tbody>
    </table>
  `
}

const who = ({ by, source }: ServiceFieldWriter) =>
  by?.name ?? (source ? words.byImport(source) : words.command)
