// Who changed what of a service, and when.
import { getServiceHistory, type ServiceChange, type StaffService } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownMoment } from '../../dates.ts'
import { problem } from '../../feedback/problem.ts'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { fieldName } from './shown.ts'
import { words } from './words.ts'

export class ServiceHistory extends LightElement {
  static override properties = {
    service: { attribute: false },
    items: { state: true },
    next: { state: true },
    fault: { state: true },
  }
  declare service: StaffService
  declare items: readonly ServiceChange[]
  declare next?: string | null
  declare fault?: unknown

  constructor() {
    super()
    this.items = []
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('service')) return
    this.next = undefined
    void this.#read([])
  }

  async #read(before: readonly ServiceChange[]) {
    try {
      const cursor = this.next ?? undefined
      const { items, next } = await getServiceHistory(connection, this.service.id, {
        ...(cursor && { cursor }),
      })
      this.items = [...before, ...items]
      this.next = next
      this.fault = undefined
    } catch (error) {
      this.fault = problem(error)
    }
  }

  protected override render() {
    return html`
      <h2>${words.history}</h2>
      ${this.fault ? html`<p role="alert">${this.fault}</p>` : nothing}
      <ol class="timeline">
        ${this.items.map(
          ({ at, by, act, fields, source, stage }) => html`<li>
            <strong>${by?.name ?? words.command}</strong> ${words.historyOf[act]}
            ${source} ${stage ? stageOf(stage.stage) : fields.map(fieldName).join(', ')}
            <span class="soft">${shownMoment(at)}</span>
          </li>`,
        )}
      </ol>
      ${this.next ? html`<button class="plain" @click=${() => this.#read(this.items)}>${words.older}</button>` : nothing}
    `
  }
}

const stageNames: Readonly<Record<string, string>> = words.stages
const stageOf = (stage: string) => stageNames[stage] ?? stage

customElements.define('service-history', ServiceHistory)
