// Someone else acted meanwhile: their act beside mine, and three ways out; none is taken by itself.

import { type FactsOf, isRefusedWith } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { clock } from '../dates.ts'
import { language } from '../language.ts'
import { words } from './conflict-words.ts'

/** Who, when and by what act, as far as the server tells. */
export type Meanwhile = FactsOf<'changed_meanwhile'>

export type Conflict = {
  facts: Meanwhile
  /** What they did, in the screen's own words; left out: that they changed it. */
  theirs?: unknown
  /** What I was about to do, as `rejeter, hors sujet`. */
  mine: string
  keepTheirs: () => void
  /** Mine is done all the same: after theirs was undone, if `undoes`. Left out where that cannot be. */
  doMine?: { undoes: boolean; act: () => void }
  readAgain: () => void
}

/** Undefined for any other error. */
export const meanwhileIn = (error: unknown): Meanwhile | undefined =>
  isRefusedWith('changed_meanwhile', error) ? error.facts : undefined

export function conflict({ facts, theirs, mine, keepTheirs, doMine, readAgain }: Conflict) {
  return html`
    <section class="conflict" role="alert">
      <p class="faults-count">${words.meanwhile}</p>
      <p>${theirs ?? words.changedBy(facts.by, facts.at && when(facts.at))}</p>
      <p>${words.youWere(mine)}</p>
      <p class="dialog-acts">
        <button type="button" class="button" @click=${keepTheirs}>${words.keepTheirs}</button>
        ${
          doMine
            ? html`<button type="button" class="button quiet" @click=${doMine.act}>
                ${doMine.undoes ? words.undoTheirs : words.mineToo}
              </button>`
            : nothing
        }
        <button type="button" class="button quiet" @click=${readAgain}>${words.readAgain}</button>
      </p>
    </section>
  `
}

const hour = clock({ timeStyle: 'short' })
const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' })

/** The hour, with its day unless it is today. */
export function when(at: string, now = new Date()) {
  const date = new Date(at)
  const isToday = date.toDateString() === now.toDateString()
  return isToday ? words.today(hour.format(date)) : words.onDay(day.format(date), hour.format(date))
}
