// Who is present, as ticks: each is recorded at once, one after the other, and taken back when refused.
import { recordCommitteePresence, type StaffCommitteeDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { problem } from '../../feedback/problem.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { SessionChanged } from './session-event.ts'
import { words } from './words.ts'

export class PresenceTicks extends LightElement {
  static override properties = {
    session: { attribute: false },
    isReadOnly: { attribute: false },
    ticked: { state: true },
    fault: { state: true },
  }
  declare session: StaffCommitteeDetail
  declare isReadOnly: boolean
  declare ticked?: ReadonlySet<string>
  declare fault?: unknown

  #sending = Promise.resolve()
  /** Of the last answer: the next tick is of that version. */
  #version = 0
  #waiting = 0

  protected override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('session') || this.#waiting > 0) return
    this.#version = this.session.version
    this.ticked = new Set(this.session.members.flatMap((one) => (one.present ? [one.id] : [])))
  }

  protected override render() {
    const { session, ticked = new Set() } = this
    return html`
      <fieldset class="presence" ?disabled=${this.isReadOnly}>
        <legend>${words.presence}</legend>
        ${session.members.map(
          ({ id, name, organisation }) => html`
            <label><input type="checkbox" value=${id} .checked=${ticked.has(id)} @change=${this.#onTick} />
              ${name} <small>${organisation}</small></label>
          `,
        )}
        ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
      </fieldset>
    `
  }

  readonly #onTick = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    const ticked = new Set(this.ticked)
    if (target.checked) ticked.add(target.value)
    else ticked.delete(target.value)
    this.ticked = ticked
    this.#waiting += 1
    this.#sending = this.#sending.then(() => this.#send(ticked))
  }

  async #send(ticked: ReadonlySet<string>) {
    const body = { version: this.#version, present: [...ticked] }
    try {
      const { version } = await recordCommitteePresence(connection, this.session.id, body)
      this.#version = version
      this.fault = undefined
    } catch (error) {
      this.fault = problem(error)
    }
    this.#waiting -= 1
    // Read anew: who comes second sees what the other ticked.
    if (this.#waiting === 0) this.dispatchEvent(new SessionChanged())
  }
}

customElements.define('presence-ticks', PresenceTicks)
