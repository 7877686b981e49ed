// Registrations of sites: those that the team decides first, each beside the list.
import { Task } from '@lit/task'
import {
  getSiteRegistration,
  listSiteRegistrations,
  type SiteRegistration,
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
import { viewIn } from '../../list/tabs.ts'
import { Follows } from '../../server/follow.ts'
import { siteRegistration } from '../../server/pages.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { decideRegistration, isDecidable } from './decide.ts'
import { registrationPane } from './registration.ts'
import { siteCell } from './site-cell.ts'
import { words } from './words.ts'

const path = '/console/inscriptions-de-sites'
const fields: FilterField[] = [{ name: 'q', label: words.search, kind: 'search' }]

function statesOf(view = ''): SiteRegistration['state'][] | undefined {
  if (view === '') return ['with_team']
  return view === 'en-cours' ? ['to_prove', 'proved', 'asked'] : undefined
}

export class RegistrationsScreen extends ConsoleScreen {
  #list = new PagedList<SiteRegistration>(this, {
    path,
    filters: ['q', 'vue'],
    load: ({ filters: { q = [], vue = [] }, offset, limit }, signal) => {
      const state = statesOf(vue[0])
      const query = { offset, limit, ...(q[0] && { q: q[0] }), ...(state && { state }) }
      return listSiteRegistrations(connection, query, { signal })
    },
  })

  /** Read by itself: it may be on no page of the list, or have changed since. */
  #one = new Task(this, {
    task: async ([id], { signal }) => (id ? getSiteRegistration(connection, id, { signal }) : null),
    args: () => [this.place.query.get('id') ?? ''] as const,
  })

  protected readonly others = new Follows(
    this,
    ['site_registration'],
    () => void this.#list.rows.refresh(),
  )

  constructor() {
    super()
    new Keys(this, {
      name: words.keysOfRegistrations,
      within: '.pane',
      keys: () => [
        { key: 'a', name: words.approveYes, act: () => this.#decide('approve') },
        { key: 'x', name: words.refuseYes, act: () => this.#decide('refuse') },
      ],
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
        .heading=${one?.id === open ? (one?.name ?? '') : ''}
        .content=${reading(this.#one, (shown) => shown && this.#pane(shown))}></list-beside>
    `
  }

  #shown() {
    const views = [
      { value: '', label: words.toDecide },
      { value: 'en-cours', label: words.underWay },
      { value: 'toutes', label: words.every },
    ]
    return this.#list.shown({
      label: words.list,
      tabs: { label: words.views, views },
      fields,
      columns: this.#columns,
      nothingYet: this.#nothing(),
    })
  }

  #nothing() {
    if (viewIn(this.place.query) === '' && !this.place.query.get('q'))
      return nothingYet(words.nothingToDecide)
    return nothingYet(words.noRegistration, { href: siteRegistration, text: words.registerPage })
  }

  get #columns(): Column<SiteRegistration>[] {
    return [
      {
        name: 'name',
        heading: words.site,
        cell: ({ id, name, origin }) => siteCell(this.#list.link(id, name), origin),
      },
      { name: 'territory', heading: words.territory, cell: ({ territory }) => territory.label },
      { name: 'state', heading: words.state, cell: ({ state }) => words.states[state] },
      {
        name: 'opened',
        heading: words.opened,
        cell: ({ openedAt }) => shownDay(openedAt),
        wideOnly: true,
      },
    ]
  }

  #pane(one: SiteRegistration) {
    const acts = may(this.member, operations.refuseSiteRegistration) && isDecidable(one)
    return registrationPane(one, acts ? (decision) => this.#decide(decision) : undefined)
  }

  async #decide(decision: 'approve' | 'refuse') {
    const one = this.#one.value
    if (!one || !isDecidable(one) || !may(this.member, operations.refuseSiteRegistration)) return
    const next = this.#list.after(one.id)
    const current = async () => {
      await this.#one.run()
      return this.#one.value ?? one
    }
    if (!(await decideRegistration(decision, one, current))) return
    void this.#list.rows.refresh()
    if (next && viewIn(this.place.query) === '') this.#list.show(next)
    else await this.#one.run()
  }
}

customElements.define('registrations-screen', RegistrationsScreen)
