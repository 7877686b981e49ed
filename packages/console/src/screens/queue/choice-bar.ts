// What is chosen in the list, and what may be done with all of it.
import type { QueueItem } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { countChosen, type Selection } from '../../list/selection.ts'
import { choiceTold } from '../../list/told.ts'
import { type Act, acts } from './decision.ts'
import { words } from './words.ts'

export function choiceBar(
  selection: Selection<QueueItem>,
  total: number,
  ways: {
    choose: (selection: Selection<QueueItem>) => void
    begin: (act: Act) => void
    /** Left out: not for one's role. */
    propose?: () => void
  },
) {
  const count = countChosen(selection)
  if (count === 0) return nothing
  const buttons = acts.map(
    (act) =>
      html`<button type="button" class="button" @click=${() => ways.begin(act)}>${words[act === 'assign' ? 'assignTo' : act]}</button>`,
  )
  // Those that one has ticked, and so has seen: never all that match.
  const propose =
    ways.propose && selection.kind === 'ticked'
      ? html`<button type="button" class="button quiet" aria-keyshortcuts="c" @click=${ways.propose}>
          ${words.newProposalWith(count)} <kbd aria-hidden="true">c</kbd></button>`
      : nothing
  return html`<div class="choice-bar">
    ${choiceTold(selection, total, { choose: ways.choose, acts: [buttons, propose] })}
  </div>`
}
