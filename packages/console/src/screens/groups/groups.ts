// Referents and groups: kept proposals with what became of them, one beside the list; and every referent, the longest without news first.
import {
  type KeptProposal,
  listKeptProposals,
  listReferents,
  type StaffReferent,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import '../../list/beside.ts'
import type { FilterField } from '../../list/filter-bar.ts'
import { type Above, PagedList } from '../../list/paged-list.ts'
import { viewIn } from '../../list/tabs.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { keptColumns, referentColumns } from './columns.ts'
import './kept-proposal.ts'
import type { KeptProposalPane } from './kept-proposal.ts'
import { groupsPath, referentsView } from './places.ts'
import { words } from './words.ts'

const fields: FilterField[] = [{ name: 'q', label: words.search, kind: 'search' }]
const filters = ['q', 'proposition', 'consultation']

type Row = StaffReferent & { id: string }

export class GroupsScreen extends ConsoleScreen {
  #kept = new PagedList<KeptProposal>(this, {
    path: groupsPath,
    filters,
    load: ({ filters: { q = [], consultation = [] }, offset, limit }, signal) => {
      const narrowed = {
        ...(q[0] && { q: q[0] }),
        ...(consultation[0] && { consultation: consultation[0] }),
      }
      return listKeptProposals(connection, { offset, limit, ...narrowed }, { signal })
    },
  })

  #referents = new PagedList<Row>(this, {
    path: groupsPath,
    filters,
    load: async ({ filters: { q = [], proposition = [] }, offset, limit }, signal) => {
      const narrowed = {
        ...(q[0] && { q: q[0] }),
        ...(proposition[0] && { proposal: proposition[0] }),
      }
      const page = await listReferents(connection, { offset, limit, ...narrowed }, { signal })
      return {
        ...page,
        items: page.items.map((one) => ({ ...one, id: `${one.proposal.id} ${one.territory.id}` })),
      }
    },
  })

  protected readonly others = new Follows(this, ['working_group', 'proposal'], () => {
    void this.#list.rows.refresh()
    this.#pane?.readAgain()
  })

  get #isOfReferents() {
    return viewIn(this.place.query) === referentsView
  }

  get #list(): PagedList<Row> | PagedList<KeptProposal> {
    return this.#isOfReferents ? this.#referents : this.#kept
  }

  get #pane() {
    return this.querySelector<KeptProposalPane>('kept-proposal')
  }

  protected override willUpdate() {
    this.#list.follow(this.place.query)
  }

  protected override render() {
    const open = this.#isOfReferents ? '' : this.#kept.open
    const row = this.#kept.items.find(({ id }) => id === open)
    return html`
      <list-beside .open=${open} .back=${this.#kept.address()} .list=${this.#shown()}
        .heading=${row?.title ?? ''}
        .keys=${[{ key: 'r', name: words.planKey, act: () => this.#pane?.plan() }]}
        .content=${html`<kept-proposal .proposalId=${open} .heading=${row?.title ?? ''} .member=${this.member}></kept-proposal>`}></list-beside>
    `
  }

  #shown() {
    const views = [
      { value: '', label: words.proposals },
      { value: referentsView, label: words.referents },
    ]
    const above = { tabs: { label: words.views, views }, fields }
    return this.#isOfReferents ? this.#referentTable(above) : this.#keptTable(above)
  }

  #keptTable(above: Above) {
    const list = this.#kept
    const isFiltered = Object.keys(list.filters).length > 0
    return list.shown({
      ...above,
      label: words.list,
      columns: keptColumns(list),
      nothingYet: nothingYet(
        words.nothingYet,
        isFiltered ? undefined : { href: '/console/comites', text: words.toCommittees },
      ),
    })
  }

  #referentTable(above: Above) {
    return this.#referents.shown({
      ...above,
      label: words.referents,
      columns: referentColumns,
      nothingYet: nothingYet(words.noReferent),
    })
  }
}

customElements.define('groups-screen', GroupsScreen)
