// What is known of a member: state, keys, when they were here, until when a link or a token works.
import type { StaffMember } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { shownDay, shownMoment } from '../../dates.ts'
import { type Member, may } from '../../shell/member.ts'
import { conditionOf } from './shown.ts'
import { words } from './words.ts'

const pair = (term: string, said: unknown) =>
  said === null ? nothing : html`<dt>${term}</dt><dd>${said}</dd>`

export const keysOf = ({ passkeys, usesProConnect }: StaffMember) =>
  [passkeys > 0 && String(passkeys), usesProConnect && words.proConnect]
    .filter(Boolean)
    .join(', ') || words.none

export function stateOf(one: StaffMember) {
  const condition = conditionOf(one)
  if (condition === 'keyless') return words.keyless
  return condition === 'lapsed' ? words.lapsedState : words.states[condition]
}

export function memberFacts(one: StaffMember, me: Member) {
  return html`
    <dl class="pairs">
      ${pair(words.state, stateOf(one))}
      ${pair(words.suspendedAt, one.suspendedAt && shownMoment(one.suspendedAt))}
      ${pair(words.invitedUntil, linkOf(one))}
      ${pair(words.keys, keysOf(one))}
      ${pair(words.seen, one.lastSeenAt ? shownMoment(one.lastSeenAt) : words.never)}
      ${pair(words.token, one.tokenUntil && words.until(shownMoment(one.tokenUntil)))}
      ${pair(words.since, shownDay(one.createdAt))}
    </dl>
    ${
      may(me, operations.listStaffLog)
        ? html`<p><a href=${`/console/journal?staff=${encodeURIComponent(one.id)}`}>${words.acts}</a></p>`
        : nothing
    }
  `
}

function linkOf({ state, invitedUntil }: StaffMember) {
  if (state === 'suspended' || !invitedUntil) return null
  const shown = shownMoment(invitedUntil)
  return Date.parse(invitedUntil) < Date.now() ? words.lapsed(shown) : words.until(shown)
}
