// One kept proposal: its working groups with their next meeting, and who its referents are.
import { Task } from '@lit/task'
import { listReferents, listStaffWorkingGroups, type StaffWorkingGroupRow } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { shownDay, shownMoment } from '../../dates.ts'
import { reading } from '../../feedback/reading.ts'
import { LightElement } from '../../light-element.ts'
import { proposal as proposalPage } from '../../server/pages.ts'
import { connection } from '../../server/staff.ts'
import { type Member, may } from '../../shell/member.ts'
import { goTo } from '../../shell/navigate.ts'
import { newsSaid, wishesOf } from './columns.ts'
import { groupPath, meetingAddress, newMeeting, referentsAddress } from './places.ts'
import { words } from './words.ts'

const shown = 20

export class KeptProposalPane extends LightElement {
  static override properties = {
    proposalId: { attribute: false },
    heading: { attribute: false },
    member: { attribute: false },
  }
  declare proposalId: string
  declare heading: string
  declare member: Member

  #read = new Task(this, {
    task: async ([proposal], { signal }) => {
      const [groups, referents] = await Promise.all([
        listStaffWorkingGroups(connection, { proposal, limit: 200 }, { signal }),
        listReferents(connection, { proposal, limit: shown }, { signal }),
      ])
      return { groups: groups.items, referents }
    },
    args: () => [this.proposalId] as const,
  })

  readAgain() {
    void this.#read.run()
  }

  /** `r`: in the first group that goes on; made first where there is none. */
  plan() {
    if (!this.#mayAct) return
    const group = this.#read.value?.groups.find(({ endedAt }) => endedAt === null)
    if (group) goTo(meetingAddress(group.id, newMeeting))
    else void this.#create()
  }

  protected override render() {
    return reading(
      this.#read,
      ({ groups, referents }) => html`
        <p><a href=${proposalPage.replace(':id', encodeURIComponent(this.proposalId))} target="_blank">${words.publicPage}</a></p>
        <h3>${words.groupsOf}</h3>
        ${groups.length === 0 ? html`<p>${words.noGroup}</p>` : html`<ul class="plain-list">${groups.map(groupShown)}</ul>`}
        ${
          this.#mayAct
            ? html`<p class="acts">
                ${groups.some(({ endedAt }) => endedAt === null) ? html`<button type="button" class="button" @click=${() => this.plan()}>${words.plan}</button>` : nothing}
                <button type="button" class=${groups.length === 0 ? 'button' : 'button quiet'} @click=${() => this.#create()}>${words.createGroup}</button>
              </p>`
            : nothing
        }
        <h3>${referents.total === 0 ? words.noReferent : words.referentsOf(referents.total)}</h3>
        <ul class="plain-list">
          ${referents.items.map(
            (one) => html`<li>${one.territory.label}
              <small class="under">${wishesOf(one)} · ${words.since.toLowerCase()} ${shownDay(one.since)} · ${newsSaid(one)}</small></li>`,
          )}
        </ul>
        ${referents.total > shown ? html`<p><a href=${referentsAddress(this.proposalId)}>${words.allReferents}</a></p>` : nothing}
      `,
    )
  }

  get #mayAct() {
    return may(this.member, operations.createWorkingGroup)
  }

  async #create() {
    const { createGroup } = await import('./group-form.ts')
    const made = await createGroup({ id: this.proposalId, title: this.heading })
    if (made) goTo(groupPath(made.id))
  }
}

const groupShown = ({
  id,
  title,
  endedAt,
  members,
  meetings,
  nextMeeting,
}: StaffWorkingGroupRow) => html`
  <li>
    <a href=${groupPath(id)}>${title}</a>${endedAt ? html` <span class="tag">${words.ended}</span>` : nothing}
    <small class="under">${words.counts(members, meetings)}</small>
    ${
      nextMeeting
        ? html`<small class="under">${words.nextMeeting} : <a href=${meetingAddress(id, nextMeeting.id)}>${shownMoment(nextMeeting.startsAt)}, ${nextMeeting.title}</a></small>`
        : nothing
    }
  </li>
`

customElements.define('kept-proposal', KeptProposalPane)
