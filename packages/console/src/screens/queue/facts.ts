// Who wrote a contribution, where, when, and what became of it: what one reads before its text.
import type { StaffContributionDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { language } from '../../language.ts'
import { words } from './words.ts'

const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' })

export function facts(read: StaffContributionDetail, hrefOfAlike: (group: string) => string) {
  const { state, territory, theme, kind, profile, receivedAt, ageDays, assignee } = read
  return html`
    <p class="facts">
      <span class=${`state ${state}`}>${words.states[state]}</span>
      <span>${territory.label}</span>
      <span>${theme.title}</span>
      <span>${words.kinds[kind]}</span>
      <span>${words.profiles[profile]}${read.function ? `, ${read.function}` : ''}</span>
      ${imported(read)}
    </p>
    <p class="facts">
      <small>${words.receivedOn(day.format(new Date(receivedAt)), ageDays)}</small>
      ${assignee ? html`<small>${words.assignee} : <b>${assignee.name}</b></small>` : nothing}
      ${read.onBehalf ? html`<small>${words.onBehalf}</small>` : nothing}
    </p>
    ${became(read)}
    ${alike(read, hrefOfAlike)}
  `
}

/** It was given elsewhere, and may be read there. */
function imported({ importedFrom: from }: StaffContributionDetail) {
  if (!from) return nothing
  return html`<span>${words.importedFrom}
    ${from.url ? html`<a href=${from.url} target="_blank" rel="noopener">${from.platform}</a>` : from.platform}</span>`
}

function became({ proposals, programme, rejection }: StaffContributionDetail) {
  if (programme) return html`<p class="notice">${words.programme} : ${programme.name}</p>`
  if (rejection) {
    const reason = words.reasons[rejection.reason]
    return html`<p class="notice">${words.reason} : ${[reason, rejection.text].filter(Boolean).join(', ')}</p>`
  }
  if (proposals.length === 0) return nothing
  return html`<p class="notice">${words.inProposals} :
    ${proposals.map(({ title, state }) => html`« ${title} » (${words.proposalStates[state]}) `)}</p>`
}

function alike({ suspicion }: StaffContributionDetail, hrefOfAlike: (group: string) => string) {
  if (!suspicion) return nothing
  const { rule, group, alike } = suspicion
  return html`<p class="notice flag">${words.alike(words.rules[rule], alike)}
    <a href=${hrefOfAlike(group)}>${words.seeAlike}</a></p>`
}

/** What the contributor wrote, as they wrote it. */
export function written({ text, serviceUrl, fundingUse }: StaffContributionDetail) {
  return html`
    <div class="written">${text}</div>
    ${serviceUrl ? html`<p><small>${words.serviceAt} :</small> ${serviceUrl}</p>` : nothing}
    ${fundingUse ? html`<p><small>${words.funding} :</small> ${fundingUse}</p>` : nothing}
  `
}
