// What would be left of the envelope with the amount that is being written, to the cent.
import { html, nothing } from 'lit'
import { centsOf } from '../../money.ts'
import { euros } from './formats.ts'
import { words as itemWords } from './item-words.ts'

/** `before`: what this item was granted already, and gives back. */
export function leftSaid(leftCents: number | null, before: number | null, written = '') {
  const asked = centsOf(written)
  if (leftCents === null || asked === undefined) return nothing
  const left = leftCents + (before ?? 0) - asked
  return left >= 0
    ? html`<p class="hint" role="status">${itemWords.amountLeft(euros(left))}</p>`
    : html`<p class="fault" role="status">${itemWords.amountOver(euros(-left))}</p>`
}
