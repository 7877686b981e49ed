// The consultation that one works on: kept in the address, so that a link shows the same.
import { listStaffConsultations, type StaffConsultation } from '@parvis/sdk/staff'
import { listStaffConsultations as allowed } from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { LightElement } from '../light-element.ts'
import { newest } from '../server/consultations.ts'
import { Follows } from '../server/follow.ts'
import { connection } from '../server/staff.ts'
import { type Member, may } from './member.ts'
import { goTo } from './navigate.ts'
import { words } from './words.ts'

export class ConsultationSelect extends LightElement {
  static override properties = {
    member: { attribute: false },
    url: { attribute: false },
    all: { state: true },
  }
  declare member: Member
  declare url: URL
  declare all?: readonly StaffConsultation[]

  protected readonly follows = new Follows(this, ['consultation'], () => void this.#read())

  protected override firstUpdated() {
    void this.#read()
  }

  async #read() {
    if (!may(this.member, allowed)) return
    const list = await listStaffConsultations(connection, { kind: 'consultation' }).catch(
      () => undefined,
    )
    this.all = list?.items ?? this.all
  }

  protected override render() {
    const { all = [] } = this
    // With one there is nothing to choose.
    if (all.length < 2) return nothing
    const chosen = this.url.searchParams.get('consultation') ?? newest(all)?.id
    return html`
      <label class="visually-hidden" for="consultation">${words.consultation}</label>
      <select id="consultation" @change=${this.#onChange}>
        ${all.map(
          ({ id, title, state }) => html`<option value=${id} .selected=${id === chosen}>
            ${state === 'draft' ? words.draftOf(title) : title}</option>`,
        )}
      </select>
    `
  }

  // What was open or filtered is of the other one.
  #onChange(event: Event) {
    if (event.target instanceof HTMLSelectElement)
      goTo(`${this.url.pathname}?consultation=${encodeURIComponent(event.target.value)}`)
  }
}

customElements.define('consultation-select', ConsultationSelect)
