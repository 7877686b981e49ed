// The phases of a consultation over the months, each with its form: what opens when, and who is told.
import { Task } from '@lit/task'
import {
  getStaffConsultation,
  listStaffConsultations,
  type StaffConsultation,
  type StaffConsultationDetail,
} from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing, type PropertyValues } from 'lit'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { Keys } from '../../keys/keys.ts'
import { lastOf } from '../../server/changed.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { goTo } from '../../shell/navigate.ts'
import { calendarOf } from './calendar.ts'
import { movesOf } from './moves.ts'
import type { PhaseForm } from './phase-form.ts'
import { words } from './words.ts'

const anew = 'nouvelle'

export class PhasesScreen extends ConsoleScreen {
  protected readonly keys = new Keys(this, {
    name: words.keysName,
    within: '.calendar',
    keys: () => [
      { shown: '↑ ↓', name: words.keyGo },
      { shown: '← →', name: words.keyShift },
    ],
  })
  /** Who changed the consultation, and when. */
  #facts?: Meanwhile

  protected readonly follows = new Follows(this, ['consultation'], (what) => {
    this.#facts = lastOf(what, this.member)
    void this.#read.run()
  })

  readonly #read = new Task(this, {
    task: async ([asked], { signal }) => {
      const { items } = await listStaffConsultations(connection, {}, { signal })
      const chosen =
        items.find(({ id }) => id === asked) ??
        items.find(({ state }) => state === 'published') ??
        items[0]
      return {
        items,
        one: chosen && (await getStaffConsultation(connection, chosen.id, { signal })),
      }
    },
    args: () => [this.place.query.get('consultation')] as const,
  })

  /** Days asked for by the arrows of a bar, until its form is there. */
  #days = 0

  protected override willUpdate() {
    if (this.place.query.get('phase')) void import('./phase-form.ts')
  }

  // Opened by hand, it is read from its heading; by the arrows of its bar, one stays on the bar.
  protected override updated(changed: PropertyValues) {
    if (this.#days !== 0) {
      void this.#shift()
      return
    }
    const before = changed.get('place')?.query.get('phase')
    const now = this.place.query.get('phase')
    if (!changed.get('place') || before === now) return
    const there = now === null ? `[data-phase="${CSS.escape(before ?? '')}"]` : '#phase-heading'
    this.querySelector<HTMLElement>(there)?.focus()
  }

  protected override render() {
    return reading(this.#read, ({ items, one }) =>
      one
        ? this.#page(items, one)
        : nothingYet(words.noConsultation, {
            href: '/console/consultations',
            text: words.consultation,
          }),
    )
  }

  #page(items: readonly StaffConsultation[], one: StaffConsultationDetail) {
    const asked = this.place.query.get('phase') ?? ''
    const position = asked === '' ? undefined : Number(asked)
    const phase = one.phases.find((each) => each.position === position)
    return html`
      <div class="screen-acts">
        <label class="of-consultation">${words.consultation}
          <select @change=${this.#choose}>
            ${items.map(({ id, title }) => html`<option value=${id} .selected=${id === one.id}>${title}</option>`)}
          </select>
        </label>
        ${this.#mayAct(one) ? html`<a class="button" href=${this.#href(one.id, anew)}>${words.add}</a>` : nothing}
      </div>
      ${
        one.phases.length === 0
          ? html`<p>${words.none}</p>`
          : html`<div @keydown=${this.#onKey}>
        ${calendarOf({ phases: one.phases, open: position, now: new Date(), hrefOf: (at) => this.#href(one.id, String(at)) })}
      </div>`
      }
      ${phase || (asked === anew && this.#mayAct(one)) ? this.#form(one, phase?.position, phase?.title ?? words.add) : nothing}
      <h2>${words.moves}</h2>
      ${movesOf(one.history)}
    `
  }

  #form(one: StaffConsultationDetail, position: number | undefined, heading: string) {
    return html`<section class="pane phase-pane" aria-labelledby="phase-heading">
      <header class="pane-head">
        <h2 id="phase-heading" tabindex="-1">${heading}</h2>
        <a href=${this.#href(one.id, '')} aria-label=${words.close}>×</a>
      </header>
      ${
        this.#mayAct(one)
          ? html`<phase-form .consultation=${one} .position=${position} .facts=${this.#facts}
        @phase-behind=${() => this.#read.run()} @phase-changed=${() => this.#changed(one.id)}></phase-form>`
          : nothing
      }
    </section>`
  }

  /** Dates of a draft are those of its texts: an administrator's. */
  #mayAct({ state }: StaffConsultation) {
    return may(this.member, state === 'draft' ? operations.editConsultation : operations.movePhase)
  }

  #href(consultation: string, phase: string) {
    const query = new URLSearchParams({ consultation, ...(phase && { phase }) })
    return `/console/phases?${query}`
  }

  #changed(id: string) {
    void this.#read.run()
    goTo(this.#href(id, ''))
  }

  readonly #choose = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) goTo(this.#href(target.value, ''))
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('[data-phase]')]
    const at = links.findIndex((link) => link.matches(':focus'))
    if (at < 0) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const days = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by) links[at + by]?.focus()
    else if (days) this.#open(links[at], event.shiftKey ? days * 7 : days)
    else return
    event.preventDefault()
  }

  #open(link: HTMLAnchorElement | undefined, days: number) {
    this.#days = days
    if (link?.ariaCurrent === 'true') void this.#shift()
    else if (link) goTo(link.href)
  }

  /** In the form, which is opened first: nothing is moved until it is sent. */
  async #shift() {
    const form = this.querySelector<PhaseForm>('phase-form')
    if (!form || String(form.position) !== this.place.query.get('phase')) return
    const days = this.#days
    this.#days = 0
    await customElements.whenDefined(form.localName)
    await form.updateComplete
    form.shift(days)
  }
}

customElements.define('phases-screen', PhasesScreen)
