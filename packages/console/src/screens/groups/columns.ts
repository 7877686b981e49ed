// What the lists show of kept proposals and of referents.
import type { KeptProposal, StaffReferent } from '@parvis/sdk/staff'
import { html } from 'lit'
import { shownDay, shownMoment, shownNumber } from '../../dates.ts'
import type { Column } from '../../list/columns.ts'
import type { PagedList } from '../../list/paged-list.ts'
import { keptAddress } from './places.ts'
import { words } from './words.ts'

export const keptColumns = (list: PagedList<KeptProposal>): Column<KeptProposal>[] => [
  {
    name: 'title',
    heading: words.proposal,
    cell: ({ id, title }) => list.link(id, title),
  },
  {
    name: 'referents',
    heading: words.referentCount,
    cell: ({ referents }) => shownNumber(referents),
  },
  { name: 'groups', heading: words.groups, cell: ({ groups }) => shownNumber(groups) },
  {
    name: 'groupings',
    heading: words.groupings,
    cell: ({ groupings }) => shownNumber(groupings),
    wideOnly: true,
  },
  {
    name: 'next',
    heading: words.nextMeeting,
    cell: ({ nextMeeting }) =>
      nextMeeting
        ? html`${shownMoment(nextMeeting.startsAt)}<small class="under">${nextMeeting.title}</small>`
        : html`<span class="soft">${words.none}</span>`,
  },
]

export const wishesOf = ({ coBuild, experiment }: StaffReferent) =>
  [coBuild && words.coBuild, experiment && words.experiment].filter(Boolean).join(', ')

export const newsOf = ({ toldAt, isReached }: StaffReferent) => {
  if (!isReached) return html`<span class="soft">${words.notReached}</span>`
  return toldAt ? shownDay(toldAt) : html`<strong>${words.noNews}</strong>`
}

/** The same within a sentence. */
export const newsSaid = ({ toldAt, isReached }: StaffReferent) => {
  if (!isReached) return words.notReached
  return toldAt ? words.toldOn(shownDay(toldAt)) : words.neverTold
}

export const referentColumns: Column<StaffReferent & { id: string }>[] = [
  { name: 'territory', heading: words.territory, cell: ({ territory }) => territory.label },
  {
    name: 'proposal',
    heading: words.proposal,
    cell: ({ proposal }) => html`<a href=${keptAddress(proposal.id)}>${proposal.title}</a>`,
  },
  { name: 'does', heading: words.does, cell: wishesOf, wideOnly: true },
  { name: 'since', heading: words.since, cell: ({ since }) => shownDay(since) },
  { name: 'news', heading: words.news, cell: newsOf },
]
