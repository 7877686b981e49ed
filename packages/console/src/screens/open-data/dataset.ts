// One dataset beside the list: its files as visitors get them, what stays inside and why, its dictionary.
import type { StaffDataset } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownNumber } from '../../dates.ts'
import { sizeOf } from './shown.ts'
import { words } from './words.ts'

/** Titles and meanings are of the public pages: in French, whatever the console speaks. */
export function datasetPane(one: StaffDataset, edition: string | undefined) {
  return html`
    <p lang="fr">${one.description}</p>
    <h3>${words.files}</h3>
    <p class="hint">${edition ? words.ofEdition(edition) : words.ofNow}</p>
    <ul class="files">${one.files.map(
      ({ format, bytes, url }) =>
        html`<li><a href=${url} download>${format.toUpperCase()}</a>${bytes === null ? nothing : html` · ${sizeOf(bytes)}`}</li>`,
    )}</ul>
    <h3>${words.staysInside}</h3>
    ${edition ? staysInside(one) : html`<p class="hint">${words.noEdition}</p>`}
    <p><strong>${words.ofEachRow}</strong> <br /><span lang="fr">${one.neverLeaves}</span></p>
    <h3>${words.dictionary}</h3>
    <p><a href=${one.dictionaryUrl}>${words.publicDictionary}</a> · <a href=${one.schemaUrl}>${words.schema}</a></p>
    <dl class="dictionary" lang="fr">${one.fields.map(fieldShown)}</dl>
  `
}

function staysInside({ rows, withheld }: StaffDataset) {
  if (rows === null) return html`<p class="hint">${words.notCounted}</p>`
  if (withheld.length === 0) return html`<p>${words.allLeaves}</p>`
  return html`<ul class="files">${withheld.map(
    ({ why, count }) => html`<li><strong>${shownNumber(count)}</strong> ${words.why[why]}</li>`,
  )}</ul>`
}

function fieldShown({ name, description, isAlwaysFilled, values }: StaffDataset['fields'][number]) {
  return html`
    <dt><code>${name}</code></dt>
    <dd>
      ${description}${isAlwaysFilled ? nothing : html` <span class="hint">(${words.mayBeEmpty})</span>`}
      ${
        values.length === 0
          ? nothing
          : html`<details class="quiet"><summary>${values.map(({ value }) => value).join(', ')}</summary>
              <ul>${values.map(({ value, meaning }) => html`<li><code>${value}</code> : ${meaning}</li>`)}</ul>
            </details>`
      }
    </dd>
  `
}
