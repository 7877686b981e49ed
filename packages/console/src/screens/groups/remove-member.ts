// Taking a grouping out of the groups of a proposal, with a reason.
import { removeGroupMember, type StaffGroupMember } from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { confirmAct } from '../../form/reason-form.ts'
import { connection } from '../../server/staff.ts'
import type { Acts } from './members.ts'
import { words } from './words.ts'

export async function removeMember(
  { territory, receipt }: StaffGroupMember,
  proposalId: string,
  acts: Acts,
) {
  const { id: territoryId, label } = territory
  const removed = await confirmAct({
    heading: words.removeAsk(label),
    key: `remove-member-${proposalId}-${territoryId}`,
    yes: words.removeYes,
    reason: { label: words.removeReason, hint: words.reasonHint, maxLength: 500 },
    preview: async () => html`<p>${words.removeWhy}</p>`,
    send: (reason, signal) =>
      removeGroupMember(
        connection,
        { proposalId, territoryId, receipt: receipt ?? '', reason },
        { signal },
      ),
    changed: async () => acts.changed(),
  })
  if (!removed) return
  tell(words.removed(label))
  acts.changed()
}
