// What was done to a contribution and noted about it, in sentences, in one order.

import type { ContributionAct, ModerationNote, StaffContributionDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { clock } from '../../dates.ts'
import { words } from './words.ts'

const moment = clock({ dateStyle: 'medium', timeStyle: 'short' })

type Line = { at: string; act?: ContributionAct; note?: ModerationNote }

export function history({ history, notes, proposals }: StaffContributionDetail) {
  const lines: Line[] = [
    ...history.map((act) => ({ at: act.at, act })),
    ...notes.map((note) => ({ at: note.at, note })),
  ].sort((one, other) => (one.at < other.at ? -1 : 1))
  if (lines.length === 0) return html`<p class="hint">${words.noHistory}</p>`
  const titles = new Map(proposals.map(({ id, title }) => [id, title]))
  return html`
    <ol class="history">
      ${lines.map(
        ({ at, act, note }) => html`<li class=${act?.undone ? 'undone' : ''}>
          <small><time datetime=${at}>${moment.format(new Date(at))}</time></small>
          ${act ? actLine(act, titles) : nothing}
          ${note ? html`${words.wroteNote(note.by.name)} : <q>${note.text}</q>` : nothing}
        </li>`,
      )}
    </ol>
  `
}

function actLine(act: ContributionAct, titles: ReadonlyMap<string, string>) {
  const into = act.proposalsAfter.filter((id) => !act.proposalsBefore.includes(id))
  const details = [
    act.reason && reasonWords(act.reason),
    act.reasonText,
    ...into.map((id) => `« ${titles.get(id) ?? id} »`),
  ].filter(Boolean)
  return html`${sentenceOf(act)}${details.length > 0 ? ` : ${details.join(', ')}` : ''}
    ${act.why ? html`<q>${act.why}</q>` : nothing}
    ${act.undone ? html`<small>(${words.undone})</small>` : nothing}`
}

/** « Camille Roux a rejeté » */
export function sentenceOf({
  act,
  by,
  assignee,
}: Pick<ContributionAct, 'act' | 'by' | 'assignee'>) {
  if (act === 'assign')
    return assignee ? words.assignedTo(by.name, assignee.name) : words.unassigned(by.name)
  return `${by.name} ${actWords(act)}`
}

export const actWords = (act: string) => new Map(Object.entries(words.acts)).get(act) ?? act
const reasonWords = (reason: string) => new Map(Object.entries(words.reasons)).get(reason) ?? reason
