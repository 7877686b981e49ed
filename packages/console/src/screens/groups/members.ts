// Who is in a group: referents by right, groupings that the team may let in or take out.
import type { StaffGroupMember, StaffWorkingGroup } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownDay } from '../../dates.ts'
import { words } from './words.ts'

/** What is done once one is in, or out. */
export type Acts = { changed: () => void }

export function membersOf({ members, proposal }: StaffWorkingGroup, acts: Acts | false) {
  return html`
    <h2 class="section-title">${words.members(members.length)}</h2>
    ${members.length === 0 ? nothing : table(members, proposal.id, acts)}
    ${
      acts
        ? html`<p class="acts"><button type="button" class="button quiet" @click=${() => add(proposal.id, acts)}>${words.addMember}</button></p>`
        : nothing
    }
  `
}

const table = (members: StaffGroupMember[], proposalId: string, acts: Acts | false) => html`
  <div class="table-scroll" role="region" aria-label=${words.members(members.length)} tabindex="0">
    <table>
      <thead><tr>
        <th scope="col">${words.territory}</th><th scope="col">${words.quality}</th><th scope="col">${words.since}</th>
        ${acts ? html`<th scope="col">${words.act}</th>` : nothing}
      </tr></thead>
      <tbody>
        ${members.map(
          (member) => html`<tr>
            <td>${member.territory.label}</td>
            <td>${member.byRight ? words.byRight : words.grouping}</td>
            <td>${shownDay(member.since)}</td>
            ${acts ? html`<td>${member.receipt === null ? nothing : removal(member, proposalId, acts)}</td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>
`

const removal = (member: StaffGroupMember, proposalId: string, acts: Acts) => html`
  <button type="button" class="plain" aria-label=${`${words.remove} ${member.territory.label}`}
    @click=${() => remove(member, proposalId, acts)}>${words.remove}</button>`

async function add(proposalId: string, acts: Acts) {
  const { addMember } = await import('./add-member.ts')
  await addMember(proposalId, acts.changed)
}

async function remove(member: StaffGroupMember, proposalId: string, acts: Acts) {
  const { removeMember } = await import('./remove-member.ts')
  await removeMember(member, proposalId, acts)
}
