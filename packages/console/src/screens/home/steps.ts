// The first steps, shown until all are done: what exists is asked of the lists that one may read.
import { Task } from '@lit/task'
import {
  listReplies,
  listStaffConsultations,
  listStaffMembers,
  listStaffSites,
} from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { LightElement } from '../../light-element.ts'
import { connection } from '../../server/staff.ts'
import { type Member, may } from '../../shell/member.ts'
import { firstSteps } from './first-steps.ts'
import { words } from './words.ts'

export class FirstSteps extends LightElement {
  static override properties = { member: { attribute: false } }
  declare member: Member

  #exists = new Task(this, {
    task: async ([member]) => {
      const [consultations, members, replies, sites] = await Promise.all([
        listStaffConsultations(connection),
        may(member, operations.listStaffMembers) ? listStaffMembers(connection) : undefined,
        may(member, operations.listReplies) ? listReplies(connection) : undefined,
        may(member, operations.listStaffSites)
          ? listStaffSites(connection, { limit: 1 })
          : undefined,
      ])
      return {
        consultations: consultations.items,
        members: members?.items.length,
        templates: replies?.items.length,
        sites: sites?.items.length,
      }
    },
    args: () => [this.member] as const,
  })

  protected override render() {
    const { value } = this.#exists
    const steps = value ? firstSteps(value) : []
    if (steps.length === 0) return nothing
    return html`
      <h2>${words.firstSteps}</h2>
      <ol class="first-steps">
        ${steps.map(
          ({ step, isDone }) => html`<li class=${isDone ? 'is-done' : ''}>
            <span aria-hidden="true">${isDone ? '✓' : '○'}</span> ${words.steps[step]}
            ${isDone ? html`<span class="visually-hidden">(${words.done})</span>` : nothing}
          </li>`,
        )}
      </ol>
    `
  }
}

customElements.define('first-steps', FirstSteps)
