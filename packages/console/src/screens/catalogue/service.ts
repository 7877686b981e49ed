// One service: its form by parts, and beside it the public card, its stages, territories, measures and history.
import { type StaffService, staffGetService } from '@parvis/sdk/staff'
import { editService } from '@parvis/sdk/staff/operations'
import { html } from 'lit'
import type { Meanwhile } from '../../feedback/conflict.ts'
import { lastOf } from '../../server/changed.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import './history.ts'
import './measures.ts'
import './places.ts'
import { problem } from '../../feedback/problem.ts'
import { publicCard } from './public-card.ts'
import { ServiceForm } from './service-form.ts'
import './stages.ts'
import { words } from './words.ts'

export class ServiceScreen extends ConsoleScreen {
  static override properties = { service: { state: true }, fault: { state: true } }
  declare service?: StaffService
  declare fault?: unknown

  #id = ''

  /** Who changed it, and when. */
  #facts?: Meanwhile

  protected readonly others = new Follows(this, ['service'], (what) => {
    if (!what.isAll && !what.ids.has(this.#id)) return
    this.#facts = lastOf(what, this.member)
    void this.#load()
  })

  constructor() {
    super()
    this.addEventListener('service-changed', () => void this.#load())
    this.addEventListener('written', () => this.requestUpdate())
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    const id = this.place.params.id ?? ''
    if (!changed.has('place') || id === this.#id) return
    this.#id = id
    void this.#load()
  }

  async #load() {
    const id = this.#id
    try {
      const service = await staffGetService(connection, id)
      if (id !== this.#id) return
      this.service = service
      this.fault = undefined
    } catch (error) {
      this.fault = problem(error)
    }
  }

  protected override updated(changed: Map<string, unknown>) {
    if (this.service && (changed.has('service') || changed.has('place')))
      this.titled(this.service.name)
  }

  protected override render() {
    const { service, fault } = this
    if (fault)
      return html`<p role="alert">${fault}</p><button class="button" @click=${() => this.#load()}>${words.tryAgain}</button>`
    if (!service) return html`<p class="hint">${words.loading}</p>`
    const isEditor = may(this.member, editService)
    return html`
      <p><a href="/console/services">← ${words.list}</a></p>
      <div class="panes">
        <div>${isEditor ? html`<service-form .service=${service} .facts=${this.#facts}></service-form>` : html`<p class="as-written">${service.description}</p>`}</div>
        <aside class="service-beside" aria-label=${words.besides}>
          <h2>${words.preview}</h2>
          ${publicCard({ ...service, ...this.#written() })}
          <p><a href=${`/services/${service.id}`} target="_blank">${words.publicPage}</a></p>
          <service-stages .service=${service} .isEditor=${isEditor}></service-stages>
          <service-places .service=${service} .isEditor=${isEditor}></service-places>
          <service-measures .service=${service} .isEditor=${isEditor}></service-measures>
          <service-history .service=${service}></service-history>
        </aside>
      </div>
    `
  }

  /** What the card would show, were the form saved now. */
  #written() {
    const form = this.querySelector('service-form')
    if (!(form instanceof ServiceForm)) return {}
    const { name, tagline, taglineLanguage, address } = form.written
    return { name, tagline, taglineLanguage, address: address || null }
  }
}

customElements.define('service-screen', ServiceScreen)
