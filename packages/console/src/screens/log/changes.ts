// What an act changed, folded: each field before and after, and the number to give when one asks for help.
import type { StaffLogEntry } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { words } from './words.ts'

export function changesShown({ changes, more, object, requestId }: StaffLogEntry) {
  const fields = changes.flatMap(({ table, fields }) =>
    Object.entries(fields).map(([name, [before, after]]) => ({
      name: `${table} · ${name}`,
      before,
      after,
    })),
  )
  if (fields.length === 0 && !object && !requestId) return nothing
  return html`
    <details>
      <summary>${words.changes(fields.length)}</summary>
      <dl>
        ${fields.map(
          ({ name, before, after }) => html`<dt>${name}</dt>
            <dd>${shown(before)} → ${shown(after)}</dd>`,
        )}
        ${object ? html`<dt>${words.object}</dt><dd>${object}</dd>` : nothing}
        ${requestId ? html`<dt>${words.request}</dt><dd>${requestId}</dd>` : nothing}
      </dl>
      ${more > 0 ? html`<p class="hint">${words.moreRows(more)}</p>` : nothing}
    </details>
  `
}

const shown = (value: unknown) => (value === null || value === '' ? '∅' : String(value))
