// A proposal, beside the board: what it is, and what may be done with the whole of it.
import { discardProposal, type StaffProposal, undoProposalAct } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { connection } from '../../server/staff.ts'
import { words as beside } from './beside-words.ts'
import { CardsEvent } from './events.ts'
import { paneHead } from './pane-head.ts'
import { words } from './words.ts'

type Shown = { id: string; proposal?: StaffProposal; mayAct: boolean }

export function ofProposal(pane: HTMLElement, { id, proposal, mayAct }: Shown) {
  if (!proposal) return paneHead(pane, beside.notFound)
  const { title, summary, state, theme, contributionCount, tally, url } = proposal
  const isEmptyDraft = state === 'draft' && contributionCount === 0
  return html`
    ${paneHead(pane, title)}
    <p class="soft">${words.states(state)} · ${theme.title} · ${words.count(contributionCount)}</p>
    <p>${summary}</p>
    ${state === 'draft' ? nothing : html`<p>${beside.supports(tally.territories)} · <a href=${url} target="_blank">${beside.publicPage}</a></p>`}
    <p class="dialog-acts">
      <a class="button" href=${`/console/propositions/${encodeURIComponent(id)}`}>${beside.open}</a>
      ${
        mayAct
          ? html`<button class="button quiet"
              @click=${() => pane.dispatchEvent(new CardsEvent('board-merge', id, []))}>${words.merge}</button>`
          : nothing
      }
      ${
        mayAct && isEmptyDraft
          ? html`<button class="button quiet" @click=${() => discard(pane, proposal)}>${beside.discard}</button>`
          : nothing
      }
    </p>
  `
}

async function discard(pane: HTMLElement, { id, version, title }: StaffProposal) {
  const changed = () => pane.dispatchEvent(new CardsEvent('board-follow', id, []))
  try {
    const discarded = await discardProposal(connection, id, { version })
    tell(beside.discarded(title), async () => {
      await undoProposalAct(connection, id, { version: discarded.version })
      changed()
    })
    changed()
  } catch (error) {
    tellRefusal(error)
  }
}
