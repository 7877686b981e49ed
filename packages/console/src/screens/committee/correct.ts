// A correction, once all is public: its effect is shown first, then it is recorded with a proof.
import {
  type CommitteeCorrectionPreview,
  type CorrectCommitteeDecisionBody,
  correctCommitteeDecision,
  previewCommitteeCorrection,
  type StaffCommittee,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { confirm } from '../../form/dialog.ts'
import { connection } from '../../server/staff.ts'
import { Declined } from './declined.ts'
import { euros } from './formats.ts'
import { words as itemWords } from './item-words.ts'
import { words } from './words.ts'

export async function correct(
  id: string,
  body: CorrectCommitteeDecisionBody,
): Promise<StaffCommittee> {
  const preview = await previewCommitteeCorrection(connection, id, body)
  const isWanted = await confirm({
    heading: itemWords.correctHeading,
    text: effect(preview),
    yes: itemWords.correctNow,
  })
  if (!isWanted) throw new Declined()
  return correctCommitteeDecision(connection, id, body)
}

function effect({ before, after, leftCents, told }: CommitteeCorrectionPreview) {
  const said = ({ outcome, amountCents }: CommitteeCorrectionPreview['before']) =>
    html`${outcome ? words.outcomes[outcome] : words.putOff}${
      amountCents === null ? nothing : html`, ${euros(amountCents)}`
    }`
  return html`
    <p>${said(before)} → <strong>${said(after)}</strong></p>
    ${leftCents === null ? nothing : html`<p>${itemWords.amountLeft(euros(leftCents))}</p>`}
    <p><strong>${words.publishTold(told)}</strong> ${itemWords.correctPublic}</p>
  `
}
