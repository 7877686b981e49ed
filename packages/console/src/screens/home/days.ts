// What came and what was decided, day by day over thirty days: small bars, and the same as a table.
import { Task } from '@lit/task'
import { type ContributionDays, countContributionsByDay } from '@parvis/sdk/staff'
import { html, svg } from 'lit'
import { reading } from '../../feedback/reading.ts'
import { language } from '../../language.ts'
import { LightElement } from '../../light-element.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { type Bar, barsOf } from './bars.ts'
import { words } from './words.ts'

type Day = ContributionDays['days'][number]

const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const number = new Intl.NumberFormat(language)
const height = 48
const dayOf = (day: string) => short.format(new Date(`${day}T12:00:00Z`))

export class LastDays extends LightElement {
  static override properties = { consultation: { attribute: false } }
  /** Left out: the newest. */
  declare consultation?: string

  #days = new Task(this, {
    task: ([consultation], { signal }) =>
      countContributionsByDay(connection, consultation ? { consultation } : {}, { signal }),
    args: () => [this.consultation],
  })

  constructor() {
    super()
    new Follows(this, ['contribution'], () => void this.#days.run())
  }

  protected override render() {
    return html`<h2>${words.lastDays}</h2>
      ${reading(this.#days, ({ days }) => this.#shown(days))}`
  }

  #shown(days: readonly Day[]) {
    return html`
      <div class="last-days">
        ${this.#bars(words.received, days, ({ received }) => received)}
        ${this.#bars(words.decided, days, ({ decided }) => decided)}
        <details>
          <summary>${words.dayByDay}</summary>
          <table>
            <thead>
              <tr><th scope="col">${words.day}</th><th scope="col">${words.received}</th><th scope="col">${words.decided}</th></tr>
            </thead>
            <tbody>
              ${days.toReversed().map(
                ({ day, received, decided }) => html`<tr>
                  <th scope="row">${dayOf(day)}</th><td>${number.format(received)}</td><td>${number.format(decided)}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </details>
      </div>
    `
  }

  #bars(name: string, days: readonly Day[], of: (day: Day) => number) {
    const total = days.reduce((sum, day) => sum + of(day), 0)
    const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
    const most = days.reduce((one, day) => (of(day) > of(one) ? day : one), days[0] ?? none)
    const says = words.barsSay(name, number.format(total), dayOf(most.day), number.format(of(most)))
    return html`
      <figure class="day-bars">
        <figcaption>${name} <strong>${number.format(total)}</strong></figcaption>
        <svg role="img" aria-label=${says} width="100%" height=${height} viewBox="0 0 100 ${height}" preserveAspectRatio="none">
          ${barsOf(days.map(of), { width: 100, height }).map(bar)}
        </svg>
        <small aria-hidden="true"><span>${dayOf(first)}</span><span>${dayOf(last)}</span></small>
      </figure>
    `
  }
}

const none: Day = { day: '1970-01-01', received: 0, decided: 0 }

const bar = ({ x, y, width, height: tall }: Bar) =>
  svg`<rect x=${x} y=${y} width=${width} height=${tall}></rect>`

customElements.define('last-days', LastDays)
