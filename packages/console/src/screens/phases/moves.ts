// The dates that were moved since the publication, with their public reasons.
import type { ConsultationAct } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import type { Span } from './bars.ts'
import { atMoment, datesOf } from './dates.ts'
import { words } from './words.ts'

export function movesOf(history: readonly ConsultationAct[]) {
  const moves = history.filter(({ act }) => act === 'move_phase').toReversed()
  if (moves.length === 0) return html`<p class="soft">${words.noMoves}</p>`
  return html`<ul class="history">${moves.map(moveOf)}</ul>`
}

function moveOf({ change, by, at }: ConsultationAct) {
  const before = spanIn(change.before)
  const after = spanIn(change.after)
  if (!before || !after) return nothing
  return html`<li>
    ${words.movedFrom(titleIn(change.phase), datesOf(before), datesOf(after))}
    ${typeof change.reason === 'string' ? html`<br />${change.reason}` : nothing}
    <small>${by.name}, ${atMoment(at)}</small>
  </li>`
}

function spanIn(value: unknown): Span | undefined {
  if (typeof value !== 'object' || value === null || !('opensAt' in value)) return undefined
  const closesAt = 'closesAt' in value ? value.closesAt : null
  if (typeof value.opensAt !== 'string') return undefined
  return { opensAt: value.opensAt, closesAt: typeof closesAt === 'string' ? closesAt : null }
}

const titleIn = (value: unknown) =>
  typeof value === 'object' && value !== null && 'title' in value ? String(value.title) : ''
