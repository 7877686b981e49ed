// What was composed: live in a page of the site, then what to copy.
import type { Task } from '@lit/task'
import type { Embedding } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { reading } from '../../feedback/reading.ts'
import { aroundOf, type Chosen } from './address.ts'
import './frame.ts'
import { widthChoice } from './look.ts'
import { toCopy } from './to-copy.ts'
import { words } from './words.ts'

type Given = {
  /** What the element is called. */
  title: string
  /** What the server is asked. */
  asked: object
  chosen: Chosen
  set: (changes: Partial<Chosen>) => void
  composed: Task<readonly [string], Embedding | null>
}

export function result({ title, asked, chosen, set, composed }: Given) {
  const { width, tool, csp } = chosen
  return html`
    <div class="studio-result">
      <section aria-labelledby="studio-preview">
        <div class="studio-head">
          <h2 id="studio-preview">${words.preview}</h2>
          ${widthChoice(chosen, set)}
        </div>
        <studio-frame .asked=${JSON.stringify({ ...asked, ...aroundOf(chosen) })}
          .label=${words.previewOf(title)} .width=${width}></studio-frame>
      </section>
      <section aria-labelledby="studio-copy">
        <h2 id="studio-copy">${words.copyTitle}</h2>
        ${reading(composed, (made) =>
          made
            ? toCopy(made, {
                tool,
                hasPolicy: csp !== '',
                choose: (next) => set({ tool: next }),
              })
            : nothing,
        )}
      </section>
    </div>
  `
}
