// Home: where one begins. The open phase, what waits, what the team did since yesterday, the first steps.
import { Task } from '@lit/task'
import { listStaffConsultations, listWaiting, type Waiting } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { reading } from '../../feedback/reading.ts'
import { language } from '../../language.ts'
import { byArrows } from '../../list/arrows.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { phaseNow } from './phase.ts'
import { addressOf } from './where.ts'
import { words } from './words.ts'

const day = new Intl.DateTimeFormat(language, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/Paris',
})
const dayLength = 86_400_000

export class HomeScreen extends ConsoleScreen {
  static override properties = { hasMore: { state: true } }
  declare hasMore: boolean

  #waiting = new Task(this, {
    task: (_, { signal }) => listWaiting(connection, { signal }),
    args: () => [],
  })
  #consultations = new Task(this, {
    task: async (_, { signal }) =>
      may(this.member, operations.listStaffConsultations)
        ? listStaffConsultations(connection, {}, { signal })
        : undefined,
    args: () => [],
  })

  constructor() {
    super()
    new Follows(
      this,
      ['contribution', 'case', 'quarantine', 'site_registration', 'request'],
      () => {
        void this.#waiting.run()
      },
    )
  }

  override connectedCallback() {
    super.connectedCallback()
    this.titled(words.hello(this.member.name))
    // What is urgent first.
    void Promise.all([import('./since.ts'), import('./steps.ts'), import('./days.ts')]).then(() => {
      this.hasMore = true
    })
  }

  protected override render() {
    return html`
      ${this.#phase()}
      <div class="home">
        <section>
          <h2>${words.waits}</h2>
          ${reading(this.#waiting, ({ items }) => this.#waits(items))}
          ${
            this.hasMore && may(this.member, operations.listStaffConsultations)
              ? html`<first-steps .member=${this.member}></first-steps>`
              : nothing
          }
        </section>
        <section>${this.#since()} ${this.#days()}</section>
      </div>
    `
  }

  #since() {
    if (!may(this.member, operations.listStaffLog)) return nothing
    return html`
      <h2>${words.sinceYesterday}</h2>
      <since-yesterday></since-yesterday>
      <p class="acts"><a href="/console/journal">${words.wholeLog}</a></p>
    `
  }

  #days() {
    if (!this.hasMore || !may(this.member, operations.countContributionsByDay)) return nothing
    const consultation = this.place.query.get('consultation') ?? undefined
    return html`<last-days .consultation=${consultation}></last-days>`
  }

  #phase() {
    const { value } = this.#consultations
    if (!value) return nothing
    const now = phaseNow(value.items)
    if (!now) return html`<p class="phase">${words.noPhase}</p>`
    const { title, closesAt, opensAt } = now.phase
    const said = !now.isOpen
      ? words.next(title, day.format(new Date(opensAt)))
      : closesAt
        ? words.open(title, day.format(new Date(Date.parse(closesAt) - 1)))
        : words.openWithoutEnd(title)
    return html`<p class="phase">${said}</p>`
  }

  readonly #onKey = (event: KeyboardEvent) => byArrows(event, this.querySelectorAll('.waiting li'))

  #waits(items: readonly Waiting[]) {
    const some = items.filter(({ count }) => count > 0)
    if (some.length === 0) return html`<p class="hint">${words.nothingWaits}</p>`
    return html`<ul class="waiting" @keydown=${this.#onKey}>
      ${some.map(({ kind, count, oldestAt }) => {
        const href = addressOf(kind)
        const name = words.kinds[kind]
        const days = oldestAt
          ? Math.floor((Date.now() - Date.parse(oldestAt)) / dayLength)
          : undefined
        return html`<li>
          <strong>${new Intl.NumberFormat(language).format(count)}</strong>
          ${href ? html`<a href=${href}>${name}</a>` : html`<span>${name}</span>`}
          ${days === undefined ? nothing : html`<small>${words.since(days)}</small>`}
        </li>`
      })}
    </ul>`
  }
}

customElements.define('home-screen', HomeScreen)
