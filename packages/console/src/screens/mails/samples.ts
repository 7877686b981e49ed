// Every kind of mail as people get it, in French and in English.
import { Task } from '@lit/task'
import { listMailSamples, type MailSampleList } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import '../../feedback/preview.ts'
import { reading } from '../../feedback/reading.ts'
import { plain } from '../../form/plain.ts'
import { language } from '../../language.ts'
import '../../list/beside.ts'
import type { Column } from '../../list/columns.ts'
import { FiltersEvent, RowEvent } from '../../list/events.ts'
import { rowLink } from '../../list/row-link.ts'
import '../../list/filter-bar.ts'
import type { FilterField } from '../../list/filter-bar.ts'
import { addressOf, filtersIn } from '../../list/filters.ts'
import '../../list/table.ts'
import { mailSample } from '../../server/pages.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { goTo, keepInAddress } from '../../shell/navigate.ts'
import { words } from './words.ts'

type Sample = MailSampleList['items'][number] & { id: string }

const path = '/console/courriels'
const names = ['q', 'langue'] as const
const fields: FilterField[] = [
  { name: 'q', label: words.search, kind: 'search' },
  {
    name: 'langue',
    label: words.language,
    kind: 'one',
    options: (['fr', 'en'] as const).map((value) => ({ value, label: words.languages[value] })),
  },
]

export class MailSamples extends ConsoleScreen {
  #samples = new Task(this, {
    task: ([read], { signal }) =>
      listMailSamples(connection, { language: read === 'en' ? 'en' : 'fr' }, { signal }),
    args: () => [this.place.query.get('langue') ?? language] as const,
  })

  protected override render() {
    return reading(this.#samples, ({ items }) => this.#page(items))
  }

  #page(all: MailSampleList['items']) {
    const filters = filtersIn(this.place.query, names)
    const wanted = plain(filters.q?.[0] ?? '').split(' ')
    const items = all
      .map((sample) => ({ id: sample.kind, ...sample }))
      .filter(({ kind, subject, text }) =>
        wanted.every((word) => plain(`${kind} ${subject} ${text}`).includes(word)),
      )
    const open = this.place.query.get('ouvert') ?? ''
    const one = items.find(({ id }) => id === open)
    const list = html`
      <filter-bar .fields=${fields} .filters=${filters} @filters-changed=${this.#onFilters}></filter-bar>
      ${
        items.length === 0
          ? html`<p class="nothing-yet">${words.nothing}</p>`
          : html`<row-table .label=${words.samples} .columns=${this.#columns(open)} .items=${items}
              @row-open=${this.#onOpen}></row-table>`
      }
    `
    return html`<list-beside .open=${one ? open : ''} .heading=${one?.subject ?? ''} .list=${list}
      .back=${this.#address('')} .content=${one ? shownMail(one) : nothing}></list-beside>`
  }

  #columns(open: string): Column<Sample>[] {
    return [
      {
        name: 'subject',
        heading: words.subject,
        cell: ({ id, subject, kind }) =>
          html`${rowLink({ href: this.#address(id), isOpen: id === open, text: subject })}<br /><small><code>${kind}</code></small>`,
      },
    ]
  }

  #address(ouvert: string) {
    return addressOf(path, this.place.query, ['ouvert'], ouvert ? { ouvert: [ouvert] } : {})
  }

  readonly #onOpen = (event: Event) => {
    if (event instanceof RowEvent) goTo(this.#address(event.row.id))
  }

  readonly #onFilters = (event: Event) => {
    if (event instanceof FiltersEvent)
      keepInAddress(addressOf(path, this.place.query, names, event.filters))
  }
}

const shownMail = ({ text, language: read, kind, subject, isLaidOut }: Sample) => html`
  <p class="hint"><code>${kind}</code></p>
  ${
    isLaidOut
      ? html`<h3>${words.laidOut}</h3>
        <page-preview .address=${`${mailSample.replace(':id', encodeURIComponent(kind))}?langue=${read}`}
          .label=${subject}></page-preview>
        <h3>${words.asText}</h3>`
      : html`<p class="hint">${words.textOnly}</p>`
  }
  <div class="as-read" lang=${read}>${text}</div>
  <p class="hint">${words.invented}</p>
`

customElements.define('mail-samples', MailSamples)
