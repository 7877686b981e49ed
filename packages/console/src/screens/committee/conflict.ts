// Someone else was faster on this item: theirs beside mine, and the ways out.
import { type CommitteeItemDetail, getCommitteeItem, staffGetCommittee } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import type { Values } from '../../form/kept.ts'
import { connection } from '../../server/staff.ts'
import { decisionOf, valuesOf } from './decision-values.ts'
import { euros } from './formats.ts'
import { words as itemWords } from './item-words.ts'
import { words } from './words.ts'

export type Conflict = { panel: (mine: Values, answers: Answers) => unknown }

type Theirs = { detail: string; theirs: CommitteeItemDetail }

/** None when what changed of the session is not this item: then only the version is new. */
export async function conflictOf(sessionId: string, read: CommitteeItemDetail, detail: string) {
  const [{ version }, theirs] = await Promise.all([
    staffGetCommittee(connection, sessionId),
    getCommitteeItem(connection, sessionId, read.item.id),
  ])
  const conflict: Conflict = {
    panel: (mine, answers) => conflictPanel({ detail, theirs }, mine, answers),
  }
  return { version, conflict: isSame(read, theirs) ? undefined : conflict }
}

const isSame = (one: CommitteeItemDetail, other: CommitteeItemDetail) => said(one) === said(other)

const said = (item: CommitteeItemDetail) =>
  JSON.stringify([valuesOf(item), item.recusals.map(({ memberId }) => memberId)])

type Answers = { keep: () => void; mine: () => void }

function conflictPanel({ detail, theirs }: Theirs, mine: Values, answers: Answers) {
  return html`
    <section class="conflict" role="alert">
      <p class="faults-count">${itemWords.conflict}</p>
      <p>${detail}</p>
      <dl class="pairs">
        <dt>${itemWords.conflictWas}</dt>
        <dd>${decisionText(valuesOf(theirs))}</dd>
        <dt>${itemWords.conflictYours}</dt>
        <dd>${decisionText(mine)}</dd>
      </dl>
      <p class="dialog-acts">
        <button type="button" class="button" @click=${answers.keep}>${itemWords.conflictKeep}</button>
        <button type="button" class="button quiet" @click=${answers.mine}>${itemWords.conflictMine}</button>
      </p>
    </section>
  `
}

function decisionText(values: Values) {
  const decision = decisionOf(values)
  if (!decision) return itemWords.nothingRecorded
  const { outcome, amountCents, votes, reason } = decision
  return html`<strong>${words.outcomes[outcome]}</strong>${
    amountCents ? html`, ${euros(amountCents)}` : nothing
  }${
    votes ? html` · ${words.votesShown(votes.for, votes.against, votes.abstention)}` : nothing
  }<br />${reason}`
}
