// The members of the team: who may do what, invitations, suspended accesses.
import { Task } from '@lit/task'
import { listStaffMembers, type StaffInvitation, type StaffMember } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html, nothing } from 'lit'
import { reading } from '../../feedback/reading.ts'
import type { ScreenKey } from '../../keys/pressed.ts'
import '../../list/beside.ts'
import type { Column } from '../../list/columns.ts'
import { FiltersEvent, RowEvent } from '../../list/events.ts'
import { rowLink } from '../../list/row-link.ts'
import '../../list/filter-bar.ts'
import type { FilterField } from '../../list/filter-bar.ts'
import { addressOf, filtersIn } from '../../list/filters.ts'
import '../../list/table.ts'
import { shownDay } from '../../dates.ts'
import { connection } from '../../server/staff.ts'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { may } from '../../shell/member.ts'
import { goTo, keepInAddress } from '../../shell/navigate.ts'
import { InvitedEvent } from './events.ts'
import { keysOf, stateOf } from './facts.ts'
import { roles } from './roles.ts'
import { isAlone, shownMembers } from './shown.ts'
import { words } from './words.ts'

const path = '/console/membres'
const names = ['q', 'role', 'state'] as const
const invitation = 'invitation'
const programs = 'programmes'

/** What acts is loaded when something is opened: the list is shown before. */
const parts = (open: string) =>
  open === programs
    ? import('./programs.ts')
    : Promise.all([import('./member.ts'), import('./invite.ts')])

const fields: FilterField[] = [
  { name: 'q', label: words.search, kind: 'search' },
  {
    name: 'role',
    label: words.roles,
    kind: 'several',
    options: roles.map((value) => ({ value, label: words.roleNames[value] })),
  },
  {
    name: 'state',
    label: words.state,
    kind: 'several',
    options: (['active', 'invited', 'suspended'] as const).map((value) => ({
      value,
      label: words.states[value],
    })),
  },
]

export class PeopleScreen extends ConsoleScreen {
  #members = new Task(this, {
    task: (_, { signal }) => listStaffMembers(connection, { signal }),
    args: () => [],
  })
  /** Links made since the screen was opened: the server shows each once. */
  #links = new Map<string, StaffInvitation>()

  protected override render() {
    return reading(this.#members, ({ items }) => this.#page(items))
  }

  #page(all: readonly StaffMember[]) {
    const open = this.place.query.get('membre') ?? ''
    if (open) void parts(open)
    const one = all.find(({ id }) => id === open)
    return html`
      <list-beside .open=${one || open === invitation || open === programs ? open : ''} .back=${this.#address('')}
        .heading=${one?.name ?? (open === programs ? words.programs : words.invite)} .list=${this.#list(all)}
        .content=${one ? this.#member(one) : this.#apart(open)}
        .keys=${this.#keys()} @invited=${this.#onInvited} @member-changed=${() => this.#members.run()}></list-beside>
    `
  }

  #list(all: readonly StaffMember[]) {
    const filters = filtersIn(this.place.query, names)
    const shown = shownMembers(all, filters)
    const mayInvite = may(this.member, operations.inviteStaffMember)
    return html`
      ${
        mayInvite && isAlone(all)
          ? html`<p class="notice"><strong>${words.alone}</strong> ${words.aloneWhy}</p>`
          : nothing
      }
      <div class="screen-acts">
        <filter-bar .fields=${fields} .filters=${filters} @filters-changed=${this.#onFilters}></filter-bar>
        ${mayInvite ? html`<a class="button" href=${this.#address(invitation)}>${words.invite}</a>` : nothing}
        <a class="button quiet" href=${this.#address(programs)}>${words.programs}</a>
      </div>
      ${
        shown.length === 0
          ? html`<p class="nothing-yet">${words.nobody}</p>`
          : html`<row-table .label=${words.list} .columns=${this.#columns()} .items=${shown}
              @row-open=${this.#onOpen}></row-table>`
      }
    `
  }

  #columns(): Column<StaffMember>[] {
    return [
      { name: 'name', heading: words.name, cell: (one) => this.#link(one) },
      {
        name: 'roles',
        heading: words.roles,
        cell: (one) => one.roles.map((role) => words.roleNames[role]).join(', '),
      },
      {
        name: 'state',
        heading: words.state,
        cell: stateOf,
      },
      { name: 'keys', heading: words.keys, cell: keysOf, wideOnly: true },
      {
        name: 'seen',
        heading: words.seen,
        cell: ({ lastSeenAt }) => (lastSeenAt ? shownDay(lastSeenAt) : words.never),
        wideOnly: true,
      },
    ]
  }

  #link({ id, name }: StaffMember) {
    const isOpen = this.place.query.get('membre') === id
    return html`${rowLink({ href: this.#address(id), isOpen, text: name })}
      ${id === this.member.id ? words.you : nothing}`
  }

  #member(one: StaffMember) {
    return html`<team-member .one=${one} .me=${this.member} .invitation=${this.#links.get(one.id)}></team-member>`
  }

  #apart(open: string) {
    return open === programs
      ? html`<team-programs .me=${this.member}></team-programs>`
      : html`<invite-member></invite-member>`
  }

  #keys(): ScreenKey[] {
    if (!may(this.member, operations.inviteStaffMember)) return []
    return [{ key: 'i', name: words.invite, act: () => goTo(this.#address(invitation)) }]
  }

  #address(membre: string) {
    return addressOf(path, this.place.query, ['membre'], membre ? { membre: [membre] } : {})
  }

  readonly #onOpen = (event: Event) => {
    if (event instanceof RowEvent) goTo(this.#address(event.row.id))
  }

  readonly #onFilters = (event: Event) => {
    if (event instanceof FiltersEvent)
      keepInAddress(addressOf(path, this.place.query, names, event.filters))
  }

  readonly #onInvited = async (event: Event) => {
    if (!(event instanceof InvitedEvent)) return
    const { member } = event.invitation
    this.#links.set(member.id, event.invitation)
    await this.#members.run()
    goTo(this.#address(member.id))
  }
}

customElements.define('people-screen', PeopleScreen)
