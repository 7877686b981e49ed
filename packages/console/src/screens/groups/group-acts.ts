// Ending a group and opening it again: each undoes the other.
import { editWorkingGroup, type StaffWorkingGroup } from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { confirmAct } from '../../form/reason-form.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

type Again = () => Promise<StaffWorkingGroup>

export async function endGroup(read: StaffWorkingGroup, again: Again) {
  let group = read
  const ended = await confirmAct({
    heading: words.endGroupAsk(group.title),
    key: `end-group-${group.id}`,
    yes: words.endGroupYes,
    preview: async () => html`<p>${words.endGroupWhy}</p>`,
    send: (_, signal) =>
      editWorkingGroup(connection, group.id, { version: group.version, ended: true }, { signal }),
    changed: async () => {
      group = await again()
    },
  })
  if (ended) tell(words.groupEnded, () => setEnded(ended, false).then(again))
  return ended !== undefined
}

export async function reopenGroup(read: StaffWorkingGroup, again: Again) {
  let group = read
  const open = await confirmAct({
    heading: words.reopenAsk(group.title),
    key: `reopen-group-${group.id}`,
    yes: words.reopen,
    preview: async () => html`<p>${words.reopenWhy}</p>`,
    send: () => setEnded(group, false),
    changed: async () => {
      group = await again()
    },
  })
  if (open) tell(words.reopened, () => setEnded(open, true).then(again))
  return open !== undefined
}

const setEnded = ({ id, version }: StaffWorkingGroup, ended: boolean) =>
  editWorkingGroup(connection, id, { version, ended })
