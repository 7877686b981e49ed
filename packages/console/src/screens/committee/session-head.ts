// A session at a glance: when, quorum, envelope, who is present, and what the secretary may do with it.

import type { CommitteeItem, StaffCommitteeDetail } from '@parvis/sdk/staff'
import * as allowed from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { type Member, may } from '../../shell/member.ts'
import { envelopeBar } from './envelope.ts'
import { shownMoment, shownShortly } from './formats.ts'
import { words } from './words.ts'

export function sessionHead(
  session: StaffCommitteeDetail,
  items: readonly CommitteeItem[],
  member: Member,
) {
  const { quorum, meetsAt, place, subject, gridsDueAt } = session
  const isMet = quorum.present >= quorum.needed
  return html`
    <header class="session-head">
      <p class="hint">
        <a href="/console/comites">${words.back}</a> · ${words.subjects[subject]} · ${shownMoment(meetsAt)}${place ? html` · ${place}` : nothing}
        · <strong>${stateOf(session)}</strong>
      </p>
      <dl class="session-facts">
        <dt>${words.quorum}</dt>
        <dd class=${isMet ? 'is-met' : 'is-not-met'}>
          <strong>${words.quorumSaid(quorum.present, quorum.of)}</strong>
          <small>${isMet ? words.quorumMet(quorum.needed) : words.quorumNotMet(quorum.needed)}</small>
        </dd>
        ${subject === 'contributions' ? envelopeBar(session) : nothing}
        <dt>${words.gridsDue}</dt>
        <dd>${shownShortly(gridsDueAt)}</dd>
      </dl>
      ${presence(session, member)} ${acts(session, items, member)}
    </header>
  `
}

/** A dozen is ticked in the open; more are folded away, once the session has begun. */
function presence(session: StaffCommitteeDetail, member: Member) {
  void import('./presence.ts')
  const isPublic = session.publishedAt !== null
  const ticks = html`<presence-ticks .session=${session}
    .isReadOnly=${isPublic || !may(member, allowed.recordCommitteePresence)}></presence-ticks>`
  const isShort = session.members.length <= 12 && !isPublic
  if (isShort) return ticks
  return html`<details class="presence-fold">
    <summary>${words.presence}</summary>
    ${ticks}
  </details>`
}

function stateOf({ state, publishAt, publishedAt }: StaffCommitteeDetail) {
  if (publishedAt) return words.publishedOn(shownShortly(publishedAt))
  if (publishAt) return words.scheduledFor(shownShortly(publishAt))
  return words.states[state]
}

function acts(session: StaffCommitteeDetail, items: readonly CommitteeItem[], member: Member) {
  const isPublic = session.publishedAt !== null
  const mayPublish = !isPublic && may(member, allowed.publishCommittee)
  const button = (text: string, open: (event: Event) => unknown) =>
    html`<button type="button" class="button quiet" @click=${open}>${text}</button>`
  return html`
    <p class="acts">
      ${button(words.history, async () => (await import('./history.ts')).showHistory(session.id, items))}
      ${button(isPublic ? words.minutes : words.draft, async () => (await import('./minutes.ts')).showMinutes(session.id))}
      ${
        mayPublish
          ? html`
              ${button(words.remind, async (event) => {
                const room = roomOf(event)
                const { askToRemind } = await import('./remind.ts')
                void askToRemind(room, session)
              })}
              ${button(words.edit, async (event) => {
                const room = roomOf(event)
                const { editSession } = await import('./prepare.ts')
                void editSession(room, session)
              })}
              ${
                session.publishAt
                  ? button(words.cancelPublication, async (event) => {
                      const room = roomOf(event)
                      const { cancelPublication } = await import('./publish.ts')
                      void cancelPublication(room, session)
                    })
                  : html`<button type="button" class="button" @click=${async (event: Event) => {
                      const room = roomOf(event)
                      const { askToPublish } = await import('./publish.ts')
                      void askToPublish(room, session)
                    }}>${words.publish}</button>`
              }
            `
          : nothing
      }
    </p>
  `
}

/** Taken before anything is awaited: an event forgets whose it was. */
function roomOf({ currentTarget }: Event) {
  return currentTarget instanceof Element ? currentTarget.closest('committee-room') : null
}
