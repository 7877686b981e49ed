// Where cards go: a proposal by its name, one of the last ones, back to those that wait, or a new one.
import { html } from 'lit'
import { ChoiceEvent } from '../../form/choice-event.ts'
import { openDialog } from '../../form/dialog.ts'
import '../../form/find-proposal.ts'
import type { FindProposal } from '../../form/find-proposal.ts'
import { words as beside } from './beside-words.ts'
import type { BoardData } from './data.ts'
import { type Card, waiting } from './moves.ts'
import { words } from './words.ts'

type Asked = { data: BoardData; cards: readonly Card[]; from: string; consultation?: string }

/** The last ones first: one groups several in a row. */
let last: readonly string[] = []
const remembered = 5

/** The id of a proposal, `waiting`, or `new`; undefined: nowhere. */
export async function askWhere({ data, cards, from, consultation }: Asked) {
  const recent = last.filter((id) => id !== from && data.proposals.has(id))
  const asked = openDialog<string>({
    heading: beside.moveTo(cards.length),
    content: ({ close }) => html`
      <find-proposal .consultation=${consultation}
        @choice=${(event: Event) => event instanceof ChoiceEvent && event.chosen[0] && close(event.chosen[0])}
      ></find-proposal>
      <div class="dialog-acts">
        ${recent.map(
          (id) =>
            html`<button class="button quiet" @click=${() => close(id)}>${data.proposals.get(id)?.title}</button>`,
        )}
        ${from === waiting ? '' : html`<button class="button quiet" @click=${() => close(waiting)}>${beside.backToWaiting}</button>`}
        <button class="button quiet" @click=${() => close('new')}>${words.newProposal}</button>
      </div>
    `,
  })
  const field = document.querySelector<FindProposal>('dialog find-proposal')
  void field?.updateComplete.then(() => field.focus())
  const to = await asked
  if (to && to !== 'new' && to !== waiting)
    last = [to, ...last.filter((id) => id !== to)].slice(0, remembered)
  return to
}
