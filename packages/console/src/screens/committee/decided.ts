// The decision that stands on an item, and what may be done with it.
import type { CommitteeItemDetail, StaffCommitteeDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { act } from './act.ts'
import { euros } from './formats.ts'
import { words as itemWords } from './item-words.ts'
import { undoDecision } from './undo-decision.ts'
import { words } from './words.ts'

type Acts = { mayDecide: boolean; change: () => void }

export function decided(
  session: StaffCommitteeDetail,
  item: CommitteeItemDetail,
  { mayDecide, change }: Acts,
) {
  const { outcome, amountCents, votes, voters, reason, roadmap } = item
  if (outcome === null) return nothing
  const isYes = outcome === 'keep' || outcome === 'fund'
  return html`
    <div class="decided">
      <p>
        <strong class=${isYes ? 'outcome yes' : 'outcome'}>${words.outcomes[outcome]}</strong>
        ${amountCents === null ? nothing : html` · <strong>${euros(amountCents)}</strong>`}
        ${votes ? html` · ${words.votesShown(votes.for, votes.against, votes.abstention)}` : nothing}
        ${voters ? html` · ${itemWords.votersShown(voters.present, voters.of)}` : nothing}
      </p>
      ${roadmap ? html`<p>${roadmap}</p>` : nothing}
      <p class="as-written">${reason}</p>
      ${mayDecide ? acts(session, item, change) : nothing}
    </div>
  `
}

function acts(session: StaffCommitteeDetail, { item }: CommitteeItemDetail, change: () => void) {
  const isPublic = session.publishedAt !== null
  const undo = (event: Event) => act(event, itemWords.undone, () => undoDecision(session, item.id))
  return html`
    <p class="dialog-acts">
      <button type="button" class="button quiet" @click=${change}>
        ${isPublic ? itemWords.correct : itemWords.decideAgain}
      </button>
      ${isPublic ? nothing : html`<button type="button" class="button quiet" @click=${undo}>${itemWords.undo}</button>`}
    </p>
  `
}
