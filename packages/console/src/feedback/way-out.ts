// Under a refusal, what may be done about it: how long to wait, or reading again what is no longer so.
import { isRefusal } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { Heard, heard } from '../server/heard.ts'
import { wayOutOf } from '../server/refusals.ts'
import './count-down.ts'
import { words } from './words.ts'

/** `readAgain`: where what is shown may be read anew; the whole screen when left out. */
export function wayOut(error: unknown, readAgain: () => void = readScreenAgain) {
  switch (wayOutOf(error)) {
    case 'wait':
      return html`<span class="hint"><count-down .seconds=${secondsIn(error)}></count-down></span>`
    case 'conflict':
    case 'read_again':
    case 'unsure':
      return html`<button type="button" class="button quiet" @click=${() => readAgain()}>
        ${words.readIt}
      </button>`
    case 'reload':
      return html`<button type="button" class="button quiet" @click=${() => location.reload()}>
        ${words.reload}
      </button>`
    default:
      return nothing
  }
}

/** What is being written is kept in this tab, and comes back with it. */
const readScreenAgain = () => void heard.dispatchEvent(new Heard('again'))

/** The server's header says it too; a minute when neither does. */
function secondsIn(error: unknown) {
  if (!isRefusal(error)) return 60
  if ('facts' in error && error.facts && typeof error.facts === 'object') {
    const told: unknown = Reflect.get(error.facts, 'seconds')
    if (typeof told === 'number') return told
  }
  return error.retryAfter === null ? 60 : Math.ceil(error.retryAfter / 1000)
}
