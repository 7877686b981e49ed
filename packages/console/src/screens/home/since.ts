// What the team did since yesterday, in sentences: for whoever may read the log.

import { Task } from '@lit/task'
import { listStaffLog } from '@parvis/sdk/staff'
import { html } from 'lit'
import { sentenceShown } from '../../acts/shown.ts'
import { clock } from '../../dates.ts'
import { reading } from '../../feedback/reading.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

const most = 12
/** Coming in and proving oneself is in the log; it is no news. */
const noNews = new Set(['signIn', 'stepUp'])
const dayLength = 86_400_000
const hour = clock({ timeStyle: 'short' })

export class SinceYesterday extends LightElement {
  #entries = new Task(this, {
    task: (_, { signal }) => {
      const from = new Date(Date.now() - dayLength).toISOString()
      return listStaffLog(connection, { from, limit: 100 }, { signal })
    },
    args: () => [],
  })

  protected override render() {
    return reading(this.#entries, ({ items: all }) => {
      const items = all.filter(({ operation }) => !noNews.has(operation)).slice(0, most)
      return items.length === 0
        ? html`<p class="hint">${words.nothingSince}</p>`
        : html`<ol class="sentences">
            ${items.map(
              (
                entry,
              ) => html`<li><time datetime=${entry.at}>${hour.format(new Date(entry.at))}</time>
                <span>${sentenceShown(entry)}</span></li>`,
            )}
          </ol>`
    })
  }
}

customElements.define('since-yesterday', SinceYesterday)
