// Partner sites: where each is shown, when it was last seen, its keys; one beside the list.
import { Task } from '@lit/task'
import {
  getStaffSite,
  listStaffSites,
  type StaffSite,
  type StaffSiteDetail,
} from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html } from 'lit'
import { shownDay } from '../../dates.ts'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import { Keys } from '../../keys/keys.ts'
import '../../list/beside.ts'
import type { Column } from '../../list/columns.ts'
import type { FilterField } from '../../list/filter-bar.ts'
import { PagedList } from '../../list/paged-list.ts'
import { Follows } from '../../server/follow.ts'
import { siteRegistration } from '../../server/pages.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { isLive } from './live.ts'
import { sitePane } from './site.ts'
import { restore, revoke, suspend } from './site-acts.ts'
import { siteCell } from './site-cell.ts'
import { words } from './words.ts'

const path = '/console/sites'
const fields: FilterField[] = [{ name: 'q', label: words.search, kind: 'search' }]
const views = [
  { value: '', label: words.all },
  { value: 'actifs', label: words.active },
  { value: 'suspendus', label: words.suspended },
]
const states = new Map([
  ['actifs', 'active'],
  ['suspendus', 'suspended'],
] as const)
const stateOf = (view = '') => [...states].find(([value]) => value === view)?.[1]

type Row = StaffSite & { id: string }

export class SitesScreen extends ConsoleScreen {
  #list = new PagedList<Row>(this, {
    path,
    filters: ['q', 'vue'],
    load: async ({ filters: { q = [], vue = [] }, offset, limit }, signal) => {
      const state = stateOf(vue[0])
      const query = { offset, limit, ...(q[0] && { q: q[0] }), ...(state && { state }) }
      const { items, total } = await listStaffSites(connection, query, { signal })
      return { items: items.map((one) => ({ ...one, id: one.key })), total }
    },
  })

  #one = new Task(this, {
    task: async ([key], { signal }) => (key ? getStaffSite(connection, key, { signal }) : null),
    args: () => [this.place.query.get('id') ?? ''] as const,
  })

  protected readonly others = new Follows(this, ['site'], () => void this.#list.rows.refresh())

  constructor() {
    super()
    new Keys(this, {
      name: words.keysOfSites,
      within: '.pane',
      keys: () => [{ key: 'x', name: words.suspendYes, act: () => this.#suspend() }],
    })
  }

  protected override willUpdate() {
    this.#list.follow(this.place.query)
  }

  protected override render() {
    const one = this.#one.value
    const { open } = this.#list
    return html`
      <list-beside .open=${open} .back=${this.#list.address()} .list=${this.#shown()}
        .heading=${open ? (one?.name ?? '') : ''}
        .content=${reading(this.#one, (shown) => shown && this.#pane(shown))}></list-beside>
    `
  }

  #shown() {
    const nothing = nothingYet(words.noSite, { href: siteRegistration, text: words.registerPage })
    return this.#list.shown({
      label: words.sites,
      tabs: { label: words.views, views },
      fields,
      columns: this.#columns,
      nothingYet: nothing,
    })
  }

  get #columns(): Column<Row>[] {
    return [
      {
        name: 'name',
        heading: words.site,
        cell: ({ id, name, url }) => siteCell(this.#list.link(id, name), url),
      },
      { name: 'territory', heading: words.territory, cell: ({ territory }) => territory.label },
      {
        name: 'state',
        heading: words.state,
        cell: ({ suspendedAt }) =>
          suspendedAt ? html`<strong>${words.isSuspended}</strong>` : words.isActive,
      },
      {
        name: 'seen',
        heading: words.seen,
        cell: ({ lastSeenAt }) => (lastSeenAt ? shownDay(lastSeenAt) : words.never),
      },
      {
        name: 'widgets',
        heading: words.widgets,
        cell: ({ widgets }) => widgets ?? '–',
        wideOnly: true,
      },
      {
        name: 'keys',
        heading: words.keys,
        cell: ({ keys }) => words.liveKeys(keys.filter(isLive).length),
        wideOnly: true,
      },
    ]
  }

  #pane(site: StaffSiteDetail) {
    const mayAct = may(this.member, operations.suspendSite)
    return sitePane(
      site,
      mayAct && {
        suspend: () => this.#suspend(),
        restore: () => this.#act(restore),
        revoke: (key) => this.#act((one, current) => revoke(key, one, current)),
      },
    )
  }

  #suspend() {
    return this.#one.value?.suspendedAt === null ? this.#act(suspend) : undefined
  }

  async #act(act: (site: StaffSite, readAgain: () => Promise<StaffSite>) => Promise<boolean>) {
    const one = this.#one.value
    if (!one || !may(this.member, operations.suspendSite)) return
    const readAgain = async () => {
      await this.#one.run()
      return this.#one.value ?? one
    }
    if (!(await act(one, readAgain))) return
    void this.#list.rows.refresh()
    await this.#one.run()
  }
}

customElements.define('sites-screen', SitesScreen)
