// One site: its state, where it is shown, its keys, and what came by it in thirty days.
import type { StaffSite, StaffSiteDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownDay, shownMoment } from '../../dates.ts'
import { activityOf } from './activity.ts'
import { isLive } from './live.ts'
import { words } from './words.ts'

type Acts = { suspend: () => void; restore: () => void; revoke: (key: string) => void }

export function sitePane(site: StaffSiteDetail, acts: Acts | false) {
  return html`
    ${
      site.suspendedAt
        ? html`<p class="notice"><strong>${words.suspendedOn(shownDay(site.suspendedAt))}</strong>${site.suspendedWhy}</p>`
        : nothing
    }
    <dl class="pairs">
      <dt>${words.territory}</dt>
      <dd>${site.territory.label}</dd>
      <dt>${words.home}</dt>
      <dd><a href=${site.url} rel="noreferrer" target="_blank">${site.url}</a></dd>
      <dt>${words.origins}</dt>
      <dd>${site.origins.map((origin) => html`<div>${origin}</div>`)}</dd>
      <dt>${words.seenAt}</dt>
      <dd>${site.lastSeenAt ? shownMoment(site.lastSeenAt) : words.never}</dd>
      <dt>${words.widgets}</dt>
      <dd>${site.widgets ?? words.unknown}</dd>
    </dl>
    <p><a class="button quiet" href=${`/console/integration?site=${site.key}`}>${words.studio}</a></p>
    ${acts ? actsOf(site, acts) : nothing}
    <h3>${words.keys}</h3>
    ${keysOf(site, acts)}
    ${activityOf(site.activity)}
  `
}

const actsOf = ({ suspendedAt }: StaffSite, { suspend, restore }: Acts) => html`
  <p class="acts">
    ${
      suspendedAt
        ? html`<button type="button" class="button" @click=${restore}>${words.restore}</button>`
        : html`<button type="button" class="button quiet" @click=${suspend}>${words.suspend}</button>`
    }
  </p>
`

const keysOf = ({ keys }: StaffSite, acts: Acts | false) => html`
  <ul class="plain-list">
    ${keys.map(
      (one) => html`<li>
        <code>${one.key}</code>
        <small>${one.createdAt ? `${words.madeOn} ${shownDay(one.createdAt)}` : words.atFirst},
          ${worksUntil(one)}</small>
        ${
          acts && isLive(one)
            ? html`<button type="button" class="plain" @click=${() => acts.revoke(one.key)}>${words.revoke}</button>`
            : nothing
        }
      </li>`,
    )}
  </ul>
`

function worksUntil(key: StaffSite['keys'][number]) {
  if (key.endsAt === null) return words.stillWorks
  return isLive(key) ? words.until(shownDay(key.endsAt)) : words.ended(shownDay(key.endsAt))
}
