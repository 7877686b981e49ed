// Publishes a draft: who will be told is said before, and it can be taken back.
import {
  getStaffProposal,
  previewProposalPublication,
  publishProposals,
  type StaffProposalDetail,
  undoProposalAct,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { confirm } from '../../form/dialog.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

/** True once it is published. */
export async function publish({ id, version, title }: StaffProposalDetail, changed: () => void) {
  const items = [{ id, version }]
  try {
    const { contributions, told } = await previewProposalPublication(connection, { items })
    const text = html`
      <p>${words.publishWhat(title)}</p>
      <ul><li>${words.publishWith(contributions)}</li><li>${words.publishTold(told)}</li></ul>
    `
    if (!(await confirm({ heading: words.publish, text, yes: words.publishNow }))) return
    await publishProposals(connection, { items })
    tell(words.published(title), async () => {
      const { version: now } = await getStaffProposal(connection, id)
      await undoProposalAct(connection, id, { version: now })
      changed()
    })
    changed()
  } catch (error) {
    tellRefusal(error)
  }
}
