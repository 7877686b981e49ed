// The log: what the team did in sentences, the newest first, with what each changed.

import { Task } from '@lit/task'
import { listStaffLog, listStaffMembers, type StaffLogEntry } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { actNames } from '../../acts/names.ts'
import { sentenceShown } from '../../acts/shown.ts'
import { clock } from '../../dates.ts'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { Keys } from '../../keys/keys.ts'
import { FiltersEvent } from '../../list/events.ts'
import '../../list/filter-bar.ts'
import { addressOf, filtersIn } from '../../list/filters.ts'
import { words as listWords } from '../../list/words.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { keepInAddress } from '../../shell/navigate.ts'
import { changesShown } from './changes.ts'
import { askedBy, filterNames } from './query.ts'
import { words } from './words.ts'

const aPage = 50
const moment = clock({ dateStyle: 'medium', timeStyle: 'short' })

export class LogScreen extends ConsoleScreen {
  static override properties = { more: { state: true } }
  /** Those of further pages. */
  declare more: { items: readonly StaffLogEntry[]; next: string | null } | undefined

  #members = new Task(this, {
    task: (_, { signal }) => listStaffMembers(connection, { signal }),
    args: () => [],
  })
  #entries = new Task(this, {
    task: ([query], { signal }) => {
      this.more = undefined
      const asked = askedBy(filtersIn(new URLSearchParams(query), filterNames))
      return listStaffLog(connection, { ...asked, limit: aPage }, { signal })
    },
    args: () => [this.place.query.toString()] as const,
  })

  constructor() {
    super()
    new Keys(this, {
      name: words.caption,
      within: '.sentences',
      keys: () => [
        { key: 'j', name: listWords.nextRow, act: () => this.#go(1) },
        { key: 'k', name: listWords.previousRow, act: () => this.#go(-1) },
        { shown: '⏎', name: listWords.openRow },
      ],
    })
  }

  /** From what was acted on, or from what it changed, to that of the next entry. */
  #go(by: number) {
    const entries = [...this.querySelectorAll('.log-entry')]
    const at = entries.findIndex((entry) => entry.contains(document.activeElement))
    entries[at + by]?.querySelector<HTMLElement>('a, summary')?.focus()
  }

  protected override render() {
    return html`
      <filter-bar .fields=${this.#fields()} .filters=${filtersIn(this.place.query, filterNames)}
        @filters-changed=${this.#onFilters}></filter-bar>
      ${reading(this.#entries, ({ items, next, total }) =>
        this.#list([...items, ...(this.more?.items ?? [])], {
          total,
          next: this.more ? this.more.next : next,
        }),
      )}
    `
  }

  #fields() {
    const members = this.#members.value?.items ?? []
    return [
      { name: 'q', label: words.search, kind: 'search' as const },
      {
        name: 'qui',
        label: words.by,
        kind: 'one' as const,
        options: members.map(({ id, name }) => ({ value: id, label: name })),
      },
      { name: 'acte', label: words.operation, kind: 'one' as const, options: actNames },
      { name: 'objet', label: words.object, kind: 'search' as const },
      { name: 'du', label: words.from, kind: 'date' as const },
      { name: 'au', label: words.to, kind: 'date' as const },
    ]
  }

  #list(items: readonly StaffLogEntry[], { total, next }: { total: number; next: string | null }) {
    if (items.length === 0) return nothingYet(words.nothing)
    return html`
      <p class="hint" role="status">${words.shown(items.length, total)}</p>
      <ol class="sentences" aria-label=${words.caption}>
        ${items.map(
          (entry) => html`<li>
            <time datetime=${entry.at}>${moment.format(new Date(entry.at))}</time>
            <div class="log-entry">${sentenceShown(entry)} ${changesShown(entry)}</div>
          </li>`,
        )}
      </ol>
      ${
        next
          ? html`<button type="button" class="button quiet" @click=${() => void this.#further(next)}>${words.more}</button>`
          : nothing
      }
    `
  }

  async #further(cursor: string) {
    const asked = askedBy(filtersIn(this.place.query, filterNames))
    const { items, next } = await listStaffLog(connection, { ...asked, limit: aPage, cursor })
    this.more = { items: [...(this.more?.items ?? []), ...items], next }
  }

  #onFilters(event: Event) {
    if (event instanceof FiltersEvent)
      keepInAddress(addressOf(location.pathname, this.place.query, filterNames, event.filters))
  }
}

customElements.define('log-screen', LogScreen)
