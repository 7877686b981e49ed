// Who else reads or writes what, as the stream last said it.
import type { Present } from './changes.ts'
import { whoWasHere } from './who.ts'

export const presence = new EventTarget()

let all: readonly Present[] = []

export function presentNow(items: readonly Present[]) {
  all = items
  presence.dispatchEvent(new Event('changed'))
}

export const lastPresent = () => all

/** Everyone but oneself, whatever they look at. */
export const othersHere = () => all.filter(({ by }) => by.id !== whoWasHere())

let may = false

/** An auditor reads without being seen: they change nothing that others would meet. */
export function letPresenceTell(mayBeTold: boolean) {
  may = mayBeTold
}

export const mayTell = () => may
