// What a list says of itself: what came since, what did not come, how many are chosen.
import { html, nothing } from 'lit'
import type { Identified } from './columns.ts'
import type { Rows } from './rows.ts'
import { countChosen, everyMatch, nothingChosen, type Selection } from './selection.ts'
import { words } from './words.ts'

/** Above a list: how many there are (`says`, or else its rows), what came since, and what could not be read. */
export function listTold<Row extends Identified>(rows: Rows<Row>, says?: string) {
  const { waiting, fault, isRead, total } = rows
  return html`
    <div class="list-told">
      <span role="status">${isRead ? (says ?? words.count(total)) : words.loading}</span>
      ${
        waiting > 0
          ? html`<button type="button" class="plain" @click=${() => void rows.refresh()}>${words.newOnes(waiting)}</button>`
          : nothing
      }
      ${
        fault
          ? html`<span role="alert">${words.notLoaded}</span>
              <button type="button" class="plain" @click=${() => void rows.refresh()}>${words.tryAgain}</button>`
          : nothing
      }
    </div>
  `
}

/**
 * How many are chosen, and the second step to all that match, said with its number. `acts`: the buttons of
 * what may be done with them.
 */
export function choiceTold<Row extends Identified>(
  selection: Selection<Row>,
  total: number,
  { choose, acts }: { choose: (selection: Selection<Row>) => void; acts: unknown },
) {
  const count = countChosen(selection)
  const isAll = selection.kind === 'matching'
  return html`
    <div class="choice-told" role="group" aria-label=${words.choice}>
      <strong role="status">${isAll ? words.chosenOfAll(count) : words.chosen(count)}</strong>
      ${
        count === 0
          ? nothing
          : html`
              ${acts}
              ${
                isAll || count >= total
                  ? nothing
                  : html`<button type="button" class="plain" @click=${() => choose(everyMatch(total))}>
                      ${words.chooseMatching(total)}
                    </button>`
              }
              <button type="button" class="plain" @click=${() => choose(nothingChosen)}>
                ${words.chooseNone}
              </button>
            `
      }
    </div>
  `
}
